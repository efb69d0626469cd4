using CsCheck;
using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>
/// The laws of differentiation, on random smooth functions over every rule. CsCheck_Iter sets the number of samples,
/// CsCheck_Seed repeats one.
/// </summary>
public class LawTests
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

    [Fact]
    public void PushforwardAndPullback_AreLinear() =>
        Seeded.Sample(
            (f, x, v, w) =>
            {
                Real[] point = x.ToReals();
                var (_, push) = Linearize(f.On)(point);
                var (_, pull) = Vjp(f.On)(point);
                var jvp = Jvp(f.On);
                double[] Pushed(double[] tangent) => push(tangent.ToReals()).ToDoubles();
                double[] Pulled(double[] cotangent) => pull(cotangent.ToReals()).ToDoubles();
                double[] Jvped(double[] tangent) => jvp(point, tangent.ToReals()).Tangent.ToDoubles();
                foreach (
                    var (name, map, seed, size) in new (string, Func<double[], double[]>, double[], int)[]
                    {
                        ("Linearize", Pushed, v, w.Length),
                        ("Jvp", Jvped, v, w.Length),
                        ("Vjp", Pulled, w, v.Length),
                    }
                )
                {
                    var image = map(seed);

                    // A factor of -4 changes no rounding.
                    var scaled = map(Scaled(seed, -4));
                    for (var i = 0; i < size; i++)
                    {
                        if (!double.IsSubnormal(scaled[i]) && scaled[i] != 0)
                        {
                            Check.Exact(-4 * image[i], scaled[i], (name, "scaled", i));
                        }

                        Check.Exact(0, map(new double[seed.Length])[i], (name, "zero", i));
                    }
                }

                // Additive: reversed seeds as the second direction.
                double[] u = [.. v.Reverse().Select(vi => 0.7 * vi)];
                var (left, right, both) = (Pushed(v), Pushed(u), Pushed(Sum(v, u)));
                var bound = f.On(Magnitude.Along(x, Sum([.. v.Select(Math.Abs)], [.. u.Select(Math.Abs)])));
                for (var i = 0; i < both.Length; i++)
                {
                    Check.InTerms(left[i] + right[i], both[i], bound[i].First, FirstOrder, ("sum", i));
                }

                double[] z = [.. w.Reverse().Select(wi => 0.7 * wi)];
                var (pulledW, pulledZ, pulledBoth) = (Pulled(w), Pulled(z), Pulled(Sum(w, z)));
                var terms = Terms(f, x);
                for (var j = 0; j < x.Length; j++)
                {
                    var size = Enumerable
                        .Range(0, w.Length)
                        .Select(i => terms[i, j] * (Math.Abs(w[i]) + Math.Abs(z[i])))
                        .Sum();
                    Check.InTerms(pulledW[j] + pulledZ[j], pulledBoth[j], size, FirstOrder, ("sum", j));
                }
            }
        );

    [Fact]
    public void Composition_HasTheProductOfJacobians() =>
        RandomFunction
            .WithPoint.SelectMany(inner =>
                RandomFunction
                    .OfInputs(Gen.Const(inner.F.Results.Length), Gen.Int[0, 10_000].Array[1, 3])
                    .Select(outer => (inner.F, outer, inner.X))
            )
            .Sample(
                (f, g, x) =>
                {
                    var middle = f.On(x);
                    foreach (var jacobian in Operators.Jacobians.Take(3))
                    {
                        var whole = jacobian.Of(y => g.On(f.On(y)))(x.ToReals()).ToDoubles();
                        var (first, second) = (
                            jacobian.Of(f.On)(x.ToReals()).ToDoubles(),
                            jacobian.Of(g.On)(middle.ToReals()).ToDoubles()
                        );
                        var (a, b) = (Terms(f, x), Terms(g, middle));
                        Check.ForEach(
                            whole,
                            (i, j) =>
                            {
                                var range = Enumerable.Range(0, middle.Length);
                                var product = range.Select(k => second[i, k] * first[k, j]).Sum();
                                var terms = range.Select(k => b[i, k] * a[k, j]).Sum();
                                Check.InTerms(product, whole[i, j], terms, FirstOrder, (jacobian, i, j));
                            }
                        );
                    }
                }
            );

    [Fact]
    public void Hessian_InAllPairings_IsEqualAndSymmetric() =>
        RandomFunction.ScalarWithPoint.Sample(
            (f, x) =>
            {
                var want = JacobianForward(Grad(f.First))(x.ToReals()).ToDoubles();
                var terms = f.On(Magnitude.AlongAll(x))[0].Second;
                foreach (var (name, hessian) in Operators.Hessians)
                {
                    var got = hessian(f.First)(x.ToReals()).ToDoubles();
                    Check.ForEach(
                        want,
                        (i, j) =>
                        {
                            Check.InTerms(want[i, j], got[i, j], terms, SecondOrder, (name, i, j));
                            Check.InTerms(got[i, j], got[j, i], terms, SecondOrder, (name, "symmetry", i, j));
                        }
                    );
                }
            }
        );

    [Fact]
    public void ThirdDerivative_InAllSequencesOfTwoModes_IsEqual() =>
        RandomFunction.ScalarWithPoint.Sample(
            (f, x) =>
            {
                // Along one line through the point.
                Real Along(Real t) => f.First([.. x.Select((xi, i) => (Real)xi + (t * (1 - (0.25 * i))))]);
                var modes = new[] { Operators.Core[0], Operators.Core[1] };
                var all =
                    from a in modes
                    from b in modes
                    from c in modes
                    select (Name: (a, b, c), Value: a.Of(b.Of(c.Of(Along)))(0.0).Value);
                var values = all.ToArray();
                var terms = f.On(Magnitude.AlongAll(x))[0];
                var size = 1 + values[0].Value + terms.Second + terms.First;
                foreach (var (name, value) in values)
                {
                    Check.InTerms(
                        values[0].Value,
                        value,
                        Math.Abs(size) + (terms.Second * terms.Second) + (terms.First * terms.First * terms.First),
                        SecondOrder * 16,
                        name
                    );
                }
            }
        );

    [Fact]
    public void Transforms_CalledTwice_GiveTheSameBitsAndChangeNothing() =>
        Seeded.Sample(
            (f, x, v, w) =>
            {
                var (point, tangent, cotangent) = (x.ToReals(), v.ToReals(), w.ToReals());
                var (_, pullback) = Vjp(f.On)(point);
                var (_, pushforward) = Linearize(f.On)(point);
                var first = Everything();
                Vjp(f.On)(tangent).Pullback(cotangent);
                Check.Bits(first, Everything(), "again");
                Check.Bits(x, point.ToDoubles(), "point");
                Check.Bits(v, tangent.ToDoubles(), "tangent");
                Check.Bits(w, cotangent.ToDoubles(), "cotangent");

                double[] Everything() =>
                    [
                        .. pullback(cotangent).ToDoubles(),
                        .. pushforward(tangent).ToDoubles(),
                        .. Vjp(f.On)(point).Pullback(cotangent).ToDoubles(),
                        .. Jvp(f.On)(point, tangent).Tangent.ToDoubles(),
                        .. JacobianForward(f.On)(point).ToDoubles().Cast<double>(),
                        .. JacobianReverse(f.On)(point).ToDoubles().Cast<double>(),
                        .. Jvp(Grad(f.First))(point, tangent).Tangent.ToDoubles(),
                    ];
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

    private static double Dot(IEnumerable<double> x, IEnumerable<double> y) => x.Zip(y, (a, b) => a * b).Sum();

    private static double[] Sum(double[] x, double[] y) => [.. x.Zip(y, (a, b) => a + b)];

    private static double[] Scaled(double[] x, double factor) => [.. x.Select(xi => factor * xi)];

    private static double[] Moved(double[] x, int index, double by) =>
        [.. x.Select((xi, i) => i == index ? xi + by : xi)];
}
