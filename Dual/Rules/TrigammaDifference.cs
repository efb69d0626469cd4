namespace DualDiff;

/// <summary>Difference of two trigamma functions, the slope of a digamma difference, <c>z = ψ′(x) - ψ′(x + y)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = ψ″(x) - ψ″(x + y)</c>, <c>dz/dy = -ψ″(x + y)</c>. The first one cancels for y much smaller than x: third derivatives of log beta lose digits there.</para>
/// <para>Domain: x &gt; 0, y &gt; 0.</para>
/// <para>Accuracy: 90 ulp.</para>
/// <para>Source: DLMF §5.15.</para>
/// </remarks>
internal readonly struct TrigammaDifferenceRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "TrigammaDifference",
            "ψ′(x) - ψ′(x + y)",
            "ψ″(x) - ψ″(x + y); -ψ″(x + y)",
            Domain: "x > 0, y > 0",
            Samples: new(0.25, 4),
            Source: "DLMF §5.15",
            SecondSamples: new(0.25, 4),
            Accuracy: "90 ulp"
        );

    public static double Value(double x, double y) => DigammaDifferences.OfTrigamma(x, y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T>
    {
        var atSum = T.Polygamma(2, x + y);
        return (T.Polygamma(2, x) - atSum, -atSum);
    }
}
