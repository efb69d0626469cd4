namespace DualDiff;

/// <summary>Error function, its complement, and the inverses.</summary>
/// <remarks>
/// <para>Domain: all x for <c>erf</c> and <c>erfc</c>; [−1, 1] and [0, 2] for the inverses, ±∞ at their ends, NaN outside.</para>
/// <para>Accuracy: 2 ulp, relative in the tail too (also where <c>erfc</c> is subnormal). Measured against mpmath.</para>
/// <para>
/// Source: DLMF §7.2, §7.6(i), §7.12(i). <c>erfc x = exp(−x²) · erfcx x</c> with <c>x²</c> and the exponential in
/// <see cref="DoubleDouble"/>; coefficients: own Chebyshev fits with mpmath, in <see cref="ErrorFunctionTables"/>.
/// </para>
/// </remarks>
internal static class ErrorFunctions
{
    private const double OneOverRootPi = 0.5641895835477563;

    /// <summary><c>erf x = 2/√π ∫₀ˣ exp(−t²) dt</c>.</summary>
    public static double Erf(double x)
    {
        var size = Math.Abs(x);
        return size < 0.7 ? ErfNearZero(x).Value
            : size >= 6 ? Math.CopySign(1, x)
            : double.IsNaN(x) ? x
            : Math.CopySign(1 - Tail(size), x);
    }

    /// <summary><c>erfc x = 1 − erf x</c>.</summary>
    public static double Erfc(double x)
    {
        var size = Math.Abs(x);
        if (size < 0.65)
        {
            var erf = ErfNearZero(x);
            var rest = DoubleDouble.Sum(1, -erf.Hi);
            return rest.Hi + (rest.Lo - erf.Lo);
        }

        return double.IsNaN(x) ? x
            : x < 0 ? 2 - Tail(size)
            : Tail(size);
    }

    /// <summary><c>erfcx x = exp(x²) erfc x</c> for x ≥ 0.</summary>
    public static double ErfcxOfPositive(double x) => x < 0.6 ? Math.Exp(x * x) * Erfc(x) : ScaledTail(x).Value;

    /// <summary>The x with <c>erf x = y</c>.</summary>
    public static double ErfInv(double y)
    {
        var size = Math.Abs(y);
        return size <= 0.55 ? InverseNearZero(y) : Math.CopySign(InverseTail(1 - size), y);
    }

    /// <summary>The x with <c>erfc x = q</c>.</summary>
    public static double ErfcInv(double q) =>
        q < 0.45 ? InverseTail(q)
        : q <= 1.55 ? InverseNearZero(1 - q)
        : -InverseTail(2 - q);

    private static DoubleDouble ErfNearZero(double x)
    {
        const double Slope = 1.1283791670955126;
        var u = x * x;
        var product = x * Slope;
        var lost = Math.FusedMultiplyAdd(x, 1.533545961316588e-17, Math.FusedMultiplyAdd(x, Slope, -product));
        return x == 0 ? new(x, x) : new(product, lost + (x * u * DoubleDouble.Polynomial(ErrorFunctionTables.Erf, u)));
    }

    private static double InverseNearZero(double y)
    {
        const double Slope = 0.886226925452758;
        var u = y * y;
        var product = y * Slope;
        var lost = Math.FusedMultiplyAdd(y, -3.8332932499128993e-17, Math.FusedMultiplyAdd(y, Slope, -product));
        return y == 0 ? y : product + (lost + (y * u * DoubleDouble.Polynomial(ErrorFunctionTables.Inverse, u)));
    }

    /// <summary><c>erfc x</c> for x ≥ 0.6.</summary>
    private static double Tail(double x)
    {
        if (x > 28)
        {
            return 0;
        }

        var exp = DoubleDoubleFunctions.Exp(-DoubleDouble.Product(x, x), out var exponent);
        return DoubleDoubleFunctions.Scale(exp * ScaledTail(x), exponent);
    }

    /// <summary><c>erfcx x</c> for x ≥ 0.6.</summary>
    private static DoubleDouble ScaledTail(double x) =>
        x < 1 ? Around(ErrorFunctionTables.From06, x - 0.8)
        : x < 1.75 ? Around(ErrorFunctionTables.From1, x - 1.375)
        : x < 3 ? Around(ErrorFunctionTables.From175, x - 2.375)
        : x < 5 ? Around(ErrorFunctionTables.From3, x - 4)
        : Asymptotic(x);

    /// <summary><c>erfcx x</c> for x ≥ 5: <c>(1/√π + u·p(u)) / x</c> with <c>u = 1/x²</c>.</summary>
    private static DoubleDouble Asymptotic(double x)
    {
        var u = 1 / (x * x);
        var rest = 7.66772980658294e-18 + (u * DoubleDouble.Polynomial(ErrorFunctionTables.From5, u));
        var top = DoubleDouble.Ordered(OneOverRootPi, rest);
        var quotient = top.Hi / x;
        return new(quotient, (Math.FusedMultiplyAdd(-quotient, x, top.Hi) + top.Lo) / x);
    }

    /// <summary>The x ≥ 0.53 with <c>erfc x = q</c>, as a function of <c>w = √(−log q)</c>.</summary>
    private static double InverseTail(double q)
    {
        var square = -Math.Log(q);
        if (!(square < 1e3))
        {
            return square;
        }

        var w = Math.Sqrt(square);
        var lost = Math.FusedMultiplyAdd(-w, w, square) / (2 * w);
        var x =
            w < 1.4 ? Around(ErrorFunctionTables.Inverse083, w - 1.11 + lost)
            : w < 2.4 ? Around(ErrorFunctionTables.Inverse14, w - 1.9 + lost)
            : w < 4.4 ? Around(ErrorFunctionTables.Inverse24, w - 3.4 + lost)
            : w < 9 ? Around(ErrorFunctionTables.Inverse44, w - 6.7 + lost)
            : Around(ErrorFunctionTables.Inverse9, w - 18.5 + lost);
        return x.Value;
    }

    private static DoubleDouble Around(ReadOnlySpan<double> table, double t) =>
        DoubleDouble.Ordered(table[0], t * DoubleDouble.Polynomial(table[1..], t));
}
