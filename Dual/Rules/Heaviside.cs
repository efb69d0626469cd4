namespace DualDiff;

/// <summary>Step function, the slope of relu, <c>y = [x &gt; 0]</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = 0</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Kink: 0 everywhere, also at 0.</para>
/// <para>Accuracy: exact.</para>
/// <para>Source: definition.</para>
/// </remarks>
internal readonly struct HeavisideRule : IUnaryRule
{
    public static RuleCard Card =>
        new(
            "Heaviside",
            "[x > 0]",
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
        : double.IsNaN(x) ? x
        : 0;

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => T.Zero;
}
