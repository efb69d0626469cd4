using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>
/// Taylor coefficients: known series, agreement with nested transforms, nesting, misuse. As a derivative operator
/// <c>Taylor(f, 1)(x)[1]</c> is also in <see cref="Operators.All"/>, so every nesting and escape test runs on it.
/// </summary>
public partial class TaylorTests
{
    [Fact]
    public void Derivatives_OfExpSinAtZero_AreTheKnownIntegers()
    {
        // OEIS A002017.
        double[] want = [1, 1, 1, 0, -3, -8, -3, 56, 217];
        var got = Derivatives(x => Exp(Sin(x)), 8)(0.0);
        for (var k = 0; k < want.Length; k++)
        {
            Check.InTerms(want[k], got[k].Value, Math.Abs(want[k]) + 1, 64, k);
            Check.InTerms(want[k] / Factorial(k), Taylor(x => Exp(Sin(x)), 8)(0.0)[k].Value, 1, 16, k);
        }
    }

    [Fact]
    public void Derivatives_OfExpSin_AreTheNestedGrads()
    {
        foreach (var x in new[] { 0.7, -2.5 })
        {
            var got = Derivatives(y => Exp(Sin(y)), 8)(x);
            Func<Real, Real> f = y => Exp(Sin(y));
            for (var k = 0; k <= 8; k++, f = Grad(f))
            {
                Check.InTerms(f(x).Value, got[k].Value, Factorial(k) * Math.E, 64, (x, k));
            }
        }
    }

    [Fact]
    public void Taylor_OfKnownFunctions_IsTheirSeries()
    {
        Is("exp", Exp, 0, k => 1 / Factorial(k));
        Is("sin", Sin, 0, k => k % 2 == 0 ? 0 : (1 - (k / 2 % 2 * 2)) / Factorial(k));
        Is("geometric", x => 1.0 / (1.0 - x), 0, _ => 1);
        Is("log1p", Log1P, 0, k => k == 0 ? 0 : (k % 2 == 0 ? -1.0 : 1) / k);
        Is("atan", Atan, 0, k => k % 2 == 0 ? 0 : (1 - (k / 2 % 2 * 2)) / (double)k);
        Is("sqrt", Sqrt, 1, k => Binomial(0.5, k));
        Is("cbrt", Cbrt, 1, k => Binomial(1.0 / 3, k));
        Is("power", x => Pow(x, -2.5), 1, k => Binomial(-2.5, k));
        Is("2^x", x => Pow(2.0, x), 0, k => Math.Pow(Math.Log(2), k) / Factorial(k));
        Is("x^x", x => Pow(x, x), 1, k => new[] { 1, 1, 1, 0.5, 1.0 / 3, 1.0 / 12, 3.0 / 40, -1.0 / 120 }[k]);
        Is("square at 0", x => x * x, 0, k => k == 2 ? 1 : 0);
        Is("pow(x, 2) at 0", x => Pow(x, 2.0), 0, k => k == 2 ? 1 : 0);
        Is("x^5 at 2", x => x * x * x * x * x, 2, k => k > 5 ? 0 : Binomial(5, k) * Math.Pow(2, 5 - k));
        Is("quotient of series", x => (1.0 + x) / (1.0 - x), 0, k => k == 0 ? 1 : 2);

        static void Is(string name, Func<Real, Real> f, double at, Func<int, double> want)
        {
            var got = Taylor(f, 7)(at);
            Assert.Equal(8, got.Length);
            for (var k = 0; k < 8; k++)
            {
                Check.InTerms(want(k), got[k].Value, Math.Abs(want(k)) + 0.1, 32, (name, k));
            }
        }
    }

    [Fact]
    public void Taylor_OfLowerOrder_IsAPrefixInAllBits()
    {
        static Real Function(Real x) => (Exp(Sin(x)) / (2.0 + x)) + Hypot(x, 1.5);
        var all = Taylor(Function, 12)(0.4).ToDoubles();
        for (var order = 0; order < 12; order++)
        {
            Check.Bits(all[..(order + 1)], Taylor(Function, order)(0.4).ToDoubles(), order);
        }
    }

    [Fact]
    public void Order_Zero_IsTheValue()
    {
        Check.Bits([Math.Exp(0.3)], Taylor(Exp, 0)(0.3).ToDoubles(), "Taylor");
        Check.Bits([Math.Exp(0.3)], Derivatives(Exp, 0)(0.3).ToDoubles(), "Derivatives");
    }

    [Fact]
    public void Order_Negative_IsRefused()
    {
        Assert.Equal("order", Assert.Throws<ArgumentOutOfRangeException>(() => Taylor(Exp, -1)).ParamName);
        Assert.Equal("order", Assert.Throws<ArgumentOutOfRangeException>(() => Derivatives(Exp, -3)).ParamName);
    }

    [Fact]
    public void Function_Null_IsRefused()
    {
        Assert.Equal("f", Assert.Throws<ArgumentNullException>(() => Taylor(null!, 2)).ParamName);
        Assert.Equal("f", Assert.Throws<ArgumentNullException>(() => Derivatives(null!, 2)).ParamName);
    }

    [Fact]
    public void Function_ConstantOrIdentity_HasExactCoefficients()
    {
        Check.Bits([7, 0, 0, 0], Taylor(_ => 7.0, 3)(2.0).ToDoubles(), "constant");
        Check.Bits([2, 1, 0, 0], Taylor(x => x, 3)(2.0).ToDoubles(), "identity");
        Check.Bits([7, 0, 0, 0], Derivatives(_ => 7.0, 3)(2.0).ToDoubles(), "constant");
        Check.Bits([2, 1, 0, 0], Derivatives(x => x, 3)(2.0).ToDoubles(), "identity");
        Assert.Equal([0.0, 0, 0, 0], Taylor(x => x - x, 3)(2.0).ToDoubles());
        Assert.Equal([1.0, 0, 0, 0], Taylor(x => x / x, 3)(2.0).ToDoubles());
    }

    [Fact]
    public void Function_PiecewiseLinearAtAKink_HasTheConventionalSlopeAndNothingAbove()
    {
        Assert.Equal([0.0, 0, 0], Taylor(Abs, 2)(0.0).ToDoubles());
        Assert.Equal([0.0, 0, 0], Taylor(Relu, 2)(0.0).ToDoubles());
        Assert.Equal([0.0, 0.5, 0], Taylor(x => Max(x, 0.0), 2)(0.0).ToDoubles());
        Assert.Equal([3.0, 0, 0], Taylor(Floor, 2)(3.0).ToDoubles());
        Assert.Equal([2.0, 1, 0], Taylor(x => Clamp(x, 0.0, 2.0), 2)(2.0).ToDoubles());
    }

    [Fact]
    public void Derivatives_OfAPolynomialBeyondTheLargestFactorial_AreZero()
    {
        // 171! is infinite; 0 times it is still 0.
        var got = Derivatives(x => x * x, 200)(3.0).ToDoubles();
        Assert.Equal([9.0, 6, 2, .. new double[198]], got);
    }

    [Fact]
    public void Function_IsRunOnce()
    {
        var runs = 0;
        Taylor(
            x =>
            {
                runs++;
                return Exp(Sin(x));
            },
            6
        )(0.3);
        Assert.Equal(1, runs);
    }

    [Fact]
    public void Coefficients_AreFreshArraysWithTheSameBits()
    {
        var taylor = Taylor(x => Exp(Sin(x)), 4);
        var (first, second) = (taylor(0.3), taylor(0.3));
        Assert.NotSame(first, second);
        Check.Bits(first.ToDoubles(), second.ToDoubles(), "again");
    }

    [Fact]
    public void EscapedNumber_OfTaylor_IsRefusedInTheNext()
    {
        Real leaked = default;
        Taylor(x => leaked = Sin(x), 3)(1.0);
        Assert.Throws<InvalidOperationException>(() => Taylor(_ => leaked, 3)(1.0));
        Assert.Throws<InvalidOperationException>(() => Taylor(x => x * leaked, 3)(1.0));
        Assert.Throws<InvalidOperationException>(() => Taylor(x => x, 3)(leaked));
        Assert.Throws<InvalidOperationException>(() => Real.Sum([1.0, leaked]));
        Assert.Equal(Math.Sin(1), leaked.Value);
    }

    [Fact]
    public void ExceptionInTheFunction_LeavesTheLibraryUsable()
    {
        var own = new TimeZoneNotFoundException("user");
        Assert.Same(own, Record.Exception(() => Taylor(x => Sin(x) > 0.0 ? throw own : x, 3)(1.0)));
        Check.Bits([8, 12, 6, 1], Taylor(x => x * x * x, 3)(2.0).ToDoubles(), "afterwards");
        Check.Exact(12, Grad(x => x * x * x)(2.0).Value, "afterwards");
    }

    private static double Factorial(int n) => n == 0 ? 1 : n * Factorial(n - 1);
}
