using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>Two functions that have the same derivatives, by every pairing of transforms.</summary>
internal static class Same
{
    /// <summary>Functions of one number: all pairs, and all triples of the seven transforms.</summary>
    public static void Scalar(Func<Real, Real> want, Func<Real, Real> got, double x, double relative = 1e-12)
    {
        Check.Near(want(x).Value, got(x).Value, "value", relative);
        var (first, second, third) = (
            Derivative(want, 1)(x).Value,
            Derivative(want, 2)(x).Value,
            Derivative(want, 3)(x).Value
        );
        foreach (var a in Operators.Scalar)
        {
            Check.Near(first, a.At(got, x).Value, a, relative);
        }

        foreach (var (a, b) in Operators.Pairs)
        {
            Check.Near(second, a.At(y => b.At(got, y), x).Value, (a, b), relative);
        }

        foreach (var a in Operators.Core)
        {
            foreach (var b in Operators.Core)
            {
                foreach (var c in Operators.Core)
                {
                    Check.Near(third, a.At(y => b.At(z => c.At(got, z), y), x).Value, (a, b, c), relative);
                }
            }
        }
    }

    /// <summary>Functions of n numbers: all gradients and all Hessians.</summary>
    public static void Vector(Func<Real[], Real> want, Func<Real[], Real> got, double[] x, double relative = 1e-12)
    {
        var point = x.ToReals();
        var (gradient, hessian) = (Grad(want)(point), Hessian(want)(point));
        Check.Near(want(point).Value, got(point).Value, "value", relative);
        var scale = Math.Max(Largest(gradient), Largest(hessian.Cast<Real>()));
        foreach (var transform in Operators.Gradients)
        {
            var found = transform.Of(got)(point);
            for (var i = 0; i < x.Length; i++)
            {
                Check.InTerms(gradient[i].Value, found[i].Value, scale, relative / 2.2e-16, $"{transform}, {i}");
            }
        }

        foreach (var (name, of) in Operators.Hessians)
        {
            var found = of(got)(point);
            Check.ForEach(
                found,
                (i, j) =>
                    Check.InTerms(
                        hessian[i, j].Value,
                        found[i, j].Value,
                        scale,
                        relative / 2.2e-16,
                        $"{name}, {i}, {j}"
                    )
            );
        }
    }

    private static double Largest(IEnumerable<Real> numbers) => numbers.Max(number => Math.Abs(number.Value));
}
