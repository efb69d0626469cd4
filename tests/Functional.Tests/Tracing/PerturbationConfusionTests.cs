using Xunit;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>The published nesting traps (traps.md, A), in every pairing of the transforms.</summary>
public partial class PerturbationConfusionTests
{
    [Fact] // Trap 1: Siskind and Pearlmutter 2005.
    public void InnerDerivative_CapturesOuterVariableInSum_IsOne()
    {
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            Check.Exact(1, outer.At(x => x * inner.At(y => x + y, 1.0), 1.0).Value, (outer, inner));
        }
    }

    [Fact] // Trap 2.
    public void InnerDerivative_CapturesOuterVariableInProduct_IsTwiceThePoint()
    {
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            Check.Exact(2, outer.At(x => x * inner.At(y => x * y, 2.0), 1.0).Value, (outer, inner));
            Check.Exact(8, outer.At(x => x * inner.At(y => x * y, 1.0), 4.0).Value, (outer, inner));
        }
    }

    [Fact]
    public void InnerDerivatives_NestedThreeDeep_SeeTheRightVariable()
    {
        foreach (var (a, b, c) in Operators.AllTriples)
        {
            // D_z: 2x²y²z; y: 2x³y³ at z = 1, D_y: 6x³y²; x: 6x⁴ at y = 1, D_x: 24x³.
            var got = a.At(x => x * b.At(y => x * y * c.At(z => x * y * z * (x * y * z), 1.0), 1.0), 2.0);
            Check.Exact(192, got.Value, (a, b, c));
        }
    }

    [Fact]
    public void InnerDerivatives_NestedFourDeep_SeeTheRightVariable()
    {
        var quadruples =
            from a in Operators.CoreAndTaylor
            from b in Operators.CoreAndTaylor
            from c in Operators.CoreAndTaylor
            from d in Operators.CoreAndTaylor
            select (a, b, c, d);
        foreach (var (a, b, c, d) in quadruples)
        {
            // D_w: xyz; D_z of (xyz)²: 2x²y² at z = 1; D_y of 2x³y³: 6x³ at y = 1; D_x of 6x⁴: 24x³.
            var got = a.At(
                x => x * b.At(y => x * y * c.At(z => x * y * z * d.At(w => x * y * z * w, 5.0), 1.0), 1.0),
                2.0
            );
            Check.Exact(192, got.Value, (a, b, c, d));

            // The plain fourth derivative: (x⁶)'''' = 360x².
            Check.Exact(1440, a.Of(b.Of(c.Of(d.Of(x => x * x * x * x * x * x))))(2.0).Value, (a, b, c, d));
        }
    }

    [Fact] // Trap 4: ForwardDiff.jl#313.
    public void OneFunctionObject_DifferentiatesItselfWithAnotherState_IsOne()
    {
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            var self = new SelfDifferentiating(inner);
            Check.Exact(1, outer.At(self.Call, 1.0).Value, (outer, inner));
        }
    }

    [Fact] // Trap 5: Manzyuk et al. 2019, in the form that first-order results allow.
    public void DerivativeOperatorMadeOfItself_Twice_GivesTheSecondDerivative()
    {
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            Func<Real, Real> Derivative(ScalarOperator d, Func<Real, Real> f) => x => d.At(u => f(x + u), 0.0);
            Check.Exact(1, Derivative(outer, Derivative(inner, Exp))(0.0).Value, (outer, inner));
            Check.Exact(12, Derivative(outer, Derivative(inner, x => x * x * x))(2.0).Value, (outer, inner));
        }
    }

    [Fact] // Trap 6: ForwardDiff.jl#443. A number of an ended call is left in c; that must not count as a number of the next one.
    public void CapturedVariableReassignedInside_CalledTwice_ThrowsRatherThanConfuses()
    {
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            Real Twice(Real x)
            {
                var c = x;
                Real Leaky(Real y) => c = c * y;
                inner.At(Leaky, 1.0);
                return inner.At(Leaky, 1.0);
            }

            Assert.Throws<InvalidOperationException>(() => outer.At(Twice, 1.0));
        }
    }

    [Fact]
    public void CapturedVariableReassignedOutside_CalledTwice_IsOne()
    {
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            Real Twice(Real x)
            {
                var c = x;
                for (var i = 0; i < 2; i++)
                {
                    c = inner.At(y => c * y, 1.0);
                }

                return c;
            }

            Check.Exact(1, outer.At(Twice, 1.0).Value, (outer, inner));
        }
    }

    [Fact] // Trap 8.
    public void MiddleVariable_IsThePointOfTheInnermost_GivesTwo()
    {
        foreach (var (a, b, c) in Operators.AllTriples)
        {
            Check.Exact(2, a.At(p => b.At(x => c.At(z => p * z * z, x), 2.0), 3.0).Value, (a, b, c));
        }
    }

    [Fact] // Trap 11.
    public void InnerDerivative_OfOuterVariableAlone_IsZero()
    {
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            Check.Exact(0, outer.At(x => inner.At(_ => x, x), 1.0).Value, (outer, inner));
            Check.Exact(0, outer.At(x => inner.At(_ => x * x, x), 3.0).Value, (outer, inner));
        }
    }

    [Fact] // Trap 12.
    public void InnerGradient_OfOuterVariableAlone_IsZeroInEveryComponent()
    {
        var pairs =
            from jacobian in Operators.Jacobians
            from gradient in Operators.Gradients
            select (jacobian, gradient);
        foreach (var (jacobian, gradient) in pairs)
        {
            double[] inner = [];
            var got = jacobian.Of(a =>
            {
                var zeros = gradient.Of(_ => a[0] * 2.0)([a[0], 2.0, 3.0]);
                inner = [.. zeros.Select(zero => zero.Value)];
                return zeros;
            })([5.0]);
            Assert.Equal(new double[3], inner);
            Assert.Equal(new double[3, 1], got.ToDoubles());
        }
    }

    [Fact] // Trap 13.
    public void GuardedSeries_SecondDerivativeAtZero_IsOneThird()
    {
        static Real RelativeExponential(Real x) =>
            Abs(x) < 1e-3 ? 1.0 + (x * (0.5 + (x * (1.0 / 6 + (x / 24.0))))) : ExpM1(x) / x;
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            Check.Near(1.0 / 3, outer.Of(inner.Of(RelativeExponential))(0.0).Value, (outer, inner), 1e-15);
        }
    }

    [Fact] // Trap 14.
    public void SiblingInnerDerivatives_InOneOuter_AreIndependent()
    {
        foreach (var (outer, left, right) in Operators.AllTriples)
        {
            // 2x·x times 3x²: 6x⁴.
            var got = outer.At(x => left.At(y => x * y * y, x) * right.At(y => x + (y * y * y), x), 2.0);
            Check.Exact(192, got.Value, (outer, left, right));
        }
    }

    private sealed class SelfDifferentiating(ScalarOperator inner)
    {
        private Real? captured;

        public Real Call(Real x)
        {
            if (captured is { } c)
            {
                return c + x;
            }

            captured = x;
            try
            {
                return x * inner.At(Call, 1.0);
            }
            finally
            {
                captured = null;
            }
        }
    }
}
