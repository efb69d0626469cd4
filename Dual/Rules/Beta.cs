namespace DualDiff;

/// <summary>Beta function, <c>z = B(x, y)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = z (ψ(x) - ψ(x + y))</c>, <c>dz/dy = z (ψ(y) - ψ(x + y))</c>.</para>
/// <para>Domain: x &gt; 0, y &gt; 0.</para>
/// <para>Accuracy: 2 ulp.</para>
/// <para>Source: DLMF §5.12.</para>
/// </remarks>
internal readonly struct BetaRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "Beta",
            "B(x, y)",
            "z (ψ(x) - ψ(x + y)); z (ψ(y) - ψ(x + y))",
            Domain: "x > 0, y > 0",
            Samples: new(0.25, 4),
            Source: "DLMF §5.12",
            SecondSamples: new(0.25, 4),
            Accuracy: "2 ulp"
        );

    public static double Value(double x, double y) => BetaFunctions.Beta(x, y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> =>
        (-(z * T.Apply<DigammaDifferenceRule>(x, y)), -(z * T.Apply<DigammaDifferenceRule>(y, x)));
}
