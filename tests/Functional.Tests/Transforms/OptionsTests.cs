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
        CompileReport[] reports =
        [
            Report(Compile(x => x * x, Strict), 1.0),
            Report(Compile(x => x[0] * x[1], Strict), Vector),
            Report(Compile(x => [x[0] * x[1]], Strict), Vector),
            Report(Compile((Real x, Real y) => x * y, Strict), 1.0, 2.0),
            Report(Vmap(x => x * x, Strict), new Real[20]),
            Report(Vmap((Real[] x) => x[0] * x[1], Strict), Matrix),
            Report(Vmap((Real[] x) => new[] { x[0] * x[1] }, Strict), Matrix),
            Report(Vmap<Real[], Real>(x => x[0] * x[1], Strict), Items),
            Report(Vmap((Real[] p, Real[] x) => p[0] * x[1], Strict), Vector, Matrix),
            Report(Vmap((Real[] p, Real[] x) => new[] { p[0] * x[1] }, Strict), Vector, Matrix),
            Report(Vmap<Real, Real[], Real>((p, x) => p * x[1], Strict), 1.0, Items),
        ];
        Assert.All(
            reports,
            report => Assert.EndsWith(", strict", Assert.Single(report.Paths).Engine, StringComparison.Ordinal)
        );
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

    private static CompileReport Report<TIn, TOut>(Func<TIn, TOut> compiled, TIn x)
    {
        compiled(x);
        return compiled.Report();
    }

    private static CompileReport Report<T1, T2, TOut>(Func<T1, T2, TOut> compiled, T1 x, T2 y)
    {
        compiled(x, y);
        return compiled.Report();
    }
}
