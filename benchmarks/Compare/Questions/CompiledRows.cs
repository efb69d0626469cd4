using System.Diagnostics;

namespace DualDiff.Benchmarks;

/// <summary>A derivative compiled, and compiled strictly: both write into an array, and allocate nothing.</summary>
/// <param name="Contenders">The two.</param>
/// <param name="Costs">What compiling them took.</param>
internal sealed record CompiledRows(Contender[] Contenders, CompileCost[] Costs)
{
    /// <param name="f">The derivative.</param>
    /// <param name="points">Its arguments, case by case.</param>
    /// <param name="outputs">How many numbers it gives.</param>
    /// <param name="skip">How many of them come before those that the question asks for.</param>
    public static CompiledRows Of<TOut>(Func<Real[], TOut> f, double[][] points, int outputs, int skip = 0)
    {
        var (fast, fastCost) = Row(Names.Compiled, new(), Family.Compiled);
        var (strict, strictCost) = Row(Names.CompiledStrict, new() { Strict = true }, Family.None);
        return new([fast, strict], [fastCost, strictCost]);

        (Contender, CompileCost) Row(string name, CompileOptions options, Family family)
        {
            var compiled = Diff.Compile(f, options);
            var result = new double[outputs];
            var clock = Stopwatch.StartNew();
            compiled.Evaluate(points[0], result);
            var first = clock.Elapsed;
            var contender = Contender.Of(
                name,
                points.Length,
                i =>
                {
                    compiled.Evaluate(points[i], result);
                    return result;
                },
                all => all[skip..],
                family
            );
            return (contender, new(name, first, () => compiled.Report().Paths[0]));
        }
    }
}

/// <summary>What it took to record and compile a function.</summary>
/// <param name="Contender">Which one.</param>
/// <param name="FirstCall">The first call: recording, optimising, scheduling, and one run.</param>
/// <param name="Path">What came of it, as it stands when it is asked.</param>
internal sealed record CompileCost(string Contender, TimeSpan FirstCall, Func<CompiledPath> Path);
