using System.Globalization;

namespace DualDiff;

/// <summary>Where the first value or slope that is not finite came from.</summary>
/// <param name="First">The operation; null if everything was finite.</param>
public sealed record Diagnosis(NonFiniteOperation? First)
{
    /// <summary>Whether every value and every slope was finite.</summary>
    public bool IsFinite => First is null;

    /// <summary>One or two lines for a person.</summary>
    /// <returns>The text, in the invariant culture.</returns>
    public override string ToString() => First?.ToString() ?? "Every value and every slope is finite.";
}

/// <summary>An operation whose value or slope is not finite.</summary>
/// <param name="Primitive">The name of the primitive.</param>
/// <param name="Formula">Its formula.</param>
/// <param name="Inputs">The values that went in.</param>
/// <param name="Value">The value that came out.</param>
/// <param name="Slopes">The local derivatives, one for each input.</param>
/// <param name="Place">Method, file and line of the code that called it, as far as the debug symbols tell.</param>
public sealed record NonFiniteOperation(
    string Primitive,
    string Formula,
    IReadOnlyList<double> Inputs,
    double Value,
    IReadOnlyList<double> Slopes,
    string Place
)
{
    /// <summary>What happened and where.</summary>
    /// <returns>The text, in the invariant culture.</returns>
    public override string ToString() =>
        $"{Primitive} ({Formula}) of ({Join(Inputs)}) has the value {Text(Value)} and the slope{(Slopes.Count == 1 ? "" : "s")} {Join(Slopes)}. It is called from {Place}.";

    private static string Join(IReadOnlyList<double> numbers) => string.Join(", ", numbers.Select(Text));

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
