namespace DualDiff;

/// <summary>Difference of two digamma functions, the slope of log beta, <c>z = ψ(x + y) - ψ(x)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = ψ′(x + y) - ψ′(x)</c>, <c>dz/dy = ψ′(x + y)</c>.</para>
/// <para>Domain: x &gt; 0, y &gt; 0.</para>
/// <para>Accuracy: 90 ulp.</para>
/// <para>Source: DLMF §5.5, §5.11.</para>
/// </remarks>
internal readonly struct DigammaDifferenceRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "DigammaDifference",
            "ψ(x + y) - ψ(x)",
            "ψ′(x + y) - ψ′(x); ψ′(x + y)",
            Domain: "x > 0, y > 0",
            Samples: new(0.25, 4),
            Source: "DLMF §5.5, §5.11",
            SecondSamples: new(0.25, 4),
            Accuracy: "90 ulp"
        );

    public static double Value(double x, double y) => DigammaDifferences.Of(x, y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (-T.Apply<TrigammaDifferenceRule>(x, y), T.Trigamma(x + y));
}
