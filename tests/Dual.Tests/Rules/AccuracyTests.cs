namespace DualDiff.Tests;

/// <summary>Values and slopes against 30-digit tables, whole domain, tails included.</summary>
/// <remarks>Each test writes its measurements to the test output; <c>docs/rules.md</c> states the bounds.</remarks>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    private const ulong LargestUlps = 4;
    private const double SlopeTolerance = 1e-13;
    private const double SecondTolerance = 1e-12;

    public static TheoryData<string> Functions => [.. Tabulated.Names];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Function_WithATable_KeepsItsDigits(string name)
    {
        var function = Tabulated.Of(name);
        Every.Law(
            ("value", () => Value(name, function)),
            ("slopes", () => Slopes(name, function)),
            ("second derivatives", () => Seconds(name, function))
        );
    }

    /// <summary>Four ulps or named, and what the card says.</summary>
    private void Value(string name, Tabulated function)
    {
        var (ulps, worst) = function.WorstValue(TermsOf(name));
        output.WriteLine($"{name}: {ulps} ulp at {worst}");
        Assert.True(ulps <= LargestUlps || BeyondFourUlps.ContainsKey(name), $"{ulps} ulp at {worst}");
        if (function.Card is { } card)
        {
            Assert.True(ulps <= Bound(card.Accuracy), $"the card says {card.Accuracy}, measured {ulps} ulp at {worst}");
        }
    }

    /// <summary>Thirteen digits.</summary>
    private void Slopes(string name, Tabulated function)
    {
        output.WriteLine($"{name}: {function.WorstSlope()}");
        function.EachSlope(
            (entry, row) =>
            {
                if (!IsBeyondRange(name, row))
                {
                    Check.Relative(entry.Got, entry.Want, SlopeTolerance, entry.What);
                }
            }
        );
    }

    /// <summary>Twelve digits.</summary>
    private static void Seconds(string name, Tabulated function) =>
        function.EachSecond(
            (entry, row) =>
            {
                var terms = Cancelling.TryGetValue(name, out var size) ? size(row.X, row.Y) : 0;
                if (name == "Beta" && entry.What.StartsWith("xy", StringComparison.Ordinal))
                {
                    // B times the product of two slopes, less B ψ′(x + y): for tiny x both are 1 / x and the rest is 1.
                    terms = BetaFunctions.Beta(row.X, row.Y) * Polygammas.Trigamma(row.X + row.Y);
                }

                if (double.IsInfinity(terms) || (double.IsInfinity(entry.Want) && terms > 0))
                {
                    // Terms of both signs overflow: their sum is ∞ or NaN, and must not look like a number.
                    Assert.False(double.IsFinite(entry.Got), entry.What);
                }
                else if (
                    !IsBeyondRange(name, row)
                    && !(ReadsItsSlope.Contains(name) && Math.Abs(row.Slopes[0].Want) < SmallestNormal)
                    && !(Math.Abs(entry.Got - entry.Want) <= 1e-15 * terms)
                )
                {
                    Check.Relative(entry.Got, entry.Want, SecondTolerance, entry.What);
                }
            }
        );

    /// <summary>Functions that promise less than four ulp, each with its reason; their cards say how much.</summary>
    private static readonly Dictionary<string, string> BeyondFourUlps = new(StringComparer.Ordinal)
    {
        ["BetaRegularized"] = "a continued fraction of up to thousands of terms",
        ["GammaLowerRegularized"] = "series and fractions of up to hundreds of terms",
        ["GammaUpperRegularized"] = "series and fractions of up to hundreds of terms",
        ["Polygamma"] = "n! times a sum of powers",
    };

    /// <summary>
    /// Values that are a sum with a zero of its own, by the size of the larger term: next to the zero the error is a
    /// rounding of the terms, not of the sum.
    /// </summary>
    private static readonly Dictionary<string, Func<Tabulated.Row, double>> CancellingValues = new(
        StringComparer.Ordinal
    )
    {
        // ψ(1 - x) - π cot πx, and its even derivatives.
        ["Digamma"] = row => row.X < 0 ? Math.Abs(Polygammas.Digamma(1 - row.X)) : 0,
        ["Polygamma"] = row => row.X < 0 && row.Y % 2 == 0 ? Math.Abs(Polygammas.Polygamma((int)row.Y, 1 - row.X)) : 0,
        // log π - log |sin πx| - log Γ(1 - x): |Γ| = 1.
        ["LogGamma"] = row => row.X < 0 && Math.Abs(row.Want) < 0.1 ? 0.25 : 0,
        // B = 1.
        ["LogBeta"] = row => Math.Abs(row.Want) < 0.1 ? 0.25 : 0,
        // e^x + e^y = 1.
        ["LogAddExp"] = row => Math.Max(Math.Abs(row.X), Math.Abs(row.Y)) > 2 * Math.Abs(row.Want) ? 1 : 0,
    };

    private static Func<Tabulated.Row, double> TermsOf(string function) =>
        CancellingValues.GetValueOrDefault(function, _ => 0);

    /// <summary>Rows where a slope cannot be right because the value that it reads has no digits left.</summary>
    private static bool IsBeyondRange(string name, Tabulated.Row row) =>
        name switch
        {
            // 2^1024.1 is beyond the largest double; times log 2 it would just fit.
            "Exp2" or "Exp2M1" => double.IsInfinity(row.Want),
            // The slope of a second derivative: e^(-x²) is denormal and has lost bits before the factor -2x is applied.
            "Erfc" => row.Want < SmallestNormal && row.Want > 0,
            // √(x² + y²) of two denormals has the two or three bits that its arguments have.
            "Hypot" => row.Want < SmallestNormal,
            // c x^(c - 1): the power is denormal and has lost bits before the factor is applied.
            "Pow" or "PowConstant" => row.Want < SmallestNormal && row.Want > 0,
            _ => false,
        };

    /// <summary>z ((a - 1) / x - 1): where the density z underflows, so does its slope.</summary>
    private static readonly string[] ReadsItsSlope =
    [
        "BetaRegularized",
        "GammaLowerRegularized",
        "GammaUpperRegularized",
    ];

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
        // z / x / n has the slope (z′ / x - z / x / x) / n.
        ["RootN"] = (x, n) => Math.Abs(Roots.RootN(x, (int)n) / x / x / n),
        ["Sigmoid"] = (_, _) => 0.25,
    };

    private const double SmallestNormal = 2.2250738585072014e-308;

    /// <summary>Rules without a table, each with its reason. A public elementary function has rows.</summary>
    private static readonly Dictionary<string, string> WithoutRows = new(StringComparer.Ordinal)
    {
        ["AtLeast"] = "selects: exact",
        ["AtMost"] = "selects: exact",
        ["BesselIn"] = "SpecialValueTests",
        ["BesselKn"] = "SpecialValueTests",
        ["BesselYn"] = "SpecialValueTests",
        ["BetaDensity"] = "slope of BetaRegularized: its rows",
        ["BitDecrement"] = "exact",
        ["BitIncrement"] = "exact",
        ["Ceiling"] = "exact",
        ["DigammaDifference"] = "slope of LogBeta: its rows",
        ["DirectionCosine"] = "helper of Hypot: one division",
        ["Dot"] = "ArrayTests",
        ["ExpDifference"] = "helper of LogSumExp: one exponential",
        ["Floor"] = "exact",
        ["GammaDensity"] = "slope of GammaLowerRegularized: its rows",
        ["Heaviside"] = "helper of Relu: exact",
        ["Largest"] = "exact",
        ["LessThan"] = "helper of Clamp: exact",
        ["LogBase"] = "SpecialValueTests",
        ["LogSumExp"] = "ArrayTests",
        ["LogisticDifference"] = "slope of LogAddExp: its rows",
        ["Negate"] = "exact",
        ["Norm"] = "ArrayTests",
        ["Product"] = "ArrayTests",
        ["Round"] = "exact",
        ["RoundTo"] = "exact",
        ["Same"] = "helper of Largest and Smallest: exact",
        ["SechSquared"] = "slope of Tanh: its rows",
        ["Sign"] = "exact",
        ["SincDerivative"] = "slope of Sinc: its rows",
        ["Smallest"] = "exact",
        ["Step"] = "helper of Max and Min: exact",
        ["Sum"] = "ArrayTests",
        ["TrigammaDifference"] = "second derivative of LogBeta: its rows",
        ["Truncate"] = "exact",
    };

    [Fact]
    public void Tables_EveryRule_HasRowsOrAReasonForNone()
    {
        var without = RuleCatalog.Cards.Select(card => card.Name).Except(Tabulated.Names);
        Assert.Equal(WithoutRows.Keys.Order(StringComparer.Ordinal), without.Order(StringComparer.Ordinal));
    }

    internal static ulong Bound(string accuracy) =>
        accuracy is "exact" or "correctly rounded" ? 0
        : accuracy.Split(' ', ';') is [var number, "ulp", ..]
            ? ulong.Parse(number, System.Globalization.CultureInfo.InvariantCulture)
        : throw new FormatException(
            $"the accuracy '{accuracy}' starts with neither 'exact', 'correctly rounded' nor 'N ulp'"
        );
}
