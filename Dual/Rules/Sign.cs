namespace DualDiff;

/// <summary>Sign of a number, as a number, <c>y = sign x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 0</c>.</para>
/// <para>Domain: all x; ±0 at ±0, NaN at NaN (Math.Sign throws there).</para>
/// <para>Kink: 0 everywhere, also at 0.</para>
/// <para>Accuracy: exact.</para>
/// <para>Source: definition.</para>
/// </remarks>
internal readonly struct SignRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Sign",
            "sign x",
            "0",
            Domain: "all x",
            Samples: new(0.25, 4),
            Source: "definition",
            Kink: "0 everywhere, also at 0",
            Accuracy: "exact"
        );

    public static bool Selects => true;

    public static double Value(double x) =>
        x > 0 ? 1
        : x < 0 ? -1
        : x;

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Zero;
}
