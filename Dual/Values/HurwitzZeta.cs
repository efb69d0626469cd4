namespace DualDiff;

/// <summary><c>n! ζ(n + 1, x)</c>: the size of the polygamma functions of order n ≥ 2.</summary>
/// <remarks>
/// <para>Accuracy: see <see cref="Polygammas"/>. Cost: up to n + 11 powers.</para>
/// <para>Source: DLMF §25.11.1 (sum), §2.10(i) (Euler and Maclaurin), §5.15.1; the reflection sums both ends of the lattice x + k.</para>
/// </remarks>
internal static class HurwitzZeta
{
    /// <summary><c>B₂ⱼ / (2j)!</c>.</summary>
    private static ReadOnlySpan<double> Bernoulli =>
        [
            0.08333333333333333,
            -0.001388888888888889,
            3.306878306878307e-05,
            -8.267195767195768e-07,
            2.08767569878681e-08,
            -5.284190138687493e-10,
            1.3382536530684679e-11,
            -3.3896802963225827e-13,
            8.586062056277845e-15,
            -2.174868698558062e-16,
            5.5090028283602295e-18,
            -1.3954464685812522e-19,
            3.534707039629467e-21,
            -8.953517427037546e-23,
        ];

    /// <summary><c>n! Σ (x + k)^−(n + 1)</c> over k ≥ 0.</summary>
    public static double Scaled(int n, double x)
    {
        if (x > 0)
        {
            return double.IsInfinity(x) ? 0
                : x < 1e10 ? Prefactor(n, x) * Relative(n + 1, x)
                // The power underflows before the sum, which is about x / n, is multiplied.
                : Prefactor(n, x, n) * (Relative(n + 1, x) / x);
        }

        var even = (n & 1) != 0;
        if (x == Math.Floor(x))
        {
            return double.IsInfinity(x) ? double.NaN
                : even ? double.PositiveInfinity
                : x == 0 ? 1 / x
                : double.NaN;
        }

        if (double.IsNaN(x) || n > 170)
        {
            return double.NaN;
        }

        // All k, folded to |r| ≤ ½, less the k < 0 that are not there; even powers are alike on both sides, odd ones opposite.
        var r = x - Math.Round(x);
        var nearest = Prefactor(n, Math.Abs(r)) * (even || r > 0 ? 1 : -1);
        var right = Scaled(n, 1 + r);
        var left = Scaled(n, 1 - r);
        var missing = Scaled(n, 1 - x);
        if (!even && Math.Abs(r) > 0.25)
        {
            // The same with the nearest two as a pair: exactly 0 in the middle between two poles.
            var pair = Scaled(n, Math.Abs(r)) - Scaled(n, 1 - Math.Abs(r));
            return (r > 0 ? pair : -pair) + missing;
        }

        return even ? nearest + (right + (left - missing)) : nearest + (right - left) + missing;
    }

    /// <summary><c>n! x^−(n + 1)</c>.</summary>
    private static double Prefactor(int n, double x) => Prefactor(n, x, n + 1);

    /// <summary><c>n! x^−exponent</c>.</summary>
    private static double Prefactor(int n, double x, int exponent)
    {
        var power = DoubleDoubleFunctions.Log(x) * -(double)exponent;
        return n + 1 < GammaFunctions.Large
            ? DoubleDoubleFunctions.Exp(power, GammaFunctions.Pair(n + 1, out _))
            : DoubleDoubleFunctions.Exp(power + GammaFunctions.LogPair(n + 1), 1);
    }

    /// <summary><c>x^s ζ(s, x)</c>.</summary>
    private static double Relative(int s, double x)
    {
        var sum = 0.0;
        var z = x;
        for (; z < s + 10; z++)
        {
            var term = Math.Pow(x / z, s);
            sum += term;
            if (term < 1e-20 * sum)
            {
                return sum;
            }
        }

        var last = Math.Pow(x / z, s);
        var tail = (z / (s - 1)) + 0.5;
        var factor = s / z;
        for (var j = 0; j < Bernoulli.Length; j++)
        {
            var step = factor * Bernoulli[j];
            tail += step;
            if (Math.Abs(step) < 1e-18 * tail)
            {
                break;
            }

            factor *= (s + (2.0 * j) + 1) / z * ((s + (2.0 * j) + 2) / z);
        }

        return sum + (last * tail);
    }
}
