using System.Globalization;

namespace DualDiff;

/// <summary>Two ways to one derivative that disagree.</summary>
/// <param name="Mode">One way: <c>forward</c>, <c>reverse</c>, <c>forward over forward</c>, ...</param>
/// <param name="Other">The other way; also <c>difference</c> or <c>transpose</c> (the same derivative, taken in the other order).</param>
/// <param name="By">Absolute difference; NaN if one of them is not finite.</param>
public sealed record GradientMismatch(string Mode, string Other, double By)
{
    /// <summary>A phrase such as <c>forward from difference by 3</c>, in the invariant culture.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mode} from {Other} by {By:G3}");
}
