namespace DualDiff;

/// <summary>Product, <c>y = Π x_i</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>∂y/∂x_i = Π_{j≠i} x_j</c>. Not y / x_i, which is NaN beside a zero.</para>
/// <para>Domain: all x.</para>
/// <para>Accuracy: 1 ulp for each two factors.</para>
/// <para>Source: prefix and suffix products; right with zeros inside.</para>
/// </remarks>
internal readonly struct ProductRule : INaryRule
{
    public static RuleCard Card =>
        new(
            "Product",
            "Π x_i",
            "∂y/∂x_i = Π_{j≠i} x_j",
            Domain: "all x",
            Samples: new(-2, 2),
            Source: "prefix and suffix products; right with zeros inside",
            Accuracy: "1 ulp for each two factors"
        );

    public static double Value(ReadOnlySpan<double> x)
    {
        var product = 1.0;
        foreach (var factor in x)
        {
            product *= factor;
        }

        return product;
    }

    public static void Partials<T>(ReadOnlySpan<T> x, T y, Span<T> partials)
        where T : struct, IReal<T>
    {
        var prefix = T.One;
        for (var i = 0; i < x.Length; i++)
        {
            partials[i] = prefix;
            prefix *= x[i];
        }

        var suffix = T.One;
        for (var i = x.Length - 1; i >= 0; i--)
        {
            partials[i] *= suffix;
            suffix *= x[i];
        }
    }
}
