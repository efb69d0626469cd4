using CsCheck;
using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>Taylor coefficients of random functions and of every primitive, held against nested transforms and against <see cref="Series"/>.</summary>
public class TaylorLawTests
{
    private const int Order = 3;

    [Fact]
    public void Taylor_OfRandomFunctions_IsThatOfNestedTransforms() =>
        RandomFunction.ScalarWithPoint.Sample(
            (f, x) =>
            {
                Real Along(Real t) => f.First(Line.At(x, t));
                foreach (var t in new[] { 0, 0.004, -0.003 })
                {
                    var got = Derivatives(Along, Order)(t).ToDoubles();
                    Check.Bits(Along(t).Value, got[0], "value");
                    var nested = new Func<Real, Real>[]
                    {
                        Along,
                        Grad(Along),
                        Jvped(Grad(Along)),
                        Grad(Jvped(Grad(Along))),
                    };
                    var terms = f.On(Magnitude.AlongAll(Line.At(x, t)))[0];
                    var (first, second) = (terms.First, terms.Second + terms.First);
                    var bounds = new[] { 0, first, second, 1 + (first * first * first) + (second * second) };
                    for (var k = 1; k <= Order; k++)
                    {
                        var want = nested[k](t).Value;
                        Check.InTerms(want, got[k], bounds[k] + Math.Abs(want), k == 1 ? 64 : 65536, (t, k));
                    }
                }
            }
        );

    [Fact]
    public void Taylor_OfRandomFunctions_IsThatOfSeries() =>
        RandomFunction.ScalarWithPoint.Sample(
            (f, x) =>
            {
                var got = Taylor(t => f.First(Line.At(x, t)), 5)(0.0).ToDoubles();
                var want = Forward.Taylor(t => f.First(Line.At(x, t)), 5)(0);
                var size = want.Select(Math.Abs).Sum();
                var terms = f.On(Magnitude.AlongAll(x))[0];
                var bound = size + Math.Pow(1 + terms.First, 5) + Math.Pow(1 + terms.Second, 3);
                for (var k = 0; k <= 5; k++)
                {
                    Check.InTerms(want[k], got[k], bound, 65536, k);
                }
            }
        );

    [Fact]
    public void Taylor_UnderTaylor_OfRandomFunctions_GivesTheMixedPartial() =>
        RandomFunction.ScalarWithPoint.Sample(
            (f, x) =>
            {
                // ∂²f/∂x_0∂x_last, the other number captured from the outer level.
                Real Both(Real s, Real t)
                {
                    var point = x.ToReals();
                    point[0] += s;
                    point[^1] += t;
                    return f.First(point);
                }

                var hessian = Jacobian(Grad(f.First))(x.ToReals()).ToDoubles();
                var want = hessian[0, x.Length - 1];
                var terms = f.On(Magnitude.AlongAll(x))[0];
                foreach (var (outer, inner) in Mixed)
                {
                    var got = outer.At(s => inner.At(t => Both(s, t), 0.0), 0.0).Value;
                    Check.InTerms(want, got, terms.Second, 4096, (outer, inner));
                    got = outer.At(t => inner.At(s => Both(s, t), 0.0), 0.0).Value;
                    Check.InTerms(want, got, terms.Second, 4096, (outer, inner, "swapped"));
                }
            }
        );

    [Fact]
    public void Taylor_OfEveryPrimitive_IsThatOfNestedTransforms()
    {
        foreach (var unary in Primitives.Unary)
        {
            Agrees(unary.Card.Name, unary.Apply, -0.6, 0.1, 0.85);
        }

        foreach (var binary in Primitives.Binary)
        {
            Agrees($"{binary.Card.Name}, first", x => binary.Apply(x, 0.375), -0.6, 0.1, 0.85);
            if (!binary.SecondIsConstant)
            {
                Agrees($"{binary.Card.Name}, second", x => binary.Apply(0.375, x), -0.6, 0.1, 0.85);
                Agrees($"{binary.Card.Name}, both", x => binary.Apply(x, 0.25 + (0.5 * x)), -0.6, 0.1, 0.85);
            }
        }

        foreach (var nary in Primitives.Nary)
        {
            Real[] Operands(Real x) =>
                [.. Enumerable.Range(0, nary.Arity(3)).Select(i => i == 1 ? 0.25 : x * (0.9 - (0.2 * i)))];
            Agrees(nary.Card.Name, x => nary.Apply(Operands(x), 0.5), -0.6, 0.1, 0.85);
        }

        static void Agrees(string name, Func<Real, Real> f, params double[] points)
        {
            foreach (var x in points)
            {
                var got = Derivatives(f, Order)(x).ToDoubles();
                Func<Real, Real> reverse = f;
                Func<Real, Real> forward = f;
                var size = 1 + got.Select(Math.Abs).Sum();
                for (var k = 0; k <= Order; k++, reverse = Grad(reverse), forward = Jvped(forward))
                {
                    Check.InTerms(reverse(x).Value, got[k], size, 4096, (name, x, k, "reverse"));
                    Check.InTerms(forward(x).Value, got[k], size, 4096, (name, x, k, "forward"));
                }
            }
        }
    }

    private static IEnumerable<(ScalarOperator Outer, ScalarOperator Inner)> Mixed =>
        Operators.AllPairs.Where(pair =>
            pair.Outer.Name is "Grad" or "Jvp" or "Taylor" or "JacobianForward"
            && pair.Inner.Name is "Grad" or "Jvp" or "Taylor" or "JacobianForward"
        );

    private static Func<Real, Real> Jvped(Func<Real, Real> f) => x => Jvp(f)(x, 1.0).Tangent;
}
