namespace DualDiff;

/// <summary>Logarithm of the beta function, <c>z = log B(x, y)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = ψ(x) - ψ(x + y)</c>, <c>dz/dy = ψ(y) - ψ(x + y)</c>. The difference is computed as one function: it cancels for large x.</para>
/// <para>Domain: x &gt; 0, y &gt; 0.</para>
/// <para>Accuracy: 3 ulp; next to B = 1 1e-16 absolute.</para>
/// <para>Source: DLMF §5.12.</para>
/// </remarks>
internal readonly struct LogBetaRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "LogBeta",
            "log B(x, y)",
            "ψ(x) - ψ(x + y); ψ(y) - ψ(x + y)",
            Domain: "x > 0, y > 0",
            Samples: new(0.25, 4),
            Source: "DLMF §5.12",
            SecondSamples: new(0.25, 4),
            Accuracy: "3 ulp; next to B = 1 1e-16 absolute"
        );

    public static double Value(double x, double y) => BetaFunctions.LogBeta(x, y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (-T.Apply<DigammaDifferenceRule>(x, y), -T.Apply<DigammaDifferenceRule>(y, x));
}
