namespace DualDiff;

/// <summary>Negation, <c>y = -x</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dy/dx = -1</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Accuracy: exact.</para>
/// <para>Source: definition.</para>
/// </remarks>
internal readonly struct NegateRule : IUnaryRule
{
    public static RuleCard Card =>
        new("Negate", "-x", "-1", Domain: "all x", Samples: new(-4, 4), Source: "definition", Accuracy: "exact");

    public static double Value(double x) => -x;

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => -T.One;
}
