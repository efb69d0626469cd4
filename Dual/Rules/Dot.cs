namespace DualDiff;

/// <summary>Inner product of the first half of the arguments with the second, <c>y = Σ x_i x_(n+i)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>∂y/∂x_i = x_(n+i), ∂y/∂x_(n+i) = x_i</c>.</para>
/// <para>Domain: all x, an even number.</para>
/// <para>Accuracy: 1 ulp of Σ |x_i y_i| for each pair.</para>
/// <para>Source: definition.</para>
/// </remarks>
internal readonly struct DotRule : INaryRule
{
    public static RuleCard Card =>
        new(
            "Dot",
            "Σ x_i x_(n+i)",
            "∂y/∂x_i = x_(n+i), ∂y/∂x_(n+i) = x_i",
            Domain: "all x, an even number",
            Samples: new(-4, 4),
            Source: "definition",
            Accuracy: "1 ulp of Σ |x_i y_i| for each pair"
        );

    public static double Value(ReadOnlySpan<double> x)
    {
        var half = x.Length / 2;
        var sum = 0.0;
        for (var i = 0; i < half; i++)
        {
            sum += x[i] * x[half + i];
        }

        return sum;
    }

    public static void Partials<T>(ReadOnlySpan<T> x, T y, Span<T> partials)
        where T : struct, IReal<T>
    {
        var half = x.Length / 2;
        x[half..].CopyTo(partials);
        x[..half].CopyTo(partials[half..]);
    }
}
