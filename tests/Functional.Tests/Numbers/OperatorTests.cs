using Xunit;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Operators on <see cref="Real"/>, and on Real with double, in every mode and pairing.</summary>
public class OperatorTests
{
    private static readonly (
        string Name,
        Func<Real, Real> F,
        Func<double, double> Value,
        Func<double, double> Slope,
        Func<double, double> Second
    )[] Table =
    [
        ("x + x", x => x + x, x => x + x, _ => 2, _ => 0),
        ("x + 3", x => x + 3.0, x => x + 3, _ => 1, _ => 0),
        ("3 + x", x => 3.0 + x, x => 3 + x, _ => 1, _ => 0),
        ("x - x²", x => x - (x * x), x => x - (x * x), x => 1 - (2 * x), _ => -2),
        ("x - 3", x => x - 3.0, x => x - 3, _ => 1, _ => 0),
        ("3 - x", x => 3.0 - x, x => 3 - x, _ => -1, _ => 0),
        ("x · x", x => x * x, x => x * x, x => 2 * x, _ => 2),
        ("x · 3", x => x * 3.0, x => x * 3, _ => 3, _ => 0),
        ("3 · x", x => 3.0 * x, x => 3 * x, _ => 3, _ => 0),
        ("x / 4", x => x / 4.0, x => x / 4, _ => 0.25, _ => 0),
        ("4 / x", x => 4.0 / x, x => 4 / x, x => -4 / (x * x), x => 8 / (x * x * x)),
        ("x² / x", x => x * x / x, x => x * x / x, _ => 1, _ => 0),
        ("-x", x => -x, x => -x, _ => -1, _ => 0),
        ("+x", x => +x, x => x, _ => 1, _ => 0),
        ("x % 0.75", x => x % 0.75, x => x % 0.75, _ => 1, _ => 0),
        ("5 % x", x => 5.0 % x, x => 5 % x, x => -Math.Truncate(5 / x), _ => 0),
        ("x %= in place", Remainder, x => x * x % 0.75, x => 2 * x, _ => 2),
        (
            "++ and --",
            Stepped,
            x => (x + 1) * (x + 1) * (x - 1),
            x => (2 * (x + 1) * (x - 1)) + ((x + 1) * (x + 1)),
            x => (6 * x) + 2
        ),
        (
            "constants on both sides",
            x => 2.0 + (3.0 * ((x - 1.0) / 4.0)) - 5.0,
            x => 2 + (3 * ((x - 1) / 4)) - 5,
            _ => 0.75,
            _ => 0
        ),
    ];

    [Fact]
    public void Operator_InEveryModeAndPairing_HasTheSlopesOfItsFormula()
    {
        // Powers of two: every quotient is exact.
        foreach (var at in new[] { 2.0, -0.5 })
        {
            foreach (var (name, f, value, slope, second) in Table)
            {
                Check.Bits(value(at), f(at).Value, name);
                foreach (var (outer, inner) in Operators.AllPairs)
                {
                    Check.Exact(slope(at), inner.At(f, at).Value, (name, at, inner));
                    Check.Exact(second(at), outer.Of(inner.Of(f))(at).Value, (name, at, outer, inner));
                }
            }
        }
    }

    [Fact]
    public void Operator_OnInfinitiesAndNaN_DoesNotThrow()
    {
        double[] values = [double.NegativeInfinity, -0.0, 0, 1, double.PositiveInfinity, double.NaN];
        foreach (var d in Operators.CoreAndTaylor)
        {
            foreach (var a in values)
            {
                foreach (var b in values)
                {
                    Real value = default;
                    d.At(x => value = StopGradient(((x + b) * (x - b) / x) + (b % x) + (x % b)), a);
                    Check.Bits(((a + b) * (a - b) / a) + (b % a) + (a % b), value.Value, (d, a, b));
                }
            }
        }

        static Real StopGradient(Real x) => Diff.StopGradient(x);
    }

    [Fact]
    public void Clamp_InEveryMode_IsTheIdentityOnTheClosedIntervalOnly()
    {
        foreach (var d in Operators.All)
        {
            foreach (
                var (at, value, slope) in new[] { (-2.0, -1.0, 0.0), (-1, -1, 1), (0.5, 0.5, 1), (2, 2, 1), (3, 2, 0) }
            )
            {
                Check.Exact(value, Clamp(at, -1.0, 2.0).Value, at);
                Check.Exact(slope, d.At(x => Clamp(x, -1.0, 2.0), at).Value, (d, at));
            }

            Check.Exact(1, d.At(low => Clamp(0.0, low, 5.0), 1.0).Value, d);
            Check.Exact(1, d.At(high => Clamp(9.0, 1.0, high), 5.0).Value, d);
            Check.Exact(0, d.At(high => Clamp(3.0, 1.0, high), 5.0).Value, d);
        }
    }

    private static Real Remainder(Real x)
    {
        var y = x * x;
        y %= 0.75;
        return y;
    }

    private static Real Stepped(Real x)
    {
        var (up, down) = (x, x);
        up++;
        down--;
        var once = up++ * down;
        return --up * once;
    }
}
