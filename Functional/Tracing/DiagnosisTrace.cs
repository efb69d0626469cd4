using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace DualDiff;

/// <summary>
/// Follows the numbers that depend on the input and remembers the first operation whose value or slope is not finite. It
/// differentiates nothing; every operation takes the slow path, so this mode alone pays for it.
/// </summary>
internal sealed class DiagnosisTrace() : Trace(new Level())
{
    public NonFiniteOperation? First { get; private set; }

    public override Real Primal(double value, long slot) => Real.Constant(value);

    /// <summary>A user's own primitive; those of the library come with their rule, through <see cref="Observe{TRule}"/>.</summary>
    public override Real Record(Real z, Real x, Real xSlope, Real y, Real ySlope) =>
        Observe("CustomRule", "a rule of your own", z.Value, [x.Value], [xSlope.Value]);

    /// <summary>A function with a rule of its own is looked at from outside: its values, and its slopes by its pullback.</summary>
    public override Real[] RecordCall(OwnFunction function, Real[] x, Real[] primals, Real[] outputs)
    {
        var slopes = function.PullAt(primals, outputs)(Array.ConvertAll(outputs, _ => Real.One));
        var inputs = Array.ConvertAll(primals, primal => primal.Value);
        return Array.ConvertAll(
            outputs,
            output =>
                Observe(
                    function.Name,
                    "a function with a rule of its own",
                    output.Value,
                    inputs,
                    Array.ConvertAll(slopes, slope => slope.Value)
                )
        );
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public Real Observe<TRule>(double value, ReadOnlySpan<double> inputs, ReadOnlySpan<double> slopes)
        where TRule : struct, IRule => Observe(TRule.Card.Name, TRule.Card.Formula, value, inputs, slopes);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Real Observe(
        string name,
        string formula,
        double value,
        ReadOnlySpan<double> inputs,
        ReadOnlySpan<double> slopes
    )
    {
        if (
            First is null
            && (!double.IsFinite(value) || slopes.ContainsAnyExceptInRange(double.MinValue, double.MaxValue))
        )
        {
            First = new NonFiniteOperation(name, formula, [.. inputs], value, [.. slopes], CallSite());
        }

        return new Real(value, this, 0);
    }

    /// <summary>The innermost frame that is neither this library's nor the framework's, such as LINQ.</summary>
    private static string CallSite()
    {
        foreach (var frame in new StackTrace(fNeedFileInfo: true).GetFrames())
        {
            var method = DiagnosticMethodInfo.Create(frame);
            if (method is not null && IsUsers(method.DeclaringAssemblyName))
            {
                var file = frame.GetFileName();
                var place = $"{method.DeclaringTypeName}.{method.Name}";
                return file is null ? place : $"{place} in {file}:line {frame.GetFileLineNumber()}";
            }
        }

        return "an unknown place";
    }

    private static bool IsUsers(string assembly) =>
        !assembly.StartsWith("DualDiff,", StringComparison.Ordinal)
        && !assembly.StartsWith("DualDiff.Dual,", StringComparison.Ordinal)
        && !assembly.StartsWith("System.", StringComparison.Ordinal);
}
