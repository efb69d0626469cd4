using System.Globalization;
using System.Text;

namespace CurveFit;

/// <summary>The table that a person reads.</summary>
internal static class Report
{
    /// <summary>Forward and reverse mode may differ by rounding, not by more.</summary>
    private const double JacobianTolerance = 1e-12;

    private static readonly CompositeFormat Columns = CompositeFormat.Parse(
        "{0,-9} {1,-10} {2,5} {3,10}  {4,-21} {5,9} {6,9} {7,10}  {8}"
    );

    public static void WriteHeader(TextWriter output)
    {
        WriteLine(output, "", "", "", "", "", "parameter", "deviation", "Jacobian", "");
        WriteLine(
            output,
            "problem",
            "difficulty",
            "start",
            "iterations",
            "solver",
            "digits",
            "digits",
            "difference",
            "notes"
        );
    }

    public static void WriteRow(TextWriter output, Row row) =>
        WriteLine(
            output,
            row.Problem.Name,
            row.Problem.Difficulty,
            row.Start,
            row.Fit.Iterations,
            row.Fit.Solver,
            Fixed(row.ParameterDigits),
            Fixed(row.DeviationDigits),
            Scientific(row.JacobianDifference),
            row.Note
        );

    public static void WriteSummary(TextWriter output, IReadOnlyList<Row> rows)
    {
        var best = rows.GroupBy(row => row.Problem.Name).Select(g => g.Max(row => row.ParameterDigits)).ToList();
        var enough = best.Count(digits => digits >= Row.EnoughDigits);
        var many = best.Count(digits => digits >= 9);
        var difference = Scientific(rows.Max(row => row.JacobianDifference));
        output.WriteLine();
        output.WriteLine(
            $"{enough} of {best.Count} problems agree with the certified parameters to 6 digits, {many} to 9."
        );
        output.WriteLine(
            $"Forward and reverse Jacobian differ by {difference} at most, relative to the largest of a column."
        );
    }

    /// <summary>Each problem agrees from at least one start, and forward mode with reverse mode everywhere.</summary>
    public static bool Passes(IReadOnlyList<Row> rows) =>
        rows.GroupBy(row => row.Problem.Name).All(problem => problem.Any(row => row.Agrees))
        && rows.All(row => row.JacobianDifference <= JacobianTolerance);

    private static string Fixed(double value) => value.ToString("F1", CultureInfo.InvariantCulture);

    private static string Scientific(double value) => value.ToString("0.0E+00", CultureInfo.InvariantCulture);

    private static void WriteLine(TextWriter output, params object[] cells) =>
        output.WriteLine(string.Format(CultureInfo.InvariantCulture, Columns, cells).TrimEnd());
}
