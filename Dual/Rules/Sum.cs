namespace DualDiff;

/// <summary>Sum, <c>y = Σ x_i</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>∂y/∂x_i = 1</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Accuracy: 64 ulp of Σ |x_i|, and 1 more for each four-fold length above 128: summation is pairwise.</para>
/// <para>Source: N. J. Higham, The accuracy of floating point summation (1993).</para>
/// </remarks>
internal readonly struct SumRule : INaryRule
{
    public static RuleCard Card =>
        new(
            "Sum",
            "Σ x_i",
            "∂y/∂x_i = 1",
            Domain: "all x",
            Samples: new(-4, 4),
            Source: "N. J. Higham, The accuracy of floating point summation (1993)",
            Accuracy: "64 ulp of Σ |x_i|, and 1 more for each four-fold length above 128: summation is pairwise"
        );

    public static double Value(ReadOnlySpan<double> x)
    {
        // Pairwise: the error grows with log n, not with n.
        if (x.Length > 128)
        {
            var half = x.Length / 2;
            return Value(x[..half]) + Value(x[half..]);
        }

        var sum = 0.0;
        foreach (var term in x)
        {
            sum += term;
        }

        return sum;
    }

    public static void Partials<T>(ReadOnlySpan<T> x, T y, Span<T> partials)
        where T : struct, IReal<T>
    {
        partials.Fill(T.One);
    }
}
