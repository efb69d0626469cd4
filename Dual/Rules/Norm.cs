namespace DualDiff;

/// <summary>Euclidean norm, <c>y = √(Σ x_i²)</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>∂y/∂x_i = x_i / y</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Kink: 0 at the origin: the subgradient of least norm.</para>
/// <para>Accuracy: 1 ulp for each two components, at least 2; no overflow or underflow of an intermediate.</para>
/// <para>Source: J. L. Blue, A portable Fortran program to find the Euclidean norm of a vector (1978).</para>
/// </remarks>
internal readonly struct NormRule : INaryRule
{
    public static RuleCard Card =>
        new(
            "Norm",
            "√(Σ x_i²)",
            "∂y/∂x_i = x_i / y",
            Domain: "all x",
            Samples: new(-4, 4),
            Source: "J. L. Blue, A portable Fortran program to find the Euclidean norm of a vector (1978)",
            Kink: "0 at the origin: the subgradient of least norm",
            Accuracy: "1 ulp for each two components, at least 2; no overflow or underflow of an intermediate"
        );

    public static double Value(ReadOnlySpan<double> x)
    {
        var largest = 0.0;
        foreach (var component in x)
        {
            largest = Math.Max(largest, Math.Abs(component));
        }

        // By a power of two the components become harmless to square, and no bit is lost; 0, ∞ and NaN stay what they are.
        var exponent = Math.ILogB(largest);
        var sum = 0.0;
        foreach (var component in x)
        {
            var scaled = Math.ScaleB(component, -exponent);
            sum += scaled * scaled;
        }

        return Math.ScaleB(Math.Sqrt(sum), exponent);
    }

    public static void Partials<T>(ReadOnlySpan<T> x, T y, Span<T> partials)
        where T : struct, IReal<T>
    {
        for (var i = 0; i < x.Length; i++)
        {
            partials[i] = T.Apply<DirectionCosineRule>(x[i], y);
        }
    }
}
