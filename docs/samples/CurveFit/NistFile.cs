using System.Globalization;
using System.Text.RegularExpressions;

namespace CurveFit;

/// <summary>Reads a problem from a file of the NIST Statistical Reference Datasets, nonlinear regression.</summary>
/// <remarks>The header says which lines hold what: <c>Certified Values  (lines 41 to 48)</c>.</remarks>
internal sealed partial class NistFile
{
    private readonly string path;
    private readonly string[] lines;

    private NistFile(string path, string[] lines) => (this.path, this.lines) = (path, lines);

    /// <exception cref="MalformedFileException">The file breaks the format; the message says where.</exception>
    public static Problem Read(string path) => new NistFile(path, File.ReadAllLines(path)).ToProblem();

    private Problem ToProblem()
    {
        var (certifiedFirst, certifiedLast) = Section("Certified Values  (lines ... to ...)", CertifiedSection());
        var (dataFirst, dataLast) = Section("Data  (lines ... to ...)", DataSection());
        var predictors = Integer("... Predictor", PredictorCount());
        var parameters = Range(certifiedFirst, certifiedLast).TakeWhile(n => ParameterLine().IsMatch(Line(n))).ToList();
        var expected = Integer("... Parameters", ParameterCount());
        if (parameters.Count != expected)
        {
            throw Malformed(
                certifiedFirst + parameters.Count,
                $"expected {expected} parameters from line {certifiedFirst} on, found {parameters.Count}"
            );
        }

        if (dataLast - dataFirst < parameters.Count)
        {
            throw Malformed(dataFirst, "a fit needs more observations than parameters");
        }

        return new(
            Name: Text("Dataset Name:", DatasetName()),
            Difficulty: Text("... Level of Difficulty", DifficultyLevel()),
            ResponseLabel: Text("Response  (y)", ResponseName()).Trim(),
            PredictorLabel: Text("Predictor (x)", PredictorName()).Trim(),
            Parameters: [.. parameters.Select(ReadParameter)],
            Observations: [.. Range(dataFirst, dataLast).Select(n => ReadObservation(n, predictors))],
            ResidualSumOfSquares: Number("Residual Sum of Squares:", ResidualSum())
        );
    }

    private Parameter ReadParameter(int number)
    {
        var v = Numbers(number, ParameterLine().Match(Line(number)).Groups["values"].Value, count: 4);
        return new(v[0], v[1], v[2], v[3]);
    }

    private Observation ReadObservation(int number, int predictors)
    {
        var v = Numbers(number, Line(number), count: 1 + predictors);
        return new(v[0], v[1..]);
    }

    private double[] Numbers(int number, string text, int count)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == count
            ? [.. words.Select(word => ParseNumber(number, word))]
            : throw Malformed(number, $"expected {count} numbers, found {words.Length} in '{text.Trim()}'");
    }

    private double ParseNumber(int number, string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw Malformed(number, $"'{word}' is not a number");

    private (int First, int Last) Section(string sample, Regex header)
    {
        var (number, match) = Find(sample, header);
        var first = int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
        var last = int.Parse(match.Groups["last"].ValueSpan, CultureInfo.InvariantCulture);
        return first >= 1 && first <= last
            ? (first, last)
            : throw Malformed(number, $"lines {first} to {last} are not a section");
    }

    private string Text(string sample, Regex entry) => Find(sample, entry).Match.Groups["value"].Value;

    private int Integer(string sample, Regex entry) => (int)Number(sample, entry);

    private double Number(string sample, Regex entry)
    {
        var (number, match) = Find(sample, entry);
        return ParseNumber(number, match.Groups["value"].Value);
    }

    private (int Number, Match Match) Find(string sample, Regex entry)
    {
        for (var number = 1; number <= lines.Length; number++)
        {
            if (entry.Match(Line(number)) is { Success: true } match)
            {
                return (number, match);
            }
        }

        throw Malformed(Math.Max(1, lines.Length), $"the file ends without a line like '{sample}'");
    }

    private string Line(int number) =>
        number <= lines.Length ? lines[number - 1] : throw Malformed(number, "the file ends before this line");

    private static IEnumerable<int> Range(int first, int last) => Enumerable.Range(first, last - first + 1);

    private MalformedFileException Malformed(int number, string problem) => new(path, number, problem);

    [GeneratedRegex(@"Dataset Name:\s+(?<value>\S+)")]
    private static partial Regex DatasetName();

    [GeneratedRegex(@"Certified Values\s+\(lines\s+(?<first>\d{1,6})\s+to\s+(?<last>\d{1,6})\)")]
    private static partial Regex CertifiedSection();

    [GeneratedRegex(@"Data\s+\(lines\s+(?<first>\d{1,6})\s+to\s+(?<last>\d{1,6})\)")]
    private static partial Regex DataSection();

    [GeneratedRegex(@"(?<value>\w+) Level of Difficulty")]
    private static partial Regex DifficultyLevel();

    [GeneratedRegex(@"Response.*\(\s*(?:y = )?(?<value>[^)]+)\)")]
    private static partial Regex ResponseName();

    [GeneratedRegex(@"Predictor.*\(\s*(?:x1? = )?(?<value>[^;)]+)")]
    private static partial Regex PredictorName();

    [GeneratedRegex(@"\b(?<value>[1-9]\d{0,5}) Predictor")]
    private static partial Regex PredictorCount();

    [GeneratedRegex(@"\b(?<value>\d{1,6}) Parameters")]
    private static partial Regex ParameterCount();

    [GeneratedRegex(@"Residual Sum of Squares:\s+(?<value>\S+)")]
    private static partial Regex ResidualSum();

    [GeneratedRegex(@"^\s*b\d+\s*=(?<values>.*)$")]
    private static partial Regex ParameterLine();
}
