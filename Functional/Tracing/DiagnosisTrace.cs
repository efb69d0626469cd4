using System.Diagnostics;

namespace DualDiff;

/// <summary>
/// Follows the numbers that depend on the input and remembers the first operation whose value or slope is not finite. It
/// differentiates nothing; every operation takes the slow path, so this mode alone pays for it.
/// </summary>
internal sealed class DiagnosisTrace : ObservingTrace
{
    public NonFiniteOperation? First { get; private set; }

    protected override Real Observe(
        string name,
        string formula,
        double value,
        ReadOnlySpan<Real> operands,
        ReadOnlySpan<double> slopes
    )
    {
        if (
            First is null
            && (!double.IsFinite(value) || slopes.ContainsAnyExceptInRange(double.MinValue, double.MaxValue))
        )
        {
            First = new NonFiniteOperation(
                name,
                formula,
                Array.ConvertAll(operands.ToArray(), operand => operand.Value),
                value,
                [.. slopes],
                CallSite()
            );
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
