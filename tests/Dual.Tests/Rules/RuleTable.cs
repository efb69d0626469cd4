using System.Reflection;
using System.Text;

namespace DualDiff.Tests;

/// <summary>The text of <c>docs/rules.md</c>, from the cards.</summary>
internal static class RuleTable
{
    private static readonly (string Family, string Names)[] Families =
    [
        ("Arithmetic", "Add Subtract Multiply Divide Negate FusedMultiplyAdd Remainder Ieee754Remainder ScaleB"),
        ("Powers and roots", "Pow Sqrt Cbrt RootN Hypot"),
        ("Exponentials", "Exp Exp2 Exp10 ExpM1 Exp2M1 Exp10M1"),
        ("Logarithms", "Log Log2 Log10 Log1P Log2P1 Log10P1 LogBase"),
        ("Trigonometry, in radians", "Sin Cos Tan Asin Acos Atan Atan2"),
        ("Trigonometry, in half turns", "SinPi CosPi TanPi AsinPi AcosPi AtanPi Atan2Pi Sinc"),
        ("Hyperbolic functions", "Sinh Cosh Tanh Asinh Acosh Atanh"),
        (
            "Signs, selection and rounding",
            "Abs Sign CopySign Max Min Floor Ceiling Round Truncate BitIncrement BitDecrement"
        ),
        ("Learning", "Sigmoid LogSigmoid Softplus Relu LogAddExp"),
        ("Arrays", "Sum Product Dot Norm LogSumExp Largest Smallest"),
        (
            "Error and gamma functions",
            "Erf Erfc ErfInv Gamma LogGamma Digamma Trigamma Polygamma Beta LogBeta GammaLowerRegularized GammaUpperRegularized BetaRegularized"
        ),
        (
            "Bessel functions",
            "BesselJ0 BesselJ1 BesselJn BesselY0 BesselY1 BesselYn BesselI0 BesselI1 BesselIn BesselK0 BesselK1 BesselKn"
        ),
    ];

    private static readonly string[] Operators = ["Add", "Subtract", "Multiply", "Divide", "Negate", "Remainder"];

    /// <summary>Array functions whose public name differs: <c>Arrays.Max</c>, <c>Arrays.Min</c>; and <c>Log(x, b)</c>.</summary>
    private static readonly string[] UnderAnotherName = ["Largest", "Smallest", "LogBase"];

    /// <summary>Rules that users reach only through another function.</summary>
    public static IEnumerable<RuleCard> Helpers => RuleCatalog.Cards.Where(card => !IsPublic(card.Name));

    public static string Text()
    {
        var text = new StringBuilder(
            """
            # The table of rules

            Every derivative that dualdiff computes is put together from the slopes on this page: `y` and `z` stand for the
            value of the function itself, two slopes are separated by a semicolon. "Kink" says what you get where the
            derivative does not exist ([conventions](conventions.md) says why), "accuracy" how far a value may be from the true
            one in units of the last place; slopes keep 13 digits. Outside its domain a function's value is NaN, and its slope is
            whatever the formula gives. The page is generated from the cards in `Dual/Rules`, and a
            test compares it with them: after a change run the tests of `tests/Dual.Tests` with `DUALDIFF_UPDATE=1`.

            """
        );
        var rest = RuleCatalog.Cards.Except(Helpers).ToList();
        foreach (var (family, names) in Families)
        {
            List<RuleCard> cards = [.. names.Split(' ').SelectMany(name => rest.Where(card => card.Name == name))];
            Section(text, family, cards);
            rest = [.. rest.Except(cards)];
        }

        Section(text, "Special functions", rest);
        text.Append(
            """

            ## Helper rules

            You meet these only inside other functions: as the slope of `Max`, `Relu` or `Hypot`, as one half of `Clamp`, or as the
            form of `Pow` and `Round` with a constant second argument. (`Largest` and `Smallest` above are `Max` and `Min` of an
            array, `LogBase` is `Log` with a base.)

            | Rule | Formula | Derivative | Kink |
            | --- | --- | --- | --- |

            """
        );
        foreach (var card in Helpers)
        {
            Row(text, $"`{card.Name}`", card.Formula, card.Derivative, card.Kink);
        }

        return text.Replace("\r\n", "\n").ToString();
    }

    private static void Section(StringBuilder text, string family, List<RuleCard> cards)
    {
        if (cards.Count == 0)
        {
            return;
        }

        text.Append("\n## ").Append(family).Append("\n\n");
        text.Append("| Function | Formula | Derivative | Domain | Kink | Accuracy | Source |\n");
        text.Append("| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var card in cards)
        {
            Row(
                text,
                $"`{card.Name}`",
                card.Formula,
                card.Derivative,
                card.Domain,
                card.Kink,
                card.Accuracy,
                card.Source
            );
        }
    }

    private static void Row(StringBuilder text, params string[] cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(Escape)).Append(" |\n");

    /// <summary>An empty cell is a dash; what Markdown would take for its own is escaped.</summary>
    private static string Escape(string cell) =>
        cell.Length == 0
            ? "-"
            : cell.Replace("|", @"\|", StringComparison.Ordinal)
                .Replace("*", @"\*", StringComparison.Ordinal)
                .Replace("_", @"\_", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal);

    private static bool IsPublic(string name) =>
        Operators.Contains(name)
        || UnderAnotherName.Contains(name)
        || typeof(Arrays).GetMember(name, BindingFlags.Public | BindingFlags.Static).Length > 0
        || ContractTests
            .Hierarchy.Append(typeof(IReal<Plain>))
            .Append(typeof(Dual))
            .Any(type => type.GetMember(name, BindingFlags.Public | BindingFlags.Static).Length > 0);
}
