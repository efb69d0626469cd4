using Xunit;

namespace DualDiff.Tests;

public static class PlainFunctionTests
{
    [Fact]
    public static void FunctionOfReals_OnDoubles_GivesTheSameNumbers()
    {
        Func<Real[], Real> f = x => Real.Sin(x[0]) * x[1];
        double[] point = [0.75, -1.5];
        Assert.Equal(Math.Sin(0.75) * -1.5, f.ToDoubles()(point));
        Assert.Equal([Math.Cos(0.75) * -1.5, Math.Sin(0.75)], Diff.Grad(f).ToDoubles()(point));
        Assert.Equal(
            new[,]
            {
                { Math.Sin(0.75) * 1.5, Math.Cos(0.75) },
                { Math.Cos(0.75), 0 },
            },
            Diff.Hessian(f).ToDoubles()(point)
        );
        Assert.Equal([0.75, -1.5], point);
    }

    [Fact]
    public static void FunctionOfReals_Null_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => ((Func<Real[], Real>)null!).ToDoubles());
        Assert.Throws<ArgumentNullException>(() => ((Func<Real[], Real[]>)null!).ToDoubles());
        Assert.Throws<ArgumentNullException>(() => ((Func<Real[], Real[,]>)null!).ToDoubles());
    }
}
