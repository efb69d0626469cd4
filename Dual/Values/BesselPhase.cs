namespace DualDiff;

/// <summary>
/// <c>J</c> and <c>Y</c> of order ν = 0 and 1 for x ≥ 2 by modulus and phase: <c>J = M cos θ</c>, <c>Y = M sin θ</c>,
/// <c>θ = x − (2ν + 1)π/4 + ((4ν² − 1)/8 + u·r(u)) / x</c>, <c>M = √(2/πx) (1 + u·s(u))</c> with <c>u = 1/x²</c>.
/// </summary>
/// <remarks>
/// <para>Domain: 2 ≤ x &lt; ∞, order 0 or 1.</para>
/// <para>
/// Accuracy: 2⁻⁵⁷ relative to M. Next to the zeros relative to the value itself: below 63 by the Taylor series about the zero, which
/// is known in two doubles, above by the phase in two doubles. The reduction of x is exact, <see cref="QuarterTurns"/>.
/// </para>
/// <para>
/// Source: DLMF §10.18 (modulus and phase), §10.18.17 and 18 (large x), §10.2.1 (the differential equation, for the Taylor series).
/// </para>
/// </remarks>
internal static class BesselPhase
{
    private const double TableEnd = 63;

    private static DoubleDouble RootTwoOverPi => new(0.7978845608028654, -4.98465440455546e-17);

    /// <summary>J of order 0 or 1, <c>M sin(θ + π/2)</c>.</summary>
    public static DoubleDouble J(int order, double x) => Sine(order, x, (2 * order) + 7);

    /// <summary>Y of order 0 or 1, <c>M sin θ</c>.</summary>
    public static DoubleDouble Y(int order, double x) => Sine(order, x, (2 * order) + 1);

    /// <summary><c>top / √x</c>.</summary>
    public static DoubleDouble OverRoot(DoubleDouble top, double x)
    {
        var root = Math.Sqrt(x);
        var lost = Math.FusedMultiplyAdd(-root, root, x) / (2 * root);
        var quotient = top.Hi / root;
        var rest = Math.FusedMultiplyAdd(-quotient, root, top.Hi) + (top.Lo - (quotient * lost));
        return new(quotient, rest / root);
    }

    /// <summary><c>p(t) / q(t)</c>; the table holds p in its first half.</summary>
    public static double Ratio(ReadOnlySpan<double> table, double t)
    {
        var half = table.Length / 2;
        return DoubleDouble.Polynomial(table[..half], t) / DoubleDouble.Polynomial(table[half..], t);
    }

    /// <summary><c>M sin(x − eighths·π/4 + …)</c>.</summary>
    private static DoubleDouble Sine(int order, double x, int eighths)
    {
        var turns = QuarterTurns.Reduce(x, eighths, out var rest);
        var inverse = BesselRecurrence.Inverse(x);
        var angle = rest + Phase(order, x, inverse);
        var zero = (turns & 1) == 0;
        var sign = turns < 2 ? 1 : -1;
        if (zero && Math.Abs(angle.Hi) < 0.0625)
        {
            if (x < TableEnd)
            {
                return NearZero(order, x) * sign;
            }

            angle = rest + LargePhase(order, inverse);
        }

        var modulus = OverRoot(RootTwoOverPi, x) * DoubleDouble.Ordered(1, Modulus(order, x, inverse.Hi));
        return modulus * (zero ? SineOf(angle) : CosineOf(angle)) * sign;
    }

    /// <summary><c>√(πx/2) M − 1</c>.</summary>
    private static double Modulus(int order, double x, double inverse)
    {
        var u = inverse * inverse;
        return u
            * (
                order == 0
                    ? Ratio(x < 4 ? BesselModulusTables.Modulus0Near : BesselModulusTables.Modulus0Far, u)
                    : Ratio(x < 4 ? BesselModulusTables.Modulus1Near : BesselModulusTables.Modulus1Far, u)
            );
    }

    /// <summary><c>θ − x + (2ν + 1)π/4</c>, to 2e−18.</summary>
    private static DoubleDouble Phase(int order, double x, DoubleDouble inverse)
    {
        var u = inverse.Hi * inverse.Hi;
        var first = order == 0 ? -0.125 : 0.375;
        var rest =
            order == 0
                ? Ratio(x < 4 ? BesselPhaseTables.Phase0Near : BesselPhaseTables.Phase0Far, u)
                : Ratio(x < 4 ? BesselPhaseTables.Phase1Near : BesselPhaseTables.Phase1Far, u);
        var product = DoubleDouble.Product(first, inverse.Hi);
        return DoubleDouble.Ordered(product.Hi, product.Lo + (first * inverse.Lo) + (inverse.Hi * u * rest));
    }

    /// <summary><c>θ − x + (2ν + 1)π/4</c> for x ≥ 63, to 1e−33.</summary>
    private static DoubleDouble LargePhase(int order, DoubleDouble inverse)
    {
        var head = order == 0 ? BesselPhaseTables.Phase0Head : BesselPhaseTables.Phase1Head;
        var tail = order == 0 ? BesselPhaseTables.Phase0Tail : BesselPhaseTables.Phase1Tail;
        var u = inverse * inverse;
        DoubleDouble sum = u.Hi * DoubleDouble.Polynomial(tail, u.Hi);
        for (var k = head.Length - 2; k > 0; k -= 2)
        {
            sum = (sum + new DoubleDouble(head[k], head[k + 1])) * u;
        }

        return (sum + new DoubleDouble(head[0], head[1])) * inverse;
    }

    /// <summary>
    /// The value next to a zero z, up to its sign: <c>√(2/πz) / (1 + u s(u)) · (h + c₂h² + …)</c>, h = x − z. The slope at the zero
    /// comes from the Wronskian, the c from the differential equation.
    /// </summary>
    private static DoubleDouble NearZero(int order, double x)
    {
        var number = (int)Math.Round((x * 0.6366197723675814) - 0.5 - order);
        var table = order == 0 ? BesselZeros.Order0 : BesselZeros.Order1;
        var at = 2 * (order == 0 ? number - 1 : number);
        var z = table[at];
        var h = DoubleDouble.Sum(x - z, -table[at + 1]);
        var w = 1 / z;
        var (older, old, now, next) = (0.0, 0.0, 0.0, 1.0);
        var (sum, power) = (0.0, 1.0);
        for (var k = 0; k < 10; k++)
        {
            var square = ((k * k) - order) * w * w;
            var top = (((2 * k) + 1) * (k + 1) * w * next) + ((square + 1) * now) + (w * ((2 * old) + (w * older)));
            (older, old, now, next) = (old, now, next, -top / ((k + 1) * (k + 2)));
            power *= h.Hi;
            sum += next * power;
        }

        var modulus = Modulus(order, z, w);
        var slope = OverRoot(RootTwoOverPi, z) * DoubleDouble.Ordered(1, -modulus / (1 + modulus));
        return slope * h * DoubleDouble.Ordered(1, sum);
    }

    /// <summary><c>sin r</c> for |r| ≤ 0.9, to 2⁻⁵⁷.</summary>
    private static DoubleDouble SineOf(DoubleDouble r)
    {
        var u = r.Hi * r.Hi;
        var cosine = 1 - (u * (0.5 - (u * (1.0 / 24))));
        return DoubleDouble.Ordered(r.Hi, (r.Lo * cosine) + (r.Hi * u * DoubleDouble.Polynomial(SineSeries, u)));
    }

    /// <summary><c>cos r</c> for |r| ≤ 0.9, to 2⁻⁵⁸.</summary>
    private static DoubleDouble CosineOf(DoubleDouble r)
    {
        var square = DoubleDouble.Product(r.Hi, r.Hi);
        var u = square.Hi;
        var sine = r.Hi * (1 - (u * ((1.0 / 6) - (u * (1.0 / 120)))));
        var head = DoubleDouble.Ordered(1, -0.5 * u);
        var tail = (u * u * DoubleDouble.Polynomial(CosineSeries, u)) - (0.5 * square.Lo) - (r.Lo * sine);
        return DoubleDouble.Ordered(head.Hi, head.Lo + tail);
    }

    private static ReadOnlySpan<double> SineSeries =>
        [
            -1.0 / 6,
            1.0 / 120,
            -1.0 / 5040,
            1.0 / 362880,
            -1.0 / 39916800,
            1.0 / 6227020800,
            -1.0 / 1307674368000,
            1.0 / 355687428096000,
        ];

    private static ReadOnlySpan<double> CosineSeries =>
        [
            1.0 / 24,
            -1.0 / 720,
            1.0 / 40320,
            -1.0 / 3628800,
            1.0 / 479001600,
            -1.0 / 87178291200,
            1.0 / 20922789888000,
            -1.0 / 6402373705728000,
        ];
}
