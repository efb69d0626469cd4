using Xunit;

namespace DualDiff.Tests;

// Conversions from and to plain numbers.
public partial class RealTests
{
    [Fact]
    public void Conversions_OfConstants_KeepTheValue()
    {
        Assert.Equal(1.5, (double)(Real)1.5);
        Assert.Equal(3, int.CreateTruncating((Real)3.7));
        Assert.Equal(3.5, Create<Real>(3.5f).Value);
        Assert.Equal([1.0, -0.0], new[] { 1.0, -0.0 }.ToReals().ToDoubles());
        Assert.Equal(
            new[,]
            {
                { 1.0, 2, 3 },
                { 4, 5, 6 },
            },
            new[,]
            {
                { 1.0, 2, 3 },
                { 4, 5, 6 },
            }.ToReals().ToDoubles()
        );
        Assert.Empty(Array.Empty<double>().ToReals().ToDoubles());

        static T Create<T>(float value)
            where T : System.Numerics.INumberBase<T> => T.CreateChecked(value);
    }

    [Fact]
    public void Conversions_GiveArraysOfTheirOwn()
    {
        double[] doubles = [1.0];
        var reals = doubles.ToReals();
        doubles[0] = 9.0;
        var back = reals.ToDoubles();
        reals[0] = 8.0;
        Assert.Equal(1.0, back[0]);
    }
}
