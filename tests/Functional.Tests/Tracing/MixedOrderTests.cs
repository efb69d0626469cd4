using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Higher orders, in all sequences of modes.</summary>
public class MixedOrderTests
{
    /// <summary>f = sin(xy) e^z + x/z.</summary>
    private static Real Smooth(Real x, Real y, Real z) => (Sin(x * y) * Exp(z)) + (x / z);

    [Fact]
    public void ThirdMixedPartial_InAllSequencesOfModes_IsTheFormula()
    {
        // ∂³f/∂x∂y∂z = (cos xy - xy sin xy) e^z.
        var (x0, y0, z0) = (0.7, -1.3, 0.4);
        var want = (Math.Cos(x0 * y0) - (x0 * y0 * Math.Sin(x0 * y0))) * Math.Exp(z0);
        foreach (var (a, b, c) in Operators.AllTriples)
        {
            Check.Near(want, a.At(x => b.At(y => c.At(z => Smooth(x, y, z), z0), y0), x0).Value, (a, b, c));
            Check.Near(want, a.At(z => b.At(x => c.At(y => Smooth(x, y, z), y0), x0), z0).Value, (a, b, c));
        }
    }

    [Fact]
    public void ThirdDerivative_InAllSequencesOfModes_IsTheFormula()
    {
        // (x² e^2x)''' = (8x² + 24x + 12) e^2x.
        var x0 = 0.3;
        var want = ((8 * x0 * x0) + (24 * x0) + 12) * Math.Exp(2 * x0);
        foreach (var (a, b, c) in Operators.AllTriples)
        {
            Check.Near(want, a.Of(b.Of(c.Of(x => x * x * Exp(2.0 * x))))(x0).Value, (a, b, c));
        }
    }

    [Fact]
    public void ThirdOrderTensor_InAllSequencesOfModes_IsSymmetric()
    {
        static Real Function(Real[] x) => Smooth(x[0], x[1], x[2]);
        Real[] point = [0.7, -1.3, 0.4];
        var want = Tensor(JacobianReverse, Operators.Jacobians[1], Operators.Gradients[0]);
        Check.Near(-Math.Pow(-1.3, 3) * Math.Cos(0.7 * -1.3) * Math.Exp(0.4), want[0, 0, 0], "∂³f/∂x³");
        foreach (var outer in Operators.Jacobians)
        {
            foreach (var middle in Operators.Jacobians)
            {
                foreach (var inner in Operators.Gradients)
                {
                    var got = Tensor(outer.Of, middle, inner);
                    for (var index = 0; index < 27; index++)
                    {
                        var (i, j, k) = (index / 9, index / 3 % 3, index % 3);
                        Check.InTerms(want[i, j, k], got[i, j, k], 10, 8, (outer, middle, inner, i, j, k));
                        Check.InTerms(got[i, j, k], got[k, i, j], 10, 8, (outer, middle, inner, i, j, k));
                        Check.InTerms(got[i, j, k], got[j, i, k], 10, 8, (outer, middle, inner, i, j, k));
                    }
                }
            }
        }

        double[,,] Tensor(
            Func<Func<Real[], Real[]>, Func<Real[], Real[,]>> outer,
            JacobianOperator middle,
            GradientOperator inner
        )
        {
            var hessian = middle.Of(inner.Of(Function));
            var flat = outer(x => [.. hessian(x).Cast<Real>()])(point).ToDoubles();
            var tensor = new double[3, 3, 3];
            for (var index = 0; index < 27; index++)
            {
                tensor[index / 9, index / 3 % 3, index % 3] = flat[index / 3, index % 3];
            }

            return tensor;
        }
    }

    [Fact]
    public void HessianVectorProduct_ByEveryRoute_IsTheHessianTimesTheVector()
    {
        static Real Function(Real[] x) => Smooth(x[0], x[1], x[2]) + (Log(1.0 + (x[0] * x[0])) * x[2]);
        Real[] point = [0.7, -1.3, 0.4];
        Real[] v = [0.5, -2.0, 1.5];
        var hessian = Jacobian(Grad(Function))(point).ToDoubles();
        double[] want =
        [
            .. Enumerable.Range(0, 3).Select(i => Enumerable.Range(0, 3).Select(j => hessian[i, j] * v[j].Value).Sum()),
        ];
        Near(Jvp(Grad(Function))(point, v).Tangent, "forward over reverse");
        Near(Grad(x => Jvp(Function)(x, v).Tangent)(point), "reverse over forward");
        Near(Grad(x => Dot(Grad(Function)(x), v))(point), "reverse over reverse");
        Near(Linearize(Grad(Function))(point).Pushforward(v), "linearized gradient");
        Near(Vjp(Grad(Function))(point).Pullback(v), "pullback of the gradient, by symmetry");

        void Near(Real[] got, string what)
        {
            for (var i = 0; i < 3; i++)
            {
                Check.InTerms(want[i], got[i].Value, 20, 8, (what, i));
            }
        }
    }

    [Fact]
    public void EighthDerivative_OfExpSin_ByNestedGrads()
    {
        Func<Real, Real> f = x => Exp(Sin(x));
        for (var order = 0; order < 8; order++)
        {
            f = Grad(f);
        }

        // Coefficients of e^(sin x): 1, 1, 1, 0, -3, -8, -3, 56, 217 (OEIS A002017).
        Check.Near(217, f(0.0).Value, "8th derivative", 1e-12);
    }

    private static Real Dot(Real[] x, Real[] y)
    {
        Real sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return sum;
    }
}
