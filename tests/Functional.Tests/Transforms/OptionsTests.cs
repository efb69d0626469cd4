using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>What every overload of <c>Compile</c>, <c>Vmap</c> and <c>SumOver</c> does with its options.</summary>
public class OptionsTests
{
    private static readonly CompileOptions Strict = new() { Strict = true };
    private static readonly Real[] Vector = [1.0, 2.0];
    private static readonly Real[,] Matrix = new Real[20, 2];
    private static readonly Real[][] Items = [.. Enumerable.Range(0, 20).Select(_ => Vector)];

    [Fact]
    public void Options_OfEveryOverload_AreUsed()
    {
        IsStrict(Compile(x => x * x, Strict), 1.0);
        IsStrict(Compile(x => x[0] * x[1], Strict), Vector);
        IsStrict(Compile(x => [x[0] * x[1]], Strict), Vector);
        IsStrict(Compile((Real x, Real y) => x * y, Strict), 1.0, 2.0);
        IsStrict(Compile<Real?, Real>(x => x!.Value * 2.0, Strict), 1.0);
        IsStrict(Vmap(x => x * x, Strict), new Real[20]);
        IsStrict(Vmap((Real[] x) => x[0] * x[1], Strict), Matrix);
        IsStrict(Vmap((Real[] x) => new[] { x[0] * x[1] }, Strict), Matrix);
        IsStrict(Vmap<Real[], Real>(x => x[0] * x[1], Strict), Items);
        IsStrict(Vmap((Real[] p, Real[] x) => p[0] * x[1], Strict), Vector, Matrix);
        IsStrict(Vmap((Real[] p, Real[] x) => new[] { p[0] * x[1] }, Strict), Vector, Matrix);
        IsStrict(Vmap<Real, Real[], Real>((p, x) => p * x[1], Strict), 1.0, Items);
    }

    [Fact]
    public void SumOver_OnNoThread_IsRefused()
    {
        foreach (var threads in new[] { 0, -1 })
        {
            var refused = Assert.Throws<ArgumentOutOfRangeException>(() =>
                SumOver(new double[3, 1], (p, x) => p[0] * x[0], threads)
            );
            Assert.Equal(("degreeOfParallelism", threads), (refused.ParamName, refused.ActualValue));
        }
    }

    private static void IsStrict<TIn, TOut>(Func<TIn, TOut> compiled, TIn x)
    {
        compiled(x);
        IsStrict(compiled.Report());
    }

    private static void IsStrict<T1, T2, TOut>(Func<T1, T2, TOut> compiled, T1 x, T2 y)
    {
        compiled(x, y);
        IsStrict(compiled.Report());
    }

    private static void IsStrict(CompileReport report) =>
        Assert.EndsWith(", strict", Assert.Single(report.Paths).Engine, StringComparison.Ordinal);
}
