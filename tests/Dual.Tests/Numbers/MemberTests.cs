namespace DualDiff.Tests;

/// <summary>Each member of .NET's number contract, run on <see cref="Plain"/> and <see cref="Dual"/>, gives what double gives.</summary>
public sealed class MemberTests
{
    private static readonly double[] Specials =
    [
        double.NegativeInfinity,
        -1e308,
        -2.5,
        -1,
        -double.Epsilon,
        -0.0,
        0,
        double.Epsilon,
        0.5,
        1,
        3,
        double.PositiveInfinity,
        double.NaN,
    ];

    /// <summary>Where double's own function is not the right one, what is.</summary>
    private static readonly Dictionary<string, Func<double, double, double, double>> Right = new(StringComparer.Ordinal)
    {
        // The hardware's approximations and its order of NaN and signed zeros differ between machines.
        ["ReciprocalEstimate"] = (x, _, _) => 1 / x,
        ["ReciprocalSqrtEstimate"] = (x, _, _) => 1 / Math.Sqrt(x),
        ["MultiplyAddEstimate"] = (x, y, z) => (x * y) + z,
        // double fuses, where the machine can, products that overflow before they are added.
        ["Lerp"] = (x, y, z) => (x * (1 - z)) + (y * z),
        ["MaxNative"] = (x, y, _) => Math.Max(x, y),
        ["MinNative"] = (x, y, _) => Math.Min(x, y),
        ["ClampNative"] = double.Clamp,
        // double throws at NaN.
        ["Sign"] = (x, _, _) => double.IsNaN(x) ? 0 : Math.Sign(x),
    };

    /// <summary>double computes exp(x) - 1 and log(x + 1): right to the last digit of 1 only. Their own values are in the tables.</summary>
    private static readonly string[] Cancels = ["ExpM1", "Exp2M1", "Exp10M1", "LogP1", "Log2P1", "Log10P1"];

    private static IEnumerable<(string Name, Func<double, double, double, double> Own, int Index)> Members =>
        Members<double>.All.Select((member, i) => (member.Name, Right.GetValueOrDefault(member.Name, member.Run), i));

    [Fact]
    public void Member_OnPlainAtSpecialValues_EqualsDouble() =>
        EqualsDouble((index, x, y, z) => Members<Plain>.All[index].Run(new(x), new(y), new(z)).Value);

    [Fact]
    public void Member_OnTracedDualAtSpecialValues_EqualsDouble() =>
        EqualsDouble(
            (index, x, y, z) =>
                Members<Dual>.All[index].Run(Dual.Variable(x, 0), Dual.Variable(y, 1), Dual.Variable(z, 2)).Value
        );

    [Theory]
    [InlineData(0.71, 0.33, 0.6)]
    [InlineData(1.73, 2.31, 3.1)]
    [InlineData(-0.37, 0.45, 0.85)]
    public void Member_OnDual_HasTheTangentsThatDifferencesOfDoubleGive(double x, double y, double z) =>
        Every.Case(
            // Differences with wide steps see a staircase of a hundred steps as a slope of 1; RoundTo is tested as a rule.
            Members.Where(member => member.Name != "Round" && double.IsFinite(member.Own(x, y, z))),
            member => member.Name,
            member =>
            {
                var got = Members<Dual>
                    .All[member.Index]
                    .Run(Dual.Variable(x, 0), Dual.Variable(y, 1), Dual.Variable(z, 2));
                double[] point = [x, y, z];
                var want = FiniteDifference.Gradient(p => member.Own(p[0], p[1], p[2]), point);
                for (var i = 0; i < point.Length; i++)
                {
                    // At a negative base the slope of Pow in the exponent is NaN by convention.
                    if (!double.IsNaN(want[i].Value))
                    {
                        Check.Difference(got.Tangent(i), want[i], $"{member.Name} in argument {i}");
                    }
                }
            }
        );

    [Fact]
    public void Members_OfTheContract_AreAllListed()
    {
        // Text and conversions have tests of their own in NumberLaws; ILogB in DualTests.
        string[] elsewhere =
        [
            "Parse",
            "TryParse",
            "CreateChecked",
            "CreateSaturating",
            "CreateTruncating",
            "TryConvertFromChecked",
            "TryConvertFromSaturating",
            "TryConvertFromTruncating",
            "TryConvertToChecked",
            "TryConvertToSaturating",
            "TryConvertToTruncating",
            "ConvertToInteger",
            "ConvertToIntegerNative",
            "ILogB",
        ];
        var contract = ContractTests
            .Hierarchy.SelectMany(type => type.GetMethods())
            .Where(m => m.IsStatic && m.IsVirtual);
        var missing = contract.Select(m => m.Name).Except(Members.Select(m => m.Name)).Except(elsewhere);
        Assert.Empty(missing);
    }

    private static void EqualsDouble(Func<int, double, double, double, double> run)
    {
        HashSet<string> elementary =
        [
            "Log",
            .. RuleCatalog
                .Cards.Where(card => card.Accuracy.EndsWith("ulp", StringComparison.Ordinal))
                .Select(card => card.Name),
        ];
        Every.Case(
            Members,
            member => member.Name,
            member =>
            {
                foreach (var (x, y, z) in Triples(Arity(member.Name)))
                {
                    var got = run(member.Index, x, y, z);
                    if (!(member.Name.StartsWith("Clamp", StringComparison.Ordinal) && y > z))
                    {
                        Agrees(member.Name, elementary, got, member.Own(x, y, z), (x, y, z));
                    }
                }
            }
        );
    }

    /// <summary>All triples of special values; an argument that the member lacks is 1.5.</summary>
    private static IEnumerable<(double X, double Y, double Z)> Triples(int arity) =>
        from x in Specials
        from y in arity < 2 ? [1.5] : Specials
        from z in arity < 3 ? [1.5] : (double[])[-1, 0, 1.5, double.PositiveInfinity, double.NaN]
        select (x, y, z);

    /// <summary>The most arguments that an overload of the member takes.</summary>
    private static int Arity(string member) =>
        ContractTests
            .Hierarchy.SelectMany(type => type.GetMethods())
            .Where(method => method.Name == member)
            .Max(method => method.GetParameters().Length);

    private static void Agrees(
        string name,
        HashSet<string> elementary,
        double got,
        double want,
        (double, double, double) at
    )
    {
        if (Cancels.Contains(name) && double.IsFinite(want))
        {
            Assert.True(
                Math.Abs(got - want) <= 1e-15 * Math.Max(1, Math.Abs(want)),
                $"{name}{at}: got {got}, want {want}"
            );
        }
        else if (elementary.Contains(name) && double.IsFinite(want) && want != 0)
        {
            Check.Relative(got, want, 1e-13, $"{name}{at}");
        }
        else
        {
            Check.Bits(got, want, $"{name}{at}");
        }
    }
}
