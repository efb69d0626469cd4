namespace DualDiff;

/// <summary>
/// An unevaluated sum <c>Hi + Lo</c> of two doubles: about 100 bits, for the few steps of a special function that need them.
/// </summary>
/// <remarks>
/// <para>Accuracy: relative 2⁻¹⁰⁰ for each operation while nothing overflows or underflows; <c>|Lo| ≤ ulp(Hi)</c>.</para>
/// <para>
/// Source: Dekker 1971, doi 10.1007/BF01397083 (the idea); Ogita, Rump, Oishi 2005, doi 10.1137/030601818 (TwoSum and the fused
/// TwoProduct).
/// </para>
/// </remarks>
internal readonly record struct DoubleDouble(double Hi, double Lo)
{
    /// <summary>The nearest double.</summary>
    public double Value => Hi + Lo;

    public static implicit operator DoubleDouble(double x) => new(x, 0);

    public static DoubleDouble operator -(DoubleDouble x) => new(-x.Hi, -x.Lo);

    public static DoubleDouble operator +(DoubleDouble x, DoubleDouble y)
    {
        var sum = Sum(x.Hi, y.Hi);
        var low = Sum(x.Lo, y.Lo);
        var next = Ordered(sum.Hi, sum.Lo + low.Hi);
        return Ordered(next.Hi, next.Lo + low.Lo);
    }

    public static DoubleDouble operator -(DoubleDouble x, DoubleDouble y) => x + -y;

    public static DoubleDouble operator *(DoubleDouble x, DoubleDouble y)
    {
        var product = Product(x.Hi, y.Hi);
        return Ordered(product.Hi, product.Lo + Math.FusedMultiplyAdd(x.Hi, y.Lo, x.Lo * y.Hi));
    }

    public static DoubleDouble operator /(DoubleDouble x, DoubleDouble y)
    {
        var first = x.Hi / y.Hi;
        var rest = x - (y * first);
        var second = rest.Hi / y.Hi;
        var third = (rest - (y * second)).Hi / y.Hi;
        var quotient = Ordered(first, second);
        return Ordered(quotient.Hi, quotient.Lo + third);
    }

    /// <summary>The exact sum.</summary>
    public static DoubleDouble Sum(double x, double y)
    {
        var sum = x + y;
        var seen = sum - x;
        return new(sum, (x - (sum - seen)) + (y - seen));
    }

    /// <summary>The exact sum, for <c>|x| ≥ |y|</c> or <c>x = 0</c>.</summary>
    public static DoubleDouble Ordered(double x, double y)
    {
        var sum = x + y;
        return new(sum, y - (sum - x));
    }

    /// <summary>The exact product.</summary>
    public static DoubleDouble Product(double x, double y)
    {
        var product = x * y;
        return new(product, Math.FusedMultiplyAdd(x, y, -product));
    }

    /// <summary><c>Σ coefficients[k] xᵏ</c> in doubles: even and odd powers as two chains, which halves the latency.</summary>
    public static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        var square = x * x;
        var last = coefficients.Length - 1;
        var (same, other) = (coefficients[last], 0.0);
        for (var k = last - 1; k >= 0; k--)
        {
            (same, other) = (Math.FusedMultiplyAdd(other, square, coefficients[k]), same);
        }

        return Math.FusedMultiplyAdd(other, x, same);
    }
}
