using CsCheck;
using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

// Linear maps, the chain rule, purity.
public partial class LawTests
{
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

    private static double Dot(IEnumerable<double> x, IEnumerable<double> y) => x.Zip(y, (a, b) => a * b).Sum();

    private static double[] Sum(double[] x, double[] y) => [.. x.Zip(y, (a, b) => a + b)];

    private static double[] Scaled(double[] x, double factor) => [.. x.Select(xi => factor * xi)];
}
