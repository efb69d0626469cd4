using CsCheck;

namespace DualDiff.Tests;

/// <summary>Rules of many arguments against the plain formula, in plain double code.</summary>
public sealed class NaryOracleTests
{
    /// <summary>The formula, and the size of its terms: an error is a rounding of those.</summary>
    private static readonly Dictionary<string, (Func<double[], double> Value, Func<double[], double> Size)> Formulas =
        new(StringComparer.Ordinal)
        {
            ["Sum"] = (x => x.Sum(), x => x.Sum(Math.Abs)),
            ["Product"] = (
                x => x.Aggregate(1.0, (y, xi) => y * xi),
                x => x.Aggregate(1.0, (y, xi) => y * Math.Abs(xi))
            ),
            ["Dot"] = (Dot, x => Dot([.. x.Select(Math.Abs)])),
            ["Norm"] = (x => Math.Sqrt(x.Sum(xi => xi * xi)), x => x.Sum(Math.Abs)),
            ["LogSumExp"] = (x => Math.Log(x.Sum(Math.Exp)), x => 1 + x.Max(Math.Abs)),
            ["Largest"] = (x => x.Max(), _ => 0),
            ["Smallest"] = (x => x.Min(), _ => 0),
            ["FusedMultiplyAdd"] = (x => Math.FusedMultiplyAdd(x[0], x[1], x[2]), _ => 0),
            // Its values are in the tables; here that both tails make 1.
            ["BetaRegularized"] = (
                x => 1 - RuleCatalog.NaryNamed("BetaRegularized").Value([x[1], x[0], 1 - x[2]]),
                _ => 1
            ),
            ["BetaDensity"] = (
                x => Math.Pow(x[2], x[0] - 1) * Math.Pow(1 - x[2], x[1] - 1) / BetaFunctions.Beta(x[0], x[1]),
                _ => 1
            ),
        };

    [Fact]
    public void Value_EveryNaryRule_IsThatOfTheFormula() =>
        Every.Nary(rule =>
            rule.Points.Sample(x =>
            {
                var (value, size) = Formulas[rule.Name];
                var (got, want) = (rule.Value(x), value(x));
                Assert.True(Math.Abs(got - want) <= 1e-15 * size(x), $"got {Check.Text(got)}, want {Check.Text(want)}");
            })
        );

    /// <summary>In order up to 128 terms, then in halves: the bits of a result do not depend on the way it was asked for.</summary>
    [Theory]
    [InlineData(128, 128)]
    [InlineData(129, 64)]
    public void Value_OfASum_AddsInOrderUpTo128Terms(int length, int block)
    {
        double[] x = [.. Enumerable.Range(1, length).Select(i => 1.0 / i)];
        var want = x.Take(block).Aggregate(0.0, (sum, xi) => sum + xi);
        want += x.Skip(block).Aggregate(0.0, (sum, xi) => sum + xi);
        Check.Bits(RuleCatalog.NaryNamed("Sum").Value(x), want, $"sum of {length}");
    }

    private static double Dot(double[] x) => Enumerable.Range(0, x.Length / 2).Sum(i => x[i] * x[(x.Length / 2) + i]);
}
