using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
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
        0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 1.5, 2.5, double.Epsilon, -double.Epsilon, 1e-310, 1e-160, 1e160, -1e300, 1e300, 709, -745, 40, Inf, -Inf, double.NaN,
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

    [Fact]
    public void Kinks_InCompiledDerivatives()
    {
        var differences = new SortedDictionary<string, int>();
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
                foreach (var options in new[] { Compared.Strict, new CompileOptions() })
                {
                    var compiled = Compile(derivative, options with { MaximumVariants = 4 });
                    foreach (var x0 in Special)
                    {
                        foreach (var x1 in new[] { 0.0, -0.0, 1, -2, Inf, double.NaN })
                        {
                            double[] x = [x0, x1, 0];
                            var (want, got) = (derivative(x.ToReals()).ToDoubles(), compiled(x.ToReals()).ToDoubles());
                            for (var i = 0; i < want.Length; i++)
                            {
                                var same =
                                    want[i].Equals(got[i])
                                    || (!options.Strict && Math.Abs(want[i] - got[i]) <= 1e-11 * Math.Abs(want[i]))
                                    || (!options.Strict && Math.Abs(want[i] - got[i]) <= 1e-300);
                                if (!same)
                                {
                                    var kind = FormattableString.Invariant($"{name}, {order}, {(options.Strict ? "strict" : "default")}: [{x0:R}, {x1:R}] {i}: want {want[i]:R} got {got[i]:R}");
                                    differences.TryAdd($"{name}, {order}, {options.Strict}, {Class(want[i])} {Class(got[i])} ## {kind}", 0);
                                }
                            }
                        }
                    }
                }
            }
        }

        File.WriteAllLines("/tmp/ct-kinks.txt", differences.Keys);
        Assert.Empty(differences.Keys);
    }

    /// <summary>Every rule at special values, alone and in batches: vector kernels agree with the rule on zeros, infinities and NaN.</summary>
    [Fact]
    public void Rules_AtSpecialValues_InBatches()
    {
        var differences = new List<string>();
        foreach (var rule in RawRule.All)
        {
            foreach (var (options, isStrict) in new[] { (Compared.Strict, true), (new CompileOptions(), false) })
            {
                var want = rule.On(Special.ToReals()).ToDoubles();
                foreach (var length in new[] { 1, 3, 8, 13, Special.Length })
                {
                    var compiled = Compile<Real[], Real[]>(rule.On, options);
                    for (var start = 0; start + length <= Special.Length; start += Math.Max(1, length / 2))
                    {
                        var expected = rule.On(Special[start..(start + length)].ToReals()).ToDoubles();
                        var got = compiled(Special[start..(start + length)].ToReals()).ToDoubles();
                        for (var i = 0; i < length; i++)
                        {
                            var same =
                                (expected[i].Equals(got[i]) && (expected[i] != 0 || double.IsNegative(expected[i]) == double.IsNegative(got[i])))
                                || (!isStrict && Math.Abs(expected[i] - got[i]) <= 1e-14 * Math.Abs(expected[i]))
                                || (!isStrict && expected[i] != 0 && Math.Abs(expected[i] - got[i]) <= 1e-323);
                            if (!same)
                            {
                                differences.Add(FormattableString.Invariant($"{rule.Name}, {(isStrict ? "strict" : "default")}, {length}: at {Special[start + i]:R} want {expected[i]:R} got {got[i]:R}"));
                            }
                        }
                    }
                }
            }
        }

        File.WriteAllLines("/tmp/ct-special.txt", differences.Distinct());
        Assert.Empty(differences.Distinct());
    }

    private static string Class(double value) =>
        double.IsNaN(value) ? "NaN" : double.IsInfinity(value) ? "Infinity" : value == 0 ? "0" : "finite";
}

/// <summary>A rule as it stands, without scaling: of one argument, or of two of which the other is a neighbour.</summary>
internal abstract class RawRule
{
    public static IReadOnlyList<RawRule> All { get; } =
    [
        .. from type in typeof(IUnaryRule).Assembly.GetTypes()
            where type is { IsValueType: true, IsGenericType: false } && (typeof(IUnaryRule).IsAssignableFrom(type) || typeof(IBinaryRule).IsAssignableFrom(type))
            orderby type.Name
            where !type.Name.Contains("Bessel", StringComparison.Ordinal) && !type.Name.Contains("Polygamma", StringComparison.Ordinal)
            select (RawRule)
                RuntimeHelpers.GetUninitializedObject(
                    (typeof(IUnaryRule).IsAssignableFrom(type) ? typeof(RawUnary<>) : typeof(RawBinary<>)).MakeGenericType(type)
                ),
    ];

    public abstract string Name { get; }

    public abstract Real[] On(Real[] x);
}

[SuppressMessage("Performance", "CA1812", Justification = "Made by reflection.")]
internal sealed class RawUnary<TRule> : RawRule
    where TRule : struct, IUnaryRule
{
    public override string Name => TRule.Card.Name;

    public override Real[] On(Real[] x) => [.. x.Select(Apply)];

    private static T Apply<T>(T x)
        where T : struct, IReal<T> => T.Apply<TRule>(x);
}

[SuppressMessage("Performance", "CA1812", Justification = "Made by reflection.")]
internal sealed class RawBinary<TRule> : RawRule
    where TRule : struct, IBinaryRule
{
    public override string Name => TRule.Card.Name;

    public override Real[] On(Real[] x) => [.. x.Select((xi, i) => Apply(xi, x[((i * 5) + 3) % x.Length]))];

    private static T Apply<T>(T x, T y)
        where T : struct, IReal<T> => T.Apply<TRule>(x, y);
}
