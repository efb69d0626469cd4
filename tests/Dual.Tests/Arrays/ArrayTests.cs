namespace DualDiff.Tests;

public sealed class PlainArrayTests : ArrayLaws<Plain>
{
    protected override double[]? Gradient(Func<Plain[], Plain> f, double[] x) => null;
}

public sealed class DualArrayTests : ArrayLaws<Dual>
{
    protected override double[]? Gradient(Func<Dual[], Dual> f, double[] x)
    {
        var y = f([.. x.Select(Dual.Variable)]);
        return [.. x.Select((_, i) => y.Tangent(i))];
    }
}

public sealed class SeriesArrayTests : ArrayLaws<Series>
{
    protected override double[]? Gradient(Func<Series[], Series> f, double[] x) =>
        [.. x.Select((xi, i) => Forward.Taylor(t => f([.. x.Select((xk, k) => k == i ? t : xk)]), 1)(xi)[1])];
}

/// <summary>Second derivatives, by nested jets.</summary>
public sealed class SecondOrderArrayTests
{
    /// <summary>Trap 31: patched to 0, the gradient has no derivative at the origin, and must not claim one.</summary>
    [Fact]
    public void Norm_AtTheOrigin_HasNoFiniteHessian() =>
        Assert.All(Hessian(x => Arrays.Norm<Jet2>(x), [0, 0]), entry => Assert.False(double.IsFinite(entry)));

    [Fact]
    public void Product_WithOneZero_CrossesIt() =>
        Assert.Equal([0, 3, 0, 3, 0, 2, 0, 2, 0], Hessian(x => Arrays.Product<Jet2>(x), [2, 0, 3]));

    [Fact]
    public void Variance_OfNumbers_HasAConstantHessian() =>
        Assert.Equal([0.5, -0.5, -0.5, 0.5], Hessian(x => Arrays.Variance<Jet2>(x), [1, 4]));

    [Fact]
    public void Max_AtATie_HasHessianZero() =>
        Assert.Equal(new double[9], Hessian(x => Arrays.Max<Jet2>(x), [3, 1, 3]));

    [Fact]
    public void LogSumExp_FarOut_HasTheHessianOfTheShares() =>
        Assert.Equal([0.25, -0.25, -0.25, 0.25], Hessian(x => Arrays.LogSumExp<Jet2>(x), [1e10, 1e10]));

    /// <summary>Trap 33: also to second order a tie goes to the first of the equal numbers.</summary>
    [Fact]
    public void Sort_WithATie_HasTheHessianOfItsPermutation() =>
        Assert.Equal(
            [2, 0, 0, 6],
            Hessian(
                x =>
                {
                    var sorted = Arrays.Sort<Jet2>(x);
                    return (sorted[0] * sorted[0]) + (sorted[1] * sorted[1] * sorted[1]);
                },
                [1, 1]
            )
        );

    private static double[] Hessian(Func<Jet2[], Jet2> f, double[] x) =>
        [
            .. from i in Enumerable.Range(0, x.Length)
            from j in Enumerable.Range(0, x.Length)
            select Jets.D2(f([.. x.Select((xk, k) => Jets.Second(xk, inner: k == j, outer: k == i))])),
        ];

    [Fact]
    public void Softmax_OfAnInfinity_GivesItTheWholeShare()
    {
        Plain[] x = [new(double.PositiveInfinity), new(0), new(double.NegativeInfinity)];
        Assert.Equal([1, 0, 0], Array.ConvertAll(Arrays.Softmax<Plain>(x), share => share.Value));
    }
}
