namespace DualDiff.Tests;

/// <summary>Points where a derivative does not exist, and sides of it where no random sample lies: what we chose, and what somebody else might have chosen.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="X">The arguments.</param>
/// <param name="Wanted">Our slopes, as the card's <c>Kink</c> says.</param>
/// <param name="Other">The slopes of the other side, or another plausible choice: must be caught.</param>
internal sealed record Kink(string Rule, double[] X, double[] Wanted, double[] Other);

/// <summary>The choices of docs/conventions.md, for every rule whose card names one.</summary>
internal static class Kinks
{
    private const double Inf = double.PositiveInfinity;
    private const double NaN = double.NaN;

    public static IReadOnlyList<Kink> All { get; } =
    [
        new("Abs", [0], [0], [1]),
        new("Abs", [-0.0], [0], [-1]),
        .. Ends("Acos", -Inf),
        .. Ends("AcosPi", -Inf),
        .. Ends("Asin", Inf),
        .. Ends("AsinPi", Inf),
        .. Ends("Atanh", Inf),
        .. Ends("ErfInv", Inf),
        new("Acosh", [1], [Inf], [-Inf]),
        .. Zeros("Cbrt"),
        .. Zeros("Log"),
        .. Zeros("Log2"),
        .. Zeros("Log10"),
        .. Zeros("Sqrt"),
        new("Log1P", [-1], [Inf], [-Inf]),
        new("Log2P1", [-1], [Inf], [-Inf]),
        new("Log10P1", [-1], [Inf], [-Inf]),
        new("Ceiling", [1], [0], [1]),
        new("Floor", [1], [0], [1]),
        new("Round", [0.5], [0], [1]),
        new("Truncate", [1], [0], [1]),
        new("Sign", [0], [0], [Inf]),
        new("Heaviside", [0], [0], [Inf]),
        new("Relu", [0], [0], [1]),
        new("Relu", [-0.0], [0], [1]),
        new("AtLeast", [1, 1], [1, 0], [0, 1]),
        new("AtLeast", [0, 1], [0, 1], [1, 0]),
        new("AtMost", [1, 1], [1, 0], [0, 1]),
        new("AtMost", [2, 1], [0, 1], [1, 0]),
        new("Atan2", [0, 0], [NaN, NaN], [0, 0]),
        new("Atan2Pi", [0, 0], [NaN, NaN], [0, 0]),
        new("CopySign", [0, 1], [0, 0], [1, 0]),
        new("CopySign", [-0.0, 1], [0, 0], [-1, 0]),
        new("DirectionCosine", [0, 0], [Inf, NaN], [0, 0]),
        new("ExpDifference", [Inf, Inf], [1, -1], [NaN, NaN]),
        new("ExpDifference", [-Inf, -Inf], [0, 0], [NaN, NaN]),
        new("Hypot", [0, 0], [0, 0], [1, 0]),
        new("Ieee754Remainder", [3, 2], [1, -2], [1, -1]),
        new("LessThan", [1, 1], [0, 0], [-Inf, Inf]),
        new("LogAddExp", [Inf, Inf], [0.5, 0.5], [1, 0]),
        new("LogAddExp", [-Inf, -Inf], [0.5, 0.5], [0, 1]),
        new("LogBase", [0, 2], [Inf, Inf], [-Inf, Inf]),
        new("LogBase", [-0.0, 2], [Inf, Inf], [-Inf, Inf]),
        new("Max", [1, 1], [0.5, 0.5], [1, 0]),
        new("Max", [0.0, -0.0], [0.5, 0.5], [1, 0]),
        new("Min", [1, 1], [0.5, 0.5], [0, 1]),
        new("Pow", [0, 0], [0, 0], [0, -Inf]),
        new("Pow", [0, 0.5], [Inf, 0], [Inf, NaN]),
        new("Pow", [0, 1], [1, 0], [0, 0]),
        new("Pow", [-2, 3], [12, NaN], [12, -5.545177444479562]),
        new("PowConstant", [0, 0], [0, NaN], [NaN, NaN]),
        new("PowConstant", [0, 0.5], [Inf, NaN], [0, NaN]),
        new("PowConstant", [0, 1], [1, NaN], [0, NaN]),
        new("PowConstant", [0, 2], [0, NaN], [NaN, NaN]),
        new("Remainder", [2, 1], [1, -2], [1, -1]),
        new("RootN", [0, 3], [Inf, NaN], [0, NaN]),
        new("RootN", [0, 1], [1, NaN], [Inf, NaN]),
        new("RoundTo", [0.5, 0], [0, 0], [1, 0]),
        new("Same", [1, 1], [0, 0], [Inf, -Inf]),
        new("Step", [1, 1], [0, 0], [Inf, -Inf]),
        new("Largest", [1, 3, 3], [0, 0.5, 0.5], [0, 1, 0]),
        new("Largest", [2, 2, 2, 2], [0.25, 0.25, 0.25, 0.25], [1, 0, 0, 0]),
        new("Smallest", [1, 1, 3], [0.5, 0.5, 0], [0, 1, 0]),
        new("Norm", [0, 0, 0], [0, 0, 0], [1, 0, 0]),
        new("LogSumExp", [-Inf, -Inf], [0, 0], [0.5, 0.5]),
        new("LogSumExp", [Inf, 0, Inf], [0.5, 0, 0.5], [NaN, NaN, NaN]),
    ];

    public static IEnumerable<Kink> Of(string rule) => All.Where(kink => kink.Rule == rule);

    /// <summary>The kink at exactly this point, down to the sign of zero.</summary>
    public static Kink? At(string rule, params double[] x) =>
        Of(rule).FirstOrDefault(kink => kink.X.Length == x.Length && kink.X.Zip(x, Check.SameBits).All(same => same));

    private static Kink[] Ends(string rule, double slope) =>
        [new(rule, [1], [slope], [-slope]), new(rule, [-1], [slope], [-slope])];

    private static Kink[] Zeros(string rule) => [new(rule, [0], [Inf], [-Inf]), new(rule, [-0.0], [Inf], [-Inf])];
}
