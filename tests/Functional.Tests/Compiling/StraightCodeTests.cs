using CsCheck;
using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>Small programs become code after some calls: its bits are those of the interpreter.</summary>
public class StraightCodeTests
{
    /// <summary>Enough for code.</summary>
    private const int Calls = 2100;

    [Fact]
    public void Code_HasTheBitsOfTheInterpreter() =>
        RandomFunction
            .Any.SelectMany(f => Gen.Double[-0.99, 0.99].Array[f.Inputs].Array[3].Select(points => (f, points)))
            .Sample(
                (f, points) =>
                {
                    foreach (
                        var transform in FlatTransform.All.Where(transform =>
                            transform.Name is "f" or "Grad" or "Jvp" or "Hessian"
                        )
                    )
                    {
                        foreach (var options in new[] { Compared.Default, Compared.Strict })
                        {
                            var compiled = Compile(transform.Of(f), options);
                            var before = Array.ConvertAll(points, x => compiled(x.ToReals()).ToDoubles());
                            for (var i = 0; i < points.Length; i++)
                            {
                                var output = new double[before[i].Length];
                                for (var call = 0; call < Calls; call++)
                                {
                                    compiled.Evaluate(points[i], output);
                                }

                                Compared.Numbers(before[i], output, 0, (transform, "strict", options.Strict, i));
                            }

                            // Other paths are still noticed.
                            for (var i = 0; i < points.Length; i++)
                            {
                                Compared.Numbers(
                                    before[i],
                                    compiled(points[i].ToReals()).ToDoubles(),
                                    0,
                                    (transform, "after", i)
                                );
                            }
                        }
                    }
                },
                iter: 1 + (CsCheck.Check.Iter / 10)
            );

    /// <summary>A weighted sum of many terms runs along its terms: one rounding a term, here as there.</summary>
    [Theory]
    [InlineData(9)]
    [InlineData(15)]
    public void WeightedSum_HasTheBitsOfTheInterpreter(int terms)
    {
        var compiled = Compile<Real[], Real>(
            x => Enumerable.Range(0, terms).Aggregate((Real)1.0, (sum, i) => sum + (x[i] * (i % 2 == 0 ? 0.1 : -0.3))),
            Compared.Default
        );
        double[] x = [.. Enumerable.Range(0, terms).Select(i => 1 / (3.0 + i))];
        var before = compiled(x.ToReals()).Value;
        var output = new double[1];
        for (var call = 0; call < Calls; call++)
        {
            compiled.Evaluate(x, output);
        }

        Assert.Equal("straight code", compiled.Report().Paths.Single().Engine);
        Check.Exact(before, output[0], terms);
    }

    [Fact]
    public void Guards_InCode_AreAskedInEveryCall()
    {
        Real F(Real x) => x < 0.5 ? x * x : x.Value * x;
        var compiled = Compile<Real, Real>(F);
        var output = new double[1];
        foreach (var x in new[] { 0.25, 0.75, double.NaN, 0.5, -0.0, 1.5 })
        {
            for (var call = 0; call < Calls; call++)
            {
                compiled.Evaluate([x], output);
            }

            Check.Exact(F(x).Value, output[0], x);
        }

        Assert.Contains(compiled.Report().Paths, path => path.Engine == "straight code");
        foreach (var x in new[] { 0.25, 0.75, 0.3, 0.8, double.NaN, 0.5, -0.25, 1.5 })
        {
            Check.Exact(F(x).Value, compiled(x).Value, x);
        }
    }
}
