using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Derivatives through solvers, by the implicit function theorem.</summary>
public partial class ImplicitTests
{
    /// <summary>Kepler's equation E - e sin E = M, from (M, e).</summary>
    private static readonly Func<Real[], Real> Kepler = Implicit.Root<Real[]>(
        p => Newton(x => x - (p[1].Value * Math.Sin(x)) - p[0].Value, x => 1 - (p[1].Value * Math.Cos(x)), p[0].Value),
        (x, p) => x - (p[1] * Sin(x)) - p[0]
    );

    /// <summary>The same by Newton's steps, each of them differentiated.</summary>
    private static Real Unrolled(Real[] p)
    {
        var x = p[0];
        for (var i = 0; i < 12; i++)
        {
            x -= (x - (p[1] * Sin(x)) - p[0]) / (1.0 - (p[1] * Cos(x)));
        }

        return x;
    }

    private static double Newton(Func<double, double> f, Func<double, double> slope, double x)
    {
        for (var i = 0; i < 50; i++)
        {
            x -= f(x) / slope(x);
        }

        return x;
    }

    [Fact]
    public void Kepler_HasTheClosedFormsOfItsDerivatives()
    {
        Real[] p = [0.75, 0.3];
        var x = Kepler(p).Value;
        var d = 1 - (0.3 * Math.Cos(x));
        double[] gradient = [1 / d, Math.Sin(x) / d];
        Check.InTerms(0, x - (0.3 * Math.Sin(x)) - 0.75, 1, 8, "equation");
        foreach (var transform in Operators.Gradients)
        {
            var found = transform.Of(Kepler)(p).ToDoubles();
            Check.Near(gradient[0], found[0], transform);
            Check.Near(gradient[1], found[1], transform);
        }

        foreach (var (name, hessian) in Operators.Hessians)
        {
            Check.Near(-0.3 * Math.Sin(x) / (d * d * d), hessian(Kepler)(p)[0, 0].Value, name, 1e-12);
        }
    }

    [Fact]
    public void Root_HasTheDerivativesOfTheUnrolledSolver()
    {
        Same.Vector(Unrolled, Kepler, [0.75, 0.3]);
        Same.Scalar(t => Unrolled([t, t * 0.5]), t => Kepler([t, t * 0.5]), 0.6, 1e-11);
    }

    [Fact]
    public void Root_OfSeveralEquations_HasTheDerivativesOfTheClosedForm()
    {
        // x² + y = a, x - y = b:  x = (-1 + sqrt(1 + 4 (a + b))) / 2.
        static Real X(Real[] p) => (Sqrt(1.0 + (4.0 * (p[0] + p[1]))) - 1.0) / 2.0;
        var root = Implicit.Root<Real[]>(
            p => X(p) is var x ? [x.Value, x.Value - p[1].Value] : [],
            (x, p) => [(x[0] * x[0]) + x[1] - p[0], x[0] - x[1] - p[1]]
        );
        Same.Vector(p => X(p) * (X(p) - p[1]), p => root(p) is var x ? x[0] * x[1] : 0.0, [2.0, 0.5]);
        Same.Scalar(t => X([t, t * t * t]), t => root([t, t * t * t])[0], 0.75, 1e-11);
    }

    [Fact]
    public void Root_OverARecord_GivesARecord()
    {
        var root = Implicit.Root<Pair>(p => Math.Sqrt(p.X.Value * p.Y.Value), (x, p) => (x * x) - (p.X * p.Y));
        var gradient = Grad<Pair>(root)(new(4.0, 9.0));
        Check.Near(0.75, gradient.X.Value, "x");
        Check.Near(1.0 / 3.0, gradient.Y.Value, "y");
    }

    [Fact]
    public void FixedPoint_HasTheDerivativesOfItsIteration()
    {
        static Real[] Map(Real[] x, Real[] p) => [(Cos(x[0]) * p[0]) + (0.1 * x[1]), 0.25 * Sin(x[0] * p[1])];
        static Real[] Iterated(Real[] p)
        {
            Real[] x = [0.0, 0.0];
            for (var i = 0; i < 200; i++)
            {
                x = Map(x, p);
            }

            return x;
        }

        var fixedPoint = Implicit.FixedPoint<Real[]>(p => Iterated([.. p.Select(StopGradient)]).ToDoubles(), Map);
        Same.Vector(
            p => Iterated(p) is var x ? x[0] * x[1] : 0.0,
            p => fixedPoint(p) is var x ? x[0] * x[1] : 0.0,
            [0.5, 1.5],
            1e-11
        );
    }

    [Fact]
    public void Minimum_HasTheDerivativesOfTheClosedForm()
    {
        // (x - a)² + (x y - b)² / 2 + y⁴ would have none; a quadratic in x and y has.
        static Real Objective(Real[] x, Real[] p) =>
            (p[0] * x[0] * x[0]) + (x[0] * x[1]) + (x[1] * x[1]) - (p[1] * x[0]) - x[1];
        static Real[] Closed(Real[] p)
        {
            var determinant = (4.0 * p[0]) - 1.0;
            return [((2.0 * p[1]) - 1.0) / determinant, ((2.0 * p[0]) - p[1]) / determinant];
        }

        var minimum = Implicit.Minimum<Real[]>(p => Closed(p).ToDoubles(), Objective);
        Same.Vector(
            p => Closed(p) is var x ? x[0] * x[1] : 0.0,
            p => minimum(p) is var x ? x[0] * x[1] : 0.0,
            [2.0, 3.0]
        );
    }

    [Fact]
    public void Minimum_ByNewtonsMethod_HasTheDerivativesOfTheRoot()
    {
        // exp(x) - p x is least at x = log p.
        var minimum = Implicit.Minimum<Real>(
            p => [Newton(x => Math.Exp(x) - p.Value, Math.Exp, 1.0)],
            (x, p) => Exp(x[0]) - (p * x[0])
        );
        Same.Scalar(Log, p => minimum(p)[0], 2.5, 1e-11);
    }

    [Fact]
    public void LinearSolve_HasTheDerivativesOfTheClosedForm()
    {
        static Real[,] Matrix(Real[] p) =>
            new[,]
            {
                { p[0], p[1] },
                { p[2], p[0] * p[1] },
            };
        static Real[] Cramer(Real[] p)
        {
            var a = Matrix(p);
            var determinant = (a[0, 0] * a[1, 1]) - (a[0, 1] * a[1, 0]);
            return [((a[1, 1] * p[3]) - a[0, 1]) / determinant, (a[0, 0] - (a[1, 0] * p[3])) / determinant];
        }

        Same.Vector(
            p => Cramer(p) is var x ? x[0] * x[1] : 0.0,
            p => Implicit.LinearSolve(Matrix(p), [p[3], 1.0]) is var x ? x[0] * x[1] : 0.0,
            [0.5, 2.0, -1.0, 3.0]
        );
        Same.Scalar(
            t => Cramer([t, 2.0, t * t, 3.0])[0],
            t => Implicit.LinearSolve(Matrix([t, 2.0, t * t, 3.0]), [3.0, 1.0])[0],
            0.75,
            1e-11
        );
    }

    [Fact]
    public void LinearSolve_NeedsItsPivots()
    {
        var x = Implicit.LinearSolve(
            new Real[,]
            {
                { 0.0, 1.0 },
                { 2.0, 0.0 },
            },
            [3.0, 4.0]
        );
        Assert.Equal([2.0, 3.0], x.ToDoubles());
        var slope = Grad(t =>
            Implicit.LinearSolve(
                new[,]
                {
                    { 0.0, 1.0 },
                    { t, 0.0 },
                },
                [3.0, 4.0]
            )[0]
        )(2.0);
        Assert.Equal(-1.0, slope.Value);
        Assert.Empty(Implicit.LinearSolve(new Real[0, 0], []));
    }

    /// <summary>Of equal pivots the first is taken, as in LAPACK: a triangular system keeps its order, and its first unknown rounds nowhere.</summary>
    [Fact]
    public void LinearSolve_OfATriangularSystemWithEqualPivots_KeepsItsOrder()
    {
        var x = Implicit.LinearSolve(
            new Real[,]
            {
                { 1.0, 0.0 },
                { 1.0, 3.0 },
            },
            [0.1, 0.7]
        );
        Assert.Equal([0.1, (0.7 - 0.1) / 3.0], x.ToDoubles());
    }

    [Fact]
    public void Root_InsideAnOptimisation_Composes()
    {
        // The eccentricity that makes E(0.75, e) = 1, by Newton over the implicit derivative.
        var e = (Real)0.1;
        for (var i = 0; i < 20; i++)
        {
            var (value, gradient) = ValueAndGrad(x => Kepler([0.75, x]))(e);
            e -= (value - 1.0) / gradient;
        }

        Check.Near(0.25 / Math.Sin(1.0), e.Value, "e", 1e-12);
    }
}
