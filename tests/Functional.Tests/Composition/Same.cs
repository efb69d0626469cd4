using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>Two functions that have the same derivatives, by every pairing of transforms.</summary>
internal static class Same
{
    /// <summary>Functions of one number: all pairs, and all triples of the core, in forward and reverse mode.</summary>
    public static void Scalar(Func<Real, Real> want, Func<Real, Real> got, double x, double relative = 1e-12) =>
        Scalar(
            want,
            got,
            x,
            relative,
            operators =>
                operators.Where(o =>
                    !o.Name.StartsWith("Taylor", StringComparison.Ordinal)
                    && !o.Name.StartsWith("Derivatives", StringComparison.Ordinal)
                )
        );

    /// <summary>The same, in Taylor mode too.</summary>
    public static void ScalarAndTaylor(Func<Real, Real> want, Func<Real, Real> got, double x) =>
        Scalar(want, got, x, 1e-12, operators => operators);

    private static void Scalar(
        Func<Real, Real> want,
        Func<Real, Real> got,
        double x,
        double relative,
        Func<IEnumerable<ScalarOperator>, IEnumerable<ScalarOperator>> choose
    )
    {
        Check.Near(want(x).Value, got(x).Value, "value", relative);
        var (first, second, third) = (
            Derivative(want, 1)(x).Value,
            Derivative(want, 2)(x).Value,
            Derivative(want, 3)(x).Value
        );
        var (scalar, core) = (choose(Operators.Scalar).ToArray(), choose(Operators.Core).ToArray());
        foreach (var a in scalar)
        {
            Check.Near(first, a.At(got, x).Value, a, relative);
        }

        foreach (var a in scalar)
        {
            foreach (var b in scalar)
            {
                Check.Near(second, a.At(y => b.At(got, y), x).Value, (a, b), relative);
            }
        }

        foreach (var a in core)
        {
            foreach (var b in core)
            {
                foreach (var c in core)
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
