using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

// Values that leave the recording.
public partial class GuardTests
{
    private static readonly double[] Values = [2, 3, -1, 2, -0.0, 0, -0.0, double.NaN, 1.5, 2.5, 4, 5, 6, 7, 8, 9, 2];

    /// <summary>Ways out of a <see cref="Real"/>; each result would be wrong if the recorded value were used again.</summary>
    public static TheoryData<string> Exits => [.. ByName.Keys];

    private static readonly Dictionary<string, Func<Real, Real>> ByName = new()
    {
        [".Value"] = x => x * x.Value,
        ["sign of zero by .Value"] = x => 1.0 / x.Value,
        ["Diff.Value"] = x => x + Value(x),
        ["explicit double"] = x => x + (double)x,
        ["ToPlain"] = x => x + ToPlain(x),
        ["int"] = x => x * int.CreateSaturating(x),
        ["Math.Floor"] = x => x * Math.Floor(x.Value),
        ["index"] = x =>
            x * new double[] { 5, 7, 11 }[Math.Abs((int)Math.Clamp(double.IsNaN(x.Value) ? 0 : x.Value, -2, 2))],
        ["hash code"] = x => x + (x.GetHashCode() % 1000),
        ["dictionary"] = x =>
            new Dictionary<Real, double>
            {
                [2] = 20,
                [3] = 30,
                [0] = 1,
            }.GetValueOrDefault(x, -1) * x,
        ["hash set"] = x => new HashSet<Real> { 2, 3, x }.Count * x,
        ["text"] = x => x + x.ToString().Length,
        ["parsed text"] = x => x * double.Parse(x.ToString(), System.Globalization.CultureInfo.InvariantCulture),
        ["interpolated text"] = x => x + FormattableString.Invariant($"{x}").Length,
        ["ToDoubles"] = x => x + new[] { x }.ToDoubles()[0],
        ["sum of doubles"] = x => new[] { x, x * 2.0 }.ToDoubles().Sum() * x,
        ["CreateChecked"] = x => x * double.CreateChecked(x),
    };

    [Theory]
    [MemberData(nameof(Exits))]
    public void Value_ThatLeavesTheFunction_IsNeverBakedIn(string exit)
    {
        var f = ByName[exit];
        var compiled = Compile(f, Compared.Strict);
        var gradient = Compile<Real[], Real[]>(
            x => [f(x[0]), Grad<Real>(y => f(y * 1.0) * y)(x[0])],
            Compared.Strict with
            {
                MaximumVariants = 2,
            }
        );
        foreach (var x in Values)
        {
            Check.Bits(f(x).Value, compiled(x).Value, x);
            if (exit is "explicit double" or "ToPlain" or "int" or "ToDoubles" or "sum of doubles" or "CreateChecked")
            {
                // Refused in a derivative, compiled or not.
                Assert.Throws<InvalidCastException>(() => gradient([x]));
                continue;
            }

            Check.Exact(f(x).Value, gradient([x])[0].Value, x);
            Check.Exact(Grad<Real>(y => f(y * 1.0) * y)(x).Value, gradient([x])[1].Value, x);
        }

        Assert.InRange(compiled.Report().Paths.Count, 1, 8);
    }

    [Fact]
    public void Sorting_TakesThePathOfTheOrder()
    {
        static Real[] Sorted(Real[] x)
        {
            Real[] sorted = [.. x.Select(xi => xi * xi)];
            Array.Sort(sorted);
            return [.. sorted, x.Max(), x.OrderByDescending(xi => Sin(xi)).First(), .. Sort(x), Median(x)];
        }

        double[][] points =
        [
            [3, -1, 2],
            [1, 2, 3],
            [-3, -1, -2],
            [2, 2, 2],
            [0.0, -0.0, 1],
            [3, -1, 2.5],
            [0, 1, double.NaN],
        ];
        Compared.Bits(Sorted, points);
        Compared.Bits(x => FlatTransform.Flat(Jacobian(Sorted)(x)), points);
    }

    [Fact]
    public void Paths_BeyondTheMost_RunEagerly()
    {
        var runs = 0;
        Real F(Real x)
        {
            runs++;
            return x * x.Value;
        }

        var compiled = Compile<Real, Real>(F, new() { MaximumVariants = 3 });
        for (var i = 0; i < 6; i++)
        {
            Check.Exact(i * i, compiled(i).Value, i);
        }

        Assert.Equal(3, compiled.Report().Paths.Count);
        Assert.Equal(6, runs);
        Check.Exact(1, compiled(1.0).Value, "compiled");
        Assert.Equal(6, runs);
        Check.Exact(25, compiled(5.0).Value, "eager");
        Assert.Equal(7, runs);
        Assert.Equal(
            "1 inputs: 3 paths are compiled, the most allowed; a call on another path runs eagerly.",
            compiled.Report().Notes.Single()
        );
    }

    [Fact]
    public void Guards_InsideNestedLevels_AreThoseOfTheValues()
    {
        Real Inner(Real y, Real x) => y > x ? y * y * x : (y * 3.0) - x;
        foreach (
            var (name, f) in new (string, Func<Real, Real>)[]
            {
                ("Grad", x => Grad(y => Inner(y, x))(x * 0.5)),
                ("Grad at a constant", x => Grad(y => Inner(y, x))(1.25)),
                ("Grad of Grad", Grad(x => Grad(y => Inner(y, x))(x * x))),
                ("Jvp at a constant", x => Jvp(y => Inner(y, x))(1.25, x).Tangent),
                ("Hessian", x => Hessian(y => Inner(y[0], x))([1.25])[0, 0]),
                ("Hvp", x => Hvp(y => Inner(y[0], x))([1.25], [2.0])[0]),
                ("Taylor", x => Taylor(y => Inner(y, x), 2)(1.25)[1]),
                ("JacobianForward", x => JacobianForward(y => [Inner(y[0], x), y[1]])([1.25, x])[0, 0]),
                ("branch on a derivative", x => Grad(y => y * y * y)(x) > 2.0 ? x : -x),
            }
        )
        {
            Compared.Bits(
                x => [f(x[0])],
                [
                    [0.5],
                    [2],
                    [1.25],
                    [-1],
                    [0],
                    [1],
                    [double.NaN],
                    [3],
                ]
            );
            var compiled = Compile(f);
            Check.Near(f(0.5).Value, compiled(0.5).Value, name);
            Check.Near(f(2.0).Value, compiled(2.0).Value, name);
        }
    }

    [Fact]
    public void Where_AndStopGradient_Inside()
    {
        Compared.Bits(
            Grad(x =>
                Sum(Where([x[0] > 0.0, x[1] > x[0]], [x[0] * x[1], Sin(x[1])], [x[1], x[0] * x[0]]))
                + (StopGradient(x[0]) * x[1] * x[0])
                + (x[0] * StopGradient(x[1] * x[0]).Value)
            ),
            [
                [1.0, 2.0],
                [-1, 2],
                [1, 0.5],
                [-1, -2],
                [0, 0],
                [double.NaN, 1],
            ]
        );

        // A stopped number is no constant: it moves with the argument.
        var report = Compared.Bits(
            Grad(x => StopGradient(x[0]) * x[0]),
            [
                [1.0],
                [2],
                [3],
            ]
        );
        Assert.Equal(0, report.Paths.Single().Guards);
    }
}
