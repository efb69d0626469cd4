using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>
/// The points of docs/conventions.md and special values in compiled functions. What is allowed to differ is listed, with its reason: an
/// eager run knows which zero is absent.
/// </summary>
public class CompiledKinkTests
{
    private const double Inf = double.PositiveInfinity;

    private static readonly double[] Special =
    [
        0,
        -0.0,
        1,
        -1,
        0.5,
        -0.5,
        2,
        -2,
        1.5,
        2.5,
        double.Epsilon,
        -double.Epsilon,
        1e-310,
        1e-160,
        1e160,
        -1e300,
        1e300,
        709,
        -745,
        40,
        Inf,
        -Inf,
        double.NaN,
    ];

    private static readonly (string Name, Func<Real[], Real> F)[] Functions =
    [
        ("abs", x => Abs(x[0])),
        ("abs squared", x => Abs(x[0]) * Abs(x[0])),
        ("signum times", x => Signum(x[0]) * x[0]),
        ("floor times", x => Floor(x[0]) * x[0]),
        ("round times", x => Round(x[0]) * x[0]),
        ("ceiling", x => Ceiling(x[0])),
        ("truncate", x => Truncate(x[0])),
        ("relu", x => Relu(x[0])),
        ("relu times", x => Relu(x[0]) * x[0]),
        ("max 0", x => Max(x[0], 0.0)),
        ("max", x => Max(x[0], x[1])),
        ("min", x => Min(x[0], x[1])),
        ("max itself", x => Max(x[0], x[0])),
        ("max negative", x => Max(x[0], -x[0])),
        ("max square", x => Max(x[0], x[0] * x[0])),
        ("log sigmoid", x => Min(x[0], 0.0) - Log1P(Exp(-Abs(x[0])))),
        ("clamp", x => Clamp(x[0], -1.0, 2.0)),
        ("clamp to infinity", x => Clamp(x[0], 0.0, Inf)),
        ("clamp squared", x => Clamp(x[0], -1.0, 2.0) * Clamp(x[0], -1.0, 2.0)),
        ("copysign", x => CopySign(x[0], x[1])),
        ("remainder", x => x[0] % x[1]),
        ("sqrt", x => Sqrt(x[0])),
        ("cbrt", x => Cbrt(x[0])),
        ("log", x => Log(x[0])),
        ("log2", x => Log2(x[0])),
        ("log1p", x => Log1P(x[0])),
        ("asin", x => Asin(x[0])),
        ("acos", x => Acos(x[0])),
        ("acosh", x => Acosh(x[0])),
        ("atanh", x => Atanh(x[0])),
        ("hypot", x => Hypot(x[0], x[1])),
        ("hypot squared", x => Hypot(x[0], x[1]) * Hypot(x[0], x[1])),
        ("norm", x => Norm(x)),
        ("atan2", x => Atan2(x[0], x[1])),
        ("pow", x => Pow(x[0], x[1])),
        ("pow 2", x => Pow(x[0], 2.0)),
        ("pow 3", x => Pow(x[0], 3.0)),
        ("pow 1/2", x => Pow(x[0], 0.5)),
        ("pow 0", x => Pow(x[0], 0.0)),
        ("pow -1", x => Pow(x[0], -1.0)),
        ("pow of 0", x => Pow(0.0, x[1])),
        ("branch on equality", x => x[0] == 1.0 ? 1.0 : x[0] * x[0]),
        ("guarded root", x => x[0] < 1.0 ? x[0] : Sqrt(x[0])),
        ("guarded atan2", x => x[0] == 0.0 ? 0.0 : Atan2(x[0], x[0])),
        ("unused root", x => Sqrt(x[0]) is var _ ? x[0] * x[0] : 0.0),
        ("product", x => x[0] * x[1] * x[2]),
        ("exp overflow", x => x[0] * Exp(-x[1])),
        ("product of many", x => Product(x)),
        ("logsumexp", x => LogSumExp(x)),
        ("softmax", x => Softmax(x)[0]),
        ("largest", x => Max(x)),
        ("median", x => Median(x)),
        ("norm 1", x => Norm1(x)),
        ("sinc", x => x[0] == 0.0 ? 1.0 : Sin(x[0]) / x[0]),
        ("relu of root", x => Relu(Sqrt(x[0]) - 1.0)),
        ("quotient", x => x[0] / x[1]),
        ("x - x", x => x[0] - x[0] + x[1]),
        ("0 x", x => (0.0 * x[0]) + x[1]),
        ("softplus", x => Softplus(x[0])),
        ("sigmoid", x => Sigmoid(x[0])),
        ("tanh", x => Tanh(x[0])),
        ("erf", x => Erf(x[0])),
    ];

    /// <summary>
    /// Where an eager run gives 0, because it knows that a term is absent (an exactly zero cotangent, an unselected branch), and a
    /// compiled one multiplies that 0 by an infinity or NaN. No others.
    /// </summary>
    private static readonly string[] NaNForAbsentZero =
    [
        "acosh, Grad of Grad",
        "atanh, Grad of Grad",
        "cbrt, Grad of Grad",
        "erf, Grad of Grad",
        "exp overflow, Grad",
        "exp overflow, Grad of Grad",
        "hypot squared, Grad of Grad",
        "pow 0, Grad of Grad",
        "product, Grad",
        "relu of root, Grad",
        "relu of root, Grad of Grad",
        "relu of root, Jacobian",
        "relu of root, Jvp",
        "relu of root, Jvp of Grad",
        "relu times, Grad",
        "relu times, Jacobian",
        "relu times, Jvp",
    ];

    [Fact]
    public void Kinks_InCompiledDerivatives_AreThoseOfTheConventions()
    {
        var absent = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (name, f) in Functions)
        {
            foreach (
                var (order, derivative) in new (string, Func<Real[], Real[]>)[]
                {
                    ("value", x => [f(x)]),
                    ("Grad", Grad(f)),
                    ("Jvp", x => [Jvp(f)(x, [1.0, 0.5, -2.0]).Tangent]),
                    ("Jacobian", x => FlatTransform.Flat(JacobianForward(y => [f(y), y[1]])(x))),
                    ("Jvp of Grad", x => Jvp(Grad(f))(x, [1.0, 0.5, -2.0]).Tangent),
                    ("Grad of Grad", Grad(x => Sum(Grad(f)(x)))),
                }
            )
            {
                var (strict, fast) = (
                    Compile(derivative, new CompileOptions { Strict = true, MaximumVariants = 4 }),
                    Compile(derivative, new CompileOptions { MaximumVariants = 4 })
                );
                foreach (var x0 in Special)
                {
                    foreach (var x1 in new[] { 0.0, -0.0, 1, -2, Inf, double.NaN })
                    {
                        Real[] x = [x0, x1, 0.0];
                        var want = derivative(x).ToDoubles();
                        Agree(strict(x).ToDoubles(), 0, "strict");
                        Agree(fast(x).ToDoubles(), 1e-11, "default");

                        void Agree(double[] got, double tolerance, string how)
                        {
                            for (var i = 0; i < want.Length; i++)
                            {
                                if (want[i] == 0 && double.IsNaN(got[i]))
                                {
                                    absent.Add($"{name}, {order}");
                                }
                                else if (!(Math.Abs(want[i] - got[i]) <= tolerance * (1 + Math.Abs(want[i]))))
                                {
                                    Check.Exact(want[i], got[i], (name, order, how, x0, x1, i));
                                }
                            }
                        }
                    }
                }
            }
        }

        Assert.Equal(NaNForAbsentZero, absent);
    }

    /// <summary>Rules of one and two arguments at special values, alone and in batches, whether or not they have a vector kernel.</summary>
    [Fact]
    public void Rules_AtSpecialValues_InBatches()
    {
        foreach (var rule in RawRule.All)
        {
            foreach (var length in new[] { 1, 3, 8, 13 })
            {
                var (strict, fast) = (
                    Compile<Real[], Real[]>(rule.On, Compared.Strict),
                    Compile<Real[], Real[]>(rule.On)
                );
                for (var start = 0; start + length <= Special.Length; start += Math.Max(1, length / 2))
                {
                    var x = Special[start..(start + length)].ToReals();
                    var want = rule.On(x).ToDoubles();
                    var (bits, near) = (strict(x).ToDoubles(), fast(x).ToDoubles());
                    for (var i = 0; i < length; i++)
                    {
                        Check.Exact(want[i], bits[i], (rule.Name, "strict", length, x[i]));
                        if (want[i] == 0)
                        {
                            Assert.Equal(
                                (rule.Name, x[i].Value, double.IsNegative(want[i])),
                                (rule.Name, x[i].Value, double.IsNegative(bits[i]))
                            );
                        }

                        if (!(Math.Abs(want[i] - near[i]) <= Math.Max(double.Epsilon, 1e-14 * Math.Abs(want[i]))))
                        {
                            Check.Exact(want[i], near[i], (rule.Name, "default", length, x[i]));
                        }
                    }
                }
            }
        }
    }
}
