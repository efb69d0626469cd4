using Xunit;

namespace DualDiff.Tests;

// Jacobians and Hessians.
public partial class PerturbationConfusionTests
{
    [Fact] // Trap 7: ForwardDiff.jl#845, around the width of a chunk.
    public void Hessian_OfAnyWidth_IsTheSameByEveryPath()
    {
        foreach (var n in new[] { 1, 7, 8, 9, 17 })
        {
            Real Cubic(Real[] x)
            {
                Real sum = 0.0;
                for (var i = 0; i < x.Length; i++)
                {
                    sum += (i + 1) * x[i] * x[(i + 1) % x.Length] * x[i];
                }

                return sum;
            }

            Real[] point = [.. Enumerable.Range(0, n).Select(i => (Real)((i % 3) - 1))];
            var want = new double[n, n];
            for (var i = 0; i < n; i++)
            {
                var next = (i + 1) % n;
                want[i, i] += 2 * (i + 1) * point[next].Value;
                want[i, next] += 2 * (i + 1) * point[i].Value;
                want[next, i] += 2 * (i + 1) * point[i].Value;
            }

            foreach (var (name, hessian) in Operators.Hessians)
            {
                var got = hessian(Cubic)(point).ToDoubles();
                Check.ForEach(want, (i, j) => Check.Exact(want[i, j], got[i, j], (name, n, i, j)));
            }
        }
    }

    [Fact] // Trap 9.
    public void JacobianOfGradient_OfCube_IsTwelve()
    {
        foreach (var (name, hessian) in Operators.Hessians)
        {
            var got = hessian(x => x[0] * x[0] * x[0])([2.0]).ToDoubles();
            Assert.Equal((1, 1), (got.GetLength(0), got.GetLength(1)));
            Check.Exact(12, got[0, 0], name);
        }
    }

    [Fact] // Trap 10.
    public void Lagrangian_MomentumByPosition_IsZero()
    {
        var pairs =
            from jacobian in Operators.Jacobians
            from gradient in Operators.Gradients
            select (jacobian, gradient);
        foreach (var (jacobian, gradient) in pairs)
        {
            static Real Lagrangian(Real[] q, Real[] v) =>
                (0.5 * 3.0 * ((v[0] * v[0]) + (v[1] * v[1]))) - (3.0 * 9.81 * q[1]);
            Real[] velocity = [4.0, 5.0];
            var got = jacobian.Of(q => gradient.Of(v => Lagrangian(q, v))(velocity))([1.0, 2.0]).ToDoubles();
            Assert.Equal((2, 2), (got.GetLength(0), got.GetLength(1)));
            Check.ForEach(got, (i, j) => Check.Exact(0, got[i, j], (jacobian, gradient, i, j)));
        }
    }
}
