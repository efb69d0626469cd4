using CsCheck;
using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>Short functions of rows become code after many rows: its bits are those of the interpreter.</summary>
public class RowCodeTests
{
    private const int Rows = 1 << 12;

    /// <summary>Enough rows for code.</summary>
    private const int Calls = 2 + ((1 << 18) / Rows);

    [Fact]
    public void Code_OfGeneratedFunctions_HasTheBitsOfTheInterpreter() =>
        RandomFunction
            .Scalar.SelectMany(f => Gen.Double[-0.99, 0.99].Array[f.Inputs].Array[20].Select(rows => (f, rows)))
            .Sample(
                (f, rows) =>
                {
                    var input = Enumerable.Range(0, Rows).SelectMany(i => rows[i % rows.Length]).ToArray();
                    var gradient = Grad<Real[]>(f.First);
                    foreach (var g in new[] { x => [f.First(x)], gradient })
                    {
                        BecomesCode(Vmap(g), input, f.Inputs);
                        BecomesCode(Vmap(g, new CompileOptions { Strict = true }), input, f.Inputs);
                    }
                },
                iter: 1 + (CsCheck.Check.Iter / 20)
            );

    /// <summary>Terms of every kind, results that are arguments, constants or the same number twice, and a slot used again.</summary>
    [Fact]
    public void Code_OfEveryKindOfTerm_HasTheBitsOfTheInterpreter()
    {
        static Real[] F(Real[] p, Real[] x)
        {
            var a = (p[0] * x[0]) + (3.0 * x[1]) - (x[0] * x[1]) + (0.5 * x[1] * x[2]) + (p[0] * p[1]) + 0.25;
            var b = (Real.Exp(-a) / (1.0 + (p[1] * p[1]))) - Real.Sqrt(Real.Abs(x[2] - p[0]));
            return [a, b, a, x[1], p[1], 2.0, Real.Min(a, b) * (x[0] + x[2]) / b];
        }

        var mapped = Vmap(F);
        Real[] shared = [0.75, -1.5];
        var input = Enumerable.Range(0, 3 * Rows).Select(i => (i * 37 % 101 / 50.0) - 1).ToArray();
        var output = new double[7 * Rows];
        mapped(shared, new Real[1, 3]);
        mapped.Evaluate([.. shared.ToDoubles(), .. input], output);
        var before = output.ToArray();
        for (var call = 0; call < Calls; call++)
        {
            mapped.Evaluate([.. shared.ToDoubles(), .. input], output);
        }

        Assert.StartsWith("row code", mapped.Report().Paths.Single().Engine, StringComparison.Ordinal);
        Compared.Numbers(before, output, 0, "after code");
        foreach (var n in new[] { 1, 7, 8, 9, 65 })
        {
            var part = new double[(7 * n) + 1];
            part[^1] = 42;
            mapped.Evaluate([.. shared.ToDoubles(), .. input[..(3 * n)]], part);
            Compared.Numbers([.. before[..(7 * n)], 42], part, 0, n);
        }
    }

    /// <summary>Rows that may take another path stay with the interpreter, which asks them.</summary>
    [Fact]
    public void Code_IsNotWrittenWhereRowsBranch()
    {
        var mapped = Vmap(x => (Real[])[x[0] < 0.5 ? x[0] * x[1] : x[1]]);
        BecomesCode(mapped, [.. Enumerable.Range(0, 2 * Rows).Select(i => i % 5 / 4.0)], 2);
        Assert.All(
            mapped.Report().Paths,
            path => Assert.StartsWith("row interpreter", path.Engine, StringComparison.Ordinal)
        );
    }

    private static void BecomesCode(Func<Real[,], Real[,]> mapped, double[] input, int width)
    {
        var first = new Real[1, width];
        for (var i = 0; i < width; i++)
        {
            first[0, i] = input[i];
        }

        var output = new double[Rows * mapped(first).Length];
        mapped.Evaluate(input, output);
        var before = output.ToArray();
        for (var call = 0; call < Calls; call++)
        {
            mapped.Evaluate(input, output);
        }

        Compared.Numbers(before, output, 0, mapped.Report().Paths[0].Engine);
    }
}
