using CsCheck;
using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Comparisons of numbers that depend on the arguments: recorded, checked before every call, never baked in.</summary>
public partial class GuardTests
{
    private const double Inf = double.PositiveInfinity;

    private static readonly double[] Special = [-Inf, -2, -1, -0.5, -0.0, 0, 0.5, 1, 2, Inf, double.NaN];

    /// <summary>Every way to ask; each answer has a branch of its own.</summary>
    private static readonly (string Name, Func<Real, Real, bool> Ask)[] Questions =
    [
        ("<", (x, y) => x < y),
        ("<=", (x, y) => x <= y),
        (">", (x, y) => x > y),
        (">=", (x, y) => x >= y),
        ("==", (x, y) => x == y),
        ("!=", (x, y) => x != y),
        ("not <", (x, y) => !(x < y)),
        ("Equals", (x, y) => x.Equals(y)),
        ("Equals of object", (x, y) => Equals(x, (object)y)),
        ("CompareTo", (x, y) => x.CompareTo(y) < 0),
        ("CompareTo 0", (x, y) => x.CompareTo(y) == 0),
        ("IsNaN", (x, y) => Any<Real>.IsNaN(x - y)),
        ("IsFinite", (x, y) => Any<Real>.IsFinite(x / y)),
        ("IsNegative", (x, y) => Any<Real>.IsNegative(x * y)),
        ("IsInteger", (x, y) => Any<Real>.IsInteger(x + (y * 0.5))),
        ("Sign", (x, y) => Sign(x * y) > 0),
        ("Value", (x, y) => x.Value < 0.25),
        ("cast", (x, y) => (double)x < 0.25),
        ("hash code", (x, y) => x.GetHashCode() == y.GetHashCode()),
        ("static Value", (x, y) => Value(y) > 0.25),
    ];

    [Fact]
    public void Question_OfEveryKind_AtSpecialValues_IsAskedAgainInEveryCall()
    {
        foreach (var (name, ask) in Questions)
        {
            Func<Real[], Real[]> f = x =>
            {
                bool answer;
                try
                {
                    answer = ask(x[0], x[1]);
                }
                catch (ArithmeticException)
                {
                    // The sign of NaN.
                    return [x[0] * 7.0];
                }

                return [answer ? (x[0] * 2.0) + 1.0 : x[1] - 3.0];
            };
            foreach (var options in new[] { Compared.Strict, Compared.Default })
            {
                var compiled = Compile(f, options);
                foreach (var x in Special)
                {
                    foreach (var y in Special)
                    {
                        Check.Exact(f([x, y])[0].Value, compiled([x, y])[0].Value, (name, x, y));
                    }
                }

                Assert.InRange(compiled.Report().Paths.Count, 1, options.MaximumVariants);
            }
        }
    }

    /// <summary>A comparison over an array: batches of questions, one of which comes out otherwise.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(21)]
    public void Questions_OverAnArray_OneAnswerDiffers_IsNoticed(int length)
    {
        foreach (var (name, ask) in Questions[..7])
        {
            Real[] F(Real[] x) => [.. x.Select((xi, i) => ask(xi, 0.5) ? xi * (2.0 + i) : xi + 10.0)];
            var compiled = Compile(F, Compared.Strict with { MaximumVariants = 3 });
            compiled([.. Enumerable.Repeat((Real)0.25, length)]);
            for (var i = 0; i < length; i++)
            {
                foreach (var value in new[] { 0.75, 0.5, double.NaN, 0.25 })
                {
                    Real[] x = [.. Enumerable.Repeat((Real)0.25, length)];
                    x[i] = value;
                    Check.Bits(F(x).ToDoubles(), compiled(x).ToDoubles(), (name, length, i, value));
                }
            }
        }
    }

    [Fact]
    public void LoopCount_DependsOnAValue_EveryCountIsAPath()
    {
        static Real[] Halve(Real[] x)
        {
            var (y, count) = (x[0], 0);
            while (y > 1.0)
            {
                y /= 2.0;
                count++;
            }

            return [y, count, y * x[0]];
        }

        var compiled = Compile(Halve, Compared.Strict);
        foreach (var x in new[] { 3.0, 9, 100, 0.5, 3.5, 1, -1, 1e10, 1e20, 1e30, 7, 1e40, 5 })
        {
            Check.Bits(Halve([x]).ToDoubles(), compiled([x]).ToDoubles(), x);
        }

        Assert.Equal(8, compiled.Report().Paths.Count);
        Assert.Contains("the most allowed", compiled.Report().ToString(), StringComparison.Ordinal);
        Compared.Bits(
            Grad(x => Halve(x)[2]),
            [
                [3.0],
                [9],
                [100],
                [0.5],
            ]
        );
    }

    [Fact]
    public void PiecewisePrimitives_AreNoQuestions()
    {
        foreach (
            var (name, f) in new (string, Func<Real[], Real>)[]
            {
                ("Max", x => Max(x[0], x[1])),
                ("Min", x => Min(x[0], x[1])),
                ("Abs", x => Abs(x[0])),
                ("Clamp", x => Clamp(x[0], -0.5, x[1])),
                ("Signum", x => Signum(x[0]) * x[1]),
                ("Relu", x => Relu(x[0])),
                ("Floor", x => Floor(x[0] * 4.0) * x[1]),
                ("Heaviside", x => Truncate(x[0]) + Round(x[1] * 3.0)),
                ("CopySign", x => CopySign(x[0], x[1])),
                ("LogSumExp", x => LogSumExp(x)),
                ("Softmax", x => Softmax(x)[1]),
                ("Norm", x => Norm(x)),
                ("Norm1", x => Norm1(x)),
                ("NormInfinity", x => NormInfinity(x)),
                ("largest", x => Max(x)),
                ("smallest", x => Min(x)),
                ("Hypot", x => Hypot(x[0], x[1])),
                ("Softplus", x => Softplus(x[0])),
                ("Sigmoid", x => Sigmoid(x[0])),
                ("Product", x => Product(x)),
            }
        )
        {
            double[][] points =
            [
                [0.5, -1.5, 0.75],
                [-0.25, 2, 0.75],
                [0, 0, 0],
                [1, 1, 1],
            ];
            foreach (
                var derivative in new Func<Real[], Real[]>[]
                {
                    x => [f(x)],
                    Grad(f),
                    x => JacobianForward(y => [f(y)])(x).Cast<Real>().ToArray(),
                }
            )
            {
                var report = Compared.Bits(derivative, points);
                Assert.Equal((name, 1, 0), (name, report.Paths.Count, report.Paths[0].Guards));
            }
        }
    }

    /// <summary>Questions that generic code asks.</summary>
    private static class Any<T>
        where T : System.Numerics.INumberBase<T>
    {
        public static bool IsNaN(T x) => T.IsNaN(x);

        public static bool IsFinite(T x) => T.IsFinite(x);

        public static bool IsNegative(T x) => T.IsNegative(x);

        public static bool IsInteger(T x) => T.IsInteger(x);
    }
}
