using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>The path without allocation, the options, and every message.</summary>
[Collection(nameof(Alone))]
public partial class EvaluateTests
{
    private static Real Valley(Real[] x)
    {
        var sum = Zero;
        for (var i = 0; i + 1 < x.Length; i++)
        {
            var t = x[i + 1] - (x[i] * x[i]);
            sum += (100.0 * t * t) + ((1.0 - x[i]) * (1.0 - x[i])) + Exp(-x[i]);
        }

        return sum;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Evaluate_AllocatesNothing(bool strict)
    {
        var gradient = Compile(x => x[0] > 2.0 ? x : Grad(Valley)(x), new CompileOptions { Strict = strict });
        var (x, bar) = (Enumerable.Range(0, 100).Select(i => 0.5 + (0.01 * i)).ToArray(), new double[100]);
        var y = Array.ConvertAll(x, xi => xi + 2);
        gradient.Evaluate(x, bar);
        gradient.Evaluate(y, bar);
        Check.Bits(y, bar, "other path");
        Assert.Equal(0, Allocated(() => gradient.Evaluate(x, bar)));
        Assert.Equal(0, Allocated(() => gradient.Evaluate(y, bar)));
        gradient.Evaluate(x, bar);
        Compared.Numbers(Grad(Valley)(x.ToReals()).ToDoubles(), bar, strict ? 0 : 1e-11, "gradient");
    }

    /// <summary>A simulation steps in place; the first engine and the later one read everything before they write.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Evaluate_OverItsOwnInput_IsAsBesideIt(bool strict)
    {
        static Real[] Step(Real[] x) => [x[1] - (0.25 * x[0]), x[0] * 0.5, x[1], x[3] + Sin(x[2]), x[0]];
        var step = Compile<Real[], Real[]>(x => Step(x), new CompileOptions { Strict = strict });
        double[] start = [1.25, -0.75, 0.5, 2, 3];
        var beside = new double[5];
        step.Evaluate(start, beside);
        for (var call = 0; call < 2100; call++)
        {
            double[] inPlace = [.. start];
            step.Evaluate(inPlace, inPlace);
            Check.Bits(beside, inPlace, call);
        }

        Assert.StartsWith("straight code", step.Report().Paths[0].Engine, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoArguments_EvaluateAndReport()
    {
        var jvp = Compile(Jvp<Real[], Real>(x => x[0] * x[1]));
        Assert.Equal(11.0, jvp([2, 3], [1, 4]).Tangent.Value);
        var result = new double[2];
        jvp.Evaluate([2, 3, 1, 5], result);
        Assert.Equal([6, 13], result);
        Assert.Single(jvp.Report().Paths);
    }

    [Fact]
    public void Evaluate_RecordsByItself_WhereTheStructureIsKnown()
    {
        var number = Compile<Real, Real>(x => x * x);
        var result = new double[3];
        number.Evaluate([3], result);
        Assert.Equal([9, 0, 0], result);
        var vector = Compile<Real[], Real[]>(x => [x[0] * x[1], x[0]]);
        vector.Evaluate([3, 4], result);
        Assert.Equal([12, 3, 0], result);
        vector.Evaluate([5, 4, 1], result);
        Assert.Equal([20, 5, 0], result);

        // Beyond the paths it runs eagerly.
        var eager = Compile<Real, Real>(x => x * x.Value, new() { MaximumVariants = 1 });
        eager.Evaluate([3], result);
        eager.Evaluate([4], result);
        Assert.Equal(16, result[0]);
    }

    /// <summary>An int that changes from call to call would be recorded again and again.</summary>
    [Fact]
    public void Structures_BeyondTheMaximum_RunEagerly()
    {
        var compiled = Compile<(Real X, int Power), Real>(
            point => Real.Pow(point.X, point.Power),
            Compared.Default with
            {
                MaximumStructures = 3,
            }
        );
        for (var power = 0; power < 6; power++)
        {
            Assert.Equal(Math.Pow(1.5, power), compiled((1.5, power)).Value, 1e-15 * Math.Pow(1.5, power));
        }

        Assert.Equal(3, compiled.Report().Paths.Count);
        Says.Exactly<InvalidOperationException>(
            "Evaluate: several compiled structures have the count 1, and the numbers do not say which one is meant. Call the function itself, or compile one for each structure.",
            () => Run(compiled, [1.5], 1)
        );
        Assert.Equal(
            "Compiled for 3 structures of the argument, the most allowed (CompileOptions.MaximumStructures): a call with another one runs eagerly. Whatever is no number, such as an int, is part of the structure.",
            Assert.Single(compiled.Report().Notes)
        );

        var vector = Compile<Real[], Real[]>(x => [.. x.Select(xi => 2.0 * xi)], new() { MaximumStructures = 1 });
        var result = new double[3];
        vector.Evaluate([1, 2], result);
        vector.Evaluate([3, 4, 5], result);
        Assert.Equal([6, 8, 10], result);
        Assert.Single(vector.Report().Paths);
        Says.Exactly<ArgumentException>(
            "Evaluate: the output has room for 0 numbers and the function gives 3. Give a longer span.",
            () => Run(vector, [1, 2, 3], 0)
        );
    }

    [Fact]
    public void Evaluate_PathsWithResultsOfDifferentSizes_DemandsRoomForTheOneTaken()
    {
        var compiled = Compile<Real[], Real[]>(x => x[0] > 0.0 ? [x[0] * 2.0] : [x[0], x[0] * 3.0]);
        var (one, two) = (new double[1], new double[2]);
        compiled.Evaluate([-1], two);
        Assert.Equal([-1, -3], two);
        compiled.Evaluate([1], one);
        Assert.Equal([2], one);
        compiled.Evaluate([-2], two);
        Assert.Equal([-2, -6], two);
        compiled.Evaluate([3], one);
        Assert.Equal([6], one);
        Assert.Equal(2, compiled.Report().Paths.Count);
        for (var i = 0; i < 2; i++)
        {
            Says.Exactly<ArgumentException>(
                "Evaluate: the output has room for 1 numbers and the function gives 2. Give a longer span.",
                () => Run(compiled, [-3], 1)
            );
        }

        Assert.Equal(2, compiled.Report().Paths.Count);
    }

    private static double[] Run<TIn, TOut>(Func<TIn, TOut> f, double[] x, int room)
    {
        var output = new double[room];
        f.Evaluate(x, output);
        return output;
    }

    private static long Allocated(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
