namespace DualDiff.Tests;

/// <summary>Values and slopes against 30-digit tables, whole domain, tails included.</summary>
/// <remarks>Each test writes its measurements to the test output; <c>docs/rules.md</c> states the bounds.</remarks>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    private const ulong LargestUlps = 4;
    private const double SlopeTolerance = 1e-13;
    private const double SecondTolerance = 1e-12;

    private static IEnumerable<Tabulated> Functions => Tabulated.All;

    [Fact]
    public void Value_EveryTabulatedFunction_IsWithinFourUlps() =>
        Every.Case(
            Functions,
            function => function.Name,
            function =>
            {
                var (ulps, worst) = function.WorstValue();
                output.WriteLine($"{function.Name}: {ulps} ulp at {worst}");
                Assert.True(ulps <= LargestUlps, $"{ulps} ulp at {worst}");
            }
        );

    [Fact]
    public void Value_EveryTabulatedFunction_KeepsTheBoundOfItsCard() =>
        Every.Case(
            Functions.Where(function => function.Card is not null),
            function => function.Name,
            function =>
            {
                var (ulps, worst) = function.WorstValue();
                var bound = Bound(function.Card!.Accuracy);
                Assert.True(ulps <= bound, $"the card says {function.Card.Accuracy}, measured {ulps} ulp at {worst}");
            }
        );

    [Fact]
    public void Slopes_EveryTabulatedFunction_AreRightToThirteenDigits() =>
        Every.Case(
            Functions,
            function => function.Name,
            function =>
            {
                output.WriteLine($"{function.Name}: {function.WorstSlope()}");
                function.EachSlope(
                    (entry, row) =>
                    {
                        if (!IsBeyondRange(function.Name, row))
                        {
                            Check.Relative(entry.Got, entry.Want, SlopeTolerance, entry.What);
                        }
                    }
                );
            }
        );

    [Fact]
    public void SecondDerivatives_EveryTabulatedFunction_AreRightToTwelveDigits() =>
        Every.Case(
            Functions,
            function => function.Name,
            function =>
                function.EachSecond(
                    (entry, row) =>
                    {
                        var terms = Cancelling.TryGetValue(function.Name, out var size) ? size(row.X, row.Y) : 0;
                        if (double.IsInfinity(terms) || (double.IsInfinity(entry.Want) && terms > 0))
                        {
                            // Terms of both signs overflow: their sum is ∞ or NaN, and must not look like a number.
                            Assert.False(double.IsFinite(entry.Got), entry.What);
                        }
                        else if (
                            !IsBeyondRange(function.Name, row) && !(Math.Abs(entry.Got - entry.Want) <= 1e-15 * terms)
                        )
                        {
                            Check.Relative(entry.Got, entry.Want, SecondTolerance, entry.What);
                        }
                    }
                )
        );

    /// <summary>Rows where a slope cannot be right because the value that it reads has no digits left.</summary>
    private static bool IsBeyondRange(string name, Tabulated.Row row) =>
        name switch
        {
            // 2^1024.1 is beyond the largest double; times log 2 it would just fit.
            "Exp2" or "Exp2M1" => double.IsInfinity(row.Want),
            // √(x² + y²) of two denormals has the two or three bits that its arguments have.
            "Hypot" => row.Want < SmallestNormal,
            // c x^(c - 1): the power is denormal and has lost bits before the factor is applied.
            "Pow" or "PowConstant" => row.Want < SmallestNormal && row.Want > 0,
            _ => false,
        };

    /// <summary>
    /// Second derivatives that are a difference of terms, by the size of the terms: near a zero of the sum the error is a
    /// rounding of the terms, not of the sum. Written out once: (1 - x)(1 + x) has the slope (1 - x) - (1 + x).
    /// </summary>
    private static readonly Dictionary<string, Func<double, double, double>> Cancelling = new(StringComparer.Ordinal)
    {
        ["Acos"] = (_, _) => 1,
        ["AcosPi"] = (_, _) => 1,
        ["Asin"] = (_, _) => 1,
        ["AsinPi"] = (_, _) => 1,
        ["Atan2"] = (y, x) => 1 / double.Hypot(x, y) / double.Hypot(x, y),
        ["Atan2Pi"] = (y, x) => 1 / double.Hypot(x, y) / double.Hypot(x, y),
        ["Atanh"] = (_, _) => 1,
        ["Hypot"] = (x, y) => 1 / double.Hypot(x, y),
        ["Sigmoid"] = (_, _) => 0.25,
    };

    private const double SmallestNormal = 2.2250738585072014e-308;

    /// <summary>Rules without a table, each with its reason. A public elementary function has rows.</summary>
    private static readonly Dictionary<string, string> WithoutRows = new(StringComparer.Ordinal)
    {
        ["AtLeast"] = "selects: exact",
        ["AtMost"] = "selects: exact",
        ["BitDecrement"] = "exact",
        ["BitIncrement"] = "exact",
        ["Ceiling"] = "exact",
        ["DirectionCosine"] = "helper of Hypot: one division",
        ["Floor"] = "exact",
        ["Heaviside"] = "helper of Relu: exact",
        ["LessThan"] = "helper of Clamp: exact",
        ["Negate"] = "exact",
        ["Round"] = "exact",
        ["RoundTo"] = "exact",
        ["Sign"] = "exact",
        ["Step"] = "helper of Max and Min: exact",
        ["Truncate"] = "exact",
    };

    [Fact]
    public void Tables_EveryRule_HasRowsOrAReasonForNone()
    {
        var tabulated = Functions.Select(function => function.Name).ToHashSet(StringComparer.Ordinal);
        var without = RuleCatalog.Cards.Select(card => card.Name).Where(name => !tabulated.Contains(name));
        Assert.Equal(WithoutRows.Keys.Order(StringComparer.Ordinal), without.Order(StringComparer.Ordinal));
    }

    private static ulong Bound(string accuracy) =>
        accuracy is "exact" or "correctly rounded" ? 0
        : accuracy.Split(' ') is [var number, "ulp", ..]
            ? ulong.Parse(number, System.Globalization.CultureInfo.InvariantCulture)
        : throw new FormatException(
            $"the accuracy '{accuracy}' starts with neither 'exact', 'correctly rounded' nor 'N ulp'"
        );
}
