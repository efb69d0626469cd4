namespace DualDiff;

/// <summary>Rounding to decimals with a rounding mode, <c>z = round x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = 0</c>, <c>dz/dy = not differentiated</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Kink: 0 everywhere.</para>
/// <para>Accuracy: exact.</para>
/// <para>Source: definition.</para>
/// </remarks>
internal readonly struct RoundToRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "RoundTo",
            "round x",
            "0; not differentiated",
            Domain: "all x",
            Samples: new(0.626, 0.874),
            Source: "definition",
            SecondSamples: new(0, 0),
            Kink: "0 everywhere",
            Accuracy: "exact"
        );

    public static bool Selects => true;

    public static double Value(double x, double y) => Math.Round(x, (int)y % 16, (MidpointRounding)((int)y / 16));

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (T.Zero, T.Zero);

    /// <summary>Digits and mode as one number: the second operand of the rule.</summary>
    public static int Encode(int digits, MidpointRounding mode) => digits + (16 * (int)mode);
}
