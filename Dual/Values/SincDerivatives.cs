namespace DualDiff;

/// <summary>The n-th derivative of <c>sinc x = sin πx / πx</c>.</summary>
/// <remarks>
/// <para>Accuracy: 1e−14 relative to the derivative's largest value nearby; near 0 the series keeps every digit.</para>
/// <para>Source: Taylor series; recurrence from differentiating <c>x sinc x = sin(πx) / π</c> n times (Leibniz).</para>
/// </remarks>
internal static class SincDerivatives
{
    /// <summary>The derivative of order <paramref name="n"/>, at least 0, at <paramref name="x"/>.</summary>
    public static double Of(double x, int n) =>
        Math.Abs(x) * Math.PI < n + 2 ? Series(x, n)
        : double.IsInfinity(x) ? 0
        : Recurrence(x, n);

    /// <summary>Σ over even powers 2k ≥ n of (−1)^k π^2k x^(2k−n) / ((2k−n)! (2k+1)).</summary>
    private static double Series(double x, int n)
    {
        var first = (n + 1) / 2;
        var remaining = (2 * first) - n;
        var z = Math.PI * x;
        var term = Math.Pow(Math.PI, n) * (first % 2 == 0 ? 1 : -1) * (remaining == 1 ? z : 1);
        var sum = 0.0;
        for (var k = first; k < first + 60; k++)
        {
            var next = term / ((2 * k) + 1);
            sum += next;
            if (Math.Abs(next) <= 1e-18 * Math.Abs(sum))
            {
                break;
            }

            var power = (2 * k) - n;
            term *= -z * z / ((power + 1) * (power + 2.0));
        }

        return sum;
    }

    private static double Recurrence(double x, int n)
    {
        var (sin, cos) = (PiTrigonometry.SinPi(x), PiTrigonometry.CosPi(x));
        var derivative = sin / Math.PI / x;
        var scale = 1.0;
        for (var k = 1; k <= n; k++)
        {
            // The k-th derivative of sin πx over π, divided by π^(k-1).
            var wave = (k % 4) switch
            {
                0 => sin,
                1 => cos,
                2 => -sin,
                _ => -cos,
            };
            derivative = ((scale * wave) - (k * derivative)) / x;
            scale *= Math.PI;
        }

        return derivative;
    }
}
