using CsCheck;
using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>
/// The laws of differentiation, on random smooth functions over every rule. CsCheck_Iter sets the number of samples,
/// CsCheck_Seed repeats one.
/// </summary>
public partial class LawTests
{
    /// <summary>Products along a path and sums over paths: as many roundings as a function has operations, and some room.</summary>
    private const double FirstOrder = 64;

    /// <summary>Slopes are differentiated by other formulas in other modes: room for the terms inside a rule.</summary>
    private const double SecondOrder = 4096;

    private static readonly Gen<(RandomFunction F, double[] X, double[] V, double[] W)> Seeded =
        RandomFunction.WithPoint.SelectMany(at =>
            Gen.Select(
                RandomFunction.Seeds(at.X.Length),
                RandomFunction.Seeds(at.F.Results.Length),
                (v, w) => (at.F, at.X, v, w)
            )
        );

    [Fact]
    public void Value_OfEveryTransform_HasTheBitsOfThePlainFunction() =>
        RandomFunction.WithPoint.Sample(
            (f, x) =>
            {
                var want = f.On(x);
                var (point, unit) = (x.ToReals(), Array.ConvertAll(x, _ => Real.One));
                Check.Bits(want, Array.ConvertAll(f.On(Array.ConvertAll(x, Plain.Constant)), y => y.Value), "Plain");
                Check.Bits(want, Array.ConvertAll(f.On(Array.ConvertAll(x, Dual.Constant)), y => y.Value), "Dual");
                Check.Bits(want, f.On(point).ToDoubles(), "Real");
                Check.Bits(want, Jvp(f.On)(point, unit).Value.ToDoubles(), "Jvp");
                Check.Bits(want, Vjp(f.On)(point).Value.ToDoubles(), "Vjp");
                Check.Bits(want, Linearize(f.On)(point).Value.ToDoubles(), "Linearize");
                Check.Bits(want[0], ValueAndGrad(f.First)(point).Value.Value, "ValueAndGrad");
                Check.Bits(want, Jvp(y => Jvp(f.On)(y, unit).Value)(point, unit).Value.ToDoubles(), "Jvp of Jvp");
                Check.Bits(want, Vjp(y => Vjp(f.On)(y).Value)(point).Value.ToDoubles(), "Vjp of Vjp");
                Check.Bits(want, Vjp(y => Jvp(f.On)(y, unit).Value)(point).Value.ToDoubles(), "Vjp of Jvp");
                Check.Bits(want, Jvp(y => Vjp(f.On)(y).Value)(point, unit).Value.ToDoubles(), "Jvp of Vjp");
            }
        );

    [Fact]
    public void Pullback_IsTheTransposeOfThePushforward() =>
        Seeded.Sample(
            (f, x, v, w) =>
            {
                var pushed = Jvp(f.On)(x.ToReals(), v.ToReals()).Tangent.ToDoubles();
                var linear = Linearize(f.On)(x.ToReals()).Pushforward(v.ToReals()).ToDoubles();
                var pulled = Vjp(f.On)(x.ToReals()).Pullback(w.ToReals()).ToDoubles();
                var terms = Dot(f.On(Magnitude.Along(x, v)).Select(y => y.First), w.Select(Math.Abs));
                Check.InTerms(Dot(w, pushed), Dot(pulled, v), terms, FirstOrder, "Jvp");
                Check.InTerms(Dot(w, linear), Dot(pulled, v), terms, FirstOrder, "Linearize");
            }
        );

    [Fact]
    public void Jacobians_ForwardAndReverse_AreEqual() =>
        RandomFunction.WithPoint.Sample(
            (f, x) =>
            {
                var want = JacobianForward(f.On)(x.ToReals()).ToDoubles();
                var dual = Forward.Jacobian(f.On)(x);
                var terms = Terms(f, x);
                foreach (var jacobian in Operators.Jacobians)
                {
                    var got = jacobian.Of(f.On)(x.ToReals()).ToDoubles();
                    Check.ForEach(
                        want,
                        (i, j) => Check.InTerms(want[i, j], got[i, j], terms[i, j], FirstOrder, (jacobian, i, j))
                    );
                }

                Check.ForEach(
                    want,
                    (i, j) => Check.InTerms(want[i, j], dual[i, j], terms[i, j], FirstOrder, ("Dual", i, j))
                );
            }
        );

    [Fact]
    public void Gradients_ByEveryTransform_AreEqual() =>
        RandomFunction.ScalarWithPoint.Sample(
            (f, x) =>
            {
                var want = Grad(f.First)(x.ToReals()).ToDoubles();
                var terms = Terms(f, x);
                foreach (var gradient in Operators.Gradients)
                {
                    var got = gradient.Of(f.First)(x.ToReals()).ToDoubles();
                    for (var j = 0; j < x.Length; j++)
                    {
                        Check.InTerms(want[j], got[j], terms[0, j], FirstOrder, (gradient, j));
                    }
                }
            }
        );

    [Fact]
    public void Gradient_AgreesWithDifferences() =>
        RandomFunction.ScalarWithPoint.Sample(
            (f, x) =>
            {
                // The square of the step times the third derivative, for which the lower ones stand in, and rounding.
                const double H = 1e-6;
                var got = Grad(f.First)(x.ToReals()).ToDoubles();
                var terms = f.On(Magnitude.AlongAll(x))[0];
                var tolerance =
                    (8 * Math.ScaleB(terms.Noise, -52) / H) + (1e-8 * (1 + terms.First)) + (1e-6 * terms.Second);
                for (var j = 0; j < x.Length; j++)
                {
                    var difference = (f.On(Moved(x, j, H))[0] - f.On(Moved(x, j, -H))[0]) / (2 * H);
                    var error = Math.Abs(difference - got[j]);

                    // Where the lower derivatives vanish together, the third itself says what the step costs.
                    var index = j;
                    var third =
                        error <= tolerance
                            ? 0
                            : Derivatives(t => f.First<Real>([.. x.Select((xi, i) => i == index ? xi + t : xi)]), 3)(
                                0.0
                            )[3].Value;
                    Assert.True(
                        error <= tolerance + (H * H * Math.Abs(third)),
                        FormattableString.Invariant($"component {j}: {got[j]} is not {difference} +- {tolerance}")
                    );
                }
            }
        );

    /// <summary>Magnitude of the terms of every entry of the Jacobian.</summary>
    private static double[,] Terms(RandomFunction f, double[] x)
    {
        var terms = new double[f.Results.Length, x.Length];
        for (var j = 0; j < x.Length; j++)
        {
            var column = f.On(Magnitude.AlongOne(x, j));
            for (var i = 0; i < column.Length; i++)
            {
                terms[i, j] = column[i].First;
            }
        }

        return terms;
    }

    private static double[] Moved(double[] x, int index, double by) =>
        [.. x.Select((xi, i) => i == index ? xi + by : xi)];
}
