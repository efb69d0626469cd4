using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

// Taylor under other transforms, and they under Taylor.
public partial class TaylorTests
{
    [Fact]
    public void Derivative_OfTheCoefficients_IsTheNextOne()
    {
        static Real Function(Real x) => Exp(Sin(x)) * x;
        var want = Taylor(Function, 6)(0.7).ToDoubles();
        foreach (var d in Operators.All)
        {
            for (var k = 0; k <= 3; k++)
            {
                var coefficient = d.At(x => Taylor(Function, 3)(x)[k], 0.7).Value;
                Check.InTerms((k + 1) * want[k + 1], coefficient, 10, 64, ("of Taylor", d, k));
                var ofDerivative = Taylor(d.Of(Function), 3)(0.7)[k].Value;
                Check.InTerms((k + 1) * want[k + 1], ofDerivative, 10, 64, ("Taylor of", d, k));
            }
        }
    }

    [Fact]
    public void SecondDerivative_OfTheCoefficients_IsTheOneAfterTheNext()
    {
        static Real Function(Real x) => Exp(Sin(x)) * x;
        var want = Taylor(Function, 6)(0.7).ToDoubles();
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            var got = outer.Of(inner.Of(x => Taylor(Function, 2)(x)[2]))(0.7).Value;
            Check.InTerms(12 * want[4], got, 50, 64, (outer, inner));
        }
    }

    [Fact]
    public void Taylor_OfACoefficientOfTaylor_IsTheBinomialMultiple()
    {
        static Real Function(Real x) => Exp(Sin(x)) / (2.0 + x);
        var want = Taylor(Function, 6)(0.7).ToDoubles();
        for (var inner = 0; inner <= 3; inner++)
        {
            var got = Taylor(x => Taylor(Function, 3)(x)[inner], 3)(0.7);
            for (var outer = 0; outer <= 3; outer++)
            {
                var factor = Binomial(inner + outer, inner);
                Check.InTerms(factor * want[inner + outer], got[outer].Value, factor, 64, (inner, outer));
            }
        }
    }

    [Fact]
    public void Taylor_InsideTaylor_SeesTheOuterVariableAsAConstant()
    {
        // Inner: y ↦ e^(xy) sin x at y = 0, order 3: x³ sin x / 6. Outer at 0: x⁴/6 - x⁶/36.
        var got = Taylor(x => Taylor(y => Exp(x * y) * Sin(x), 3)(0.0)[3], 7)(0.0).ToDoubles();
        double[] want = [0, 0, 0, 0, 1.0 / 6, 0, -1.0 / 36, 0];
        for (var k = 0; k < want.Length; k++)
        {
            Check.InTerms(want[k], got[k], 1, 8, k);
        }

        // Trap 11: an inner function of the outer variable alone is constant.
        Assert.Equal([0.0, 0, 0], Taylor(x => Taylor(_ => x * x, 2)(x)[1], 2)(3.0).ToDoubles());
        Assert.Equal([9.0, 6, 1], Taylor(x => Taylor(_ => x * x, 2)(x)[0], 2)(3.0).ToDoubles());

        // Three deep: z² y² x² differentiated twice by each is 8; by the coefficients it is 1.
        var deep = Taylor(x => Taylor(y => Taylor(z => x * x * y * y * z * z, 2)(y)[2], 2)(x)[2], 2)(5.0).ToDoubles();
        Assert.Equal([25.0, 10, 1], deep);
    }

    [Fact]
    public void Taylor_AtAPointThatDependsOnTheOuterVariable_IsDifferentiated()
    {
        // f''(x²)/2 of sin: -sin(x²)/2.
        foreach (var d in Operators.All)
        {
            var got = d.At(x => Taylor(Sin, 2)(x * x)[2], 0.8).Value;
            Check.Near(-0.8 * Math.Cos(0.64), got, d, 1e-14);
        }
    }

    [Fact]
    public void Taylor_ThroughARuleOfOnesOwn_RunsItOnceForAllOutputsAndOrders()
    {
        var runs = 0;
        var own = CustomJvp<Real[], Real[]>(
            x => [x[0] * x[0], 3.0 * x[0]],
            (x, dx) =>
            {
                runs++;
                return ([x[0] * x[0], 3.0 * x[0]], [2.0 * x[0] * dx[0], 3.0 * dx[0]]);
            }
        );
        Assert.Equal(
            [12.0, 12.0, 3.0, 0.0],
            Taylor(x => own([x]) is var y ? y[0] * y[1] / x : 0.0, 3)(2.0).ToDoubles()
        );
        Assert.Equal(1, runs);
    }

    [Fact]
    public void Result_OfAnOlderLevel_IsAConstantSeries()
    {
        foreach (var d in Operators.All)
        {
            Check.Exact(6, d.At(x => Taylor(_ => x * x, 2)(1.0)[0], 3.0).Value, d);
            Check.Exact(0, d.At(x => Taylor(_ => x * x, 2)(1.0)[2], 3.0).Value, d);
        }
    }

    private static double Binomial(double n, int k) => k == 0 ? 1 : Binomial(n, k - 1) * (n - k + 1) / k;
}
