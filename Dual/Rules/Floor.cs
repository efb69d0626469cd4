namespace DualDiff;

/// <summary>Largest integer not above x, <c>y = ⌊x⌋</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 0</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Kink: 0 everywhere, also at the jumps.</para>
/// <para>Accuracy: exact.</para>
/// <para>Source: definition.</para>
/// </remarks>
internal readonly struct FloorRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Floor",
            "⌊x⌋",
            "0",
            Domain: "all x",
            Samples: new(0.625, 0.875),
            Source: "definition",
            Kink: "0 everywhere, also at the jumps",
            Accuracy: "exact"
        );

    public static bool Selects => true;

    public static double Value(double x) => Math.Floor(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Zero;
}
