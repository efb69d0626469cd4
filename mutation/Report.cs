#:property RestorePackagesWithLockFile=false
#:property PublishAot=false

// Reads Stryker's JSON report beside survivors.md: prints the score of each folder, and fails when a mutant survived
// without a line there, when a mutant with a line was killed, when a folder is below its threshold, when no mutant of a
// file compiles, or when a kind of planted fault has mutants in the derivatives of the rules and none was caught.
//
//     dotnet run mutation/Report.cs -- <mutation-report.json> <survivors.md> [--part]
//
// In a report of a part (--since, --slice) a threshold would judge a handful of mutants: there the list alone decides.

using System.Text.Json;

if (args is not [var reportFile, var listFile, .. [] or ["--part"]])
{
    Console.Error.WriteLine("usage: dotnet run mutation/Report.cs -- <mutation-report.json> <survivors.md> [--part]");
    return 2;
}

using var report = JsonDocument.Parse(File.ReadAllText(reportFile));
var mutants = Mutants(report.RootElement);
var listed = Listed(File.ReadLines(listFile));

// As many survivors as there are lines may look alike.
var allowed = new Dictionary<string, int>(listed, StringComparer.Ordinal);
List<Mutant> unexplained = [];
Dictionary<string, int> equivalents = new(StringComparer.Ordinal);
foreach (var mutant in mutants.Where(mutant => mutant.HasSurvived))
{
    if (allowed.GetValueOrDefault(mutant.Line) > 0)
    {
        allowed[mutant.Line]--;
        equivalents[mutant.Folder] = equivalents.GetValueOrDefault(mutant.Folder) + 1;
    }
    else
    {
        unexplained.Add(mutant);
    }
}

var isFine = true;
Console.WriteLine(
    "| Folder | Mutants | Caught | by timeout | Survived | Equivalent | Raw score | Without equivalents |"
);
Console.WriteLine("| --- | --: | --: | --: | --: | --: | --: | --: |");
foreach (
    var folder in mutants
        .Where(mutant => mutant.Counts)
        .GroupBy(mutant => mutant.Folder)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
)
{
    var (all, caught) = (folder.Count(), folder.Count(mutant => !mutant.HasSurvived));
    var equivalent = equivalents.GetValueOrDefault(folder.Key);
    var timeouts = folder.Count(mutant => mutant.Status == "Timeout");
    var (raw, rest) = (100.0 * caught / all, 100.0 * caught / Math.Max(1, all - equivalent));
    FormattableString row =
        $"| {folder.Key} | {all} | {caught} | {timeouts} | {all - caught} | {equivalent} | {raw:F1} % | {rest:F1} % |";
    Console.WriteLine(FormattableString.Invariant(row));
    if (args.Length == 2 && raw < Threshold(folder.Key))
    {
        isFine = false;
        Console.Error.WriteLine(
            $"{folder.Key}: the raw score is below {Threshold(folder.Key)} %. Write the tests that are missing."
        );
    }
}

foreach (var file in args.Length == 2 ? mutants.GroupBy(mutant => mutant.File) : [])
{
    if (file.Any(mutant => mutant.Status == "CompileError") && !file.Any(mutant => mutant.Counts))
    {
        isFine = false;
        Console.Error.WriteLine(
            $"{file.Key}: no mutant compiles. Find the expression that cannot be mutated and rewrite it."
        );
    }
}

foreach (var mutant in mutants.Where(mutant => mutant.Status == "Killed"))
{
    if (allowed.GetValueOrDefault(mutant.Line) > 0)
    {
        isFine = false;
        Console.Error.WriteLine($"Listed as equivalent, but killed: {mutant.Line}. Take the line out.");
    }
}

// The kinds of fault that PlantedFaultTests plants in every rule, and the mutators that make the same mistake.
(string Fault, string[] Mutators)[] faults =
[
    (
        "wrong sign",
        ["UnaryMinusExpression to", "Arithmetic", "AddAssignmentExpression", "SubtractAssignmentExpression"]
    ),
    ("wrong factor", ["Arithmetic", "MultiplyAssignmentExpression", "DivideAssignmentExpression"]),
    ("partial forgotten", ["Block removal", "Statement", "Conditional"]),
    ("the other side of a kink", ["Equality", "Conditional", "Negate", "Logical"]),
];
var derivatives = mutants
    .Where(mutant => mutant is { Folder: "Dual/Rules", IsInDerivative: true, Counts: true })
    .ToList();
if (derivatives.Count > 0)
{
    Console.WriteLine();
    Console.WriteLine("| Planted fault | Mutants of the kind in the derivatives of the rules | Caught | Equivalent |");
    Console.WriteLine("| --- | --: | --: | --: |");
}

foreach (var (fault, mutators) in derivatives.Count > 0 ? faults : [])
{
    var kind = derivatives.Where(mutant => mutators.Any(mutant.Mutator.StartsWith)).ToList();
    var survived = kind.Where(mutant => mutant.HasSurvived).ToList();
    Console.WriteLine(
        $"| {fault} | {kind.Count} | {kind.Count - survived.Count} | {survived.Count(mutant => listed.ContainsKey(mutant.Line))} |"
    );
    if (survived.Count == kind.Count && (kind.Count > 0 || args.Length == 2))
    {
        isFine = false;
        Console.Error.WriteLine(
            $"{fault}: PlantedFaultTests catches it, this run caught none. One of the two is blind."
        );
    }
}

if (unexplained.Count > 0)
{
    isFine = false;
    Console.Error.WriteLine(
        $"{unexplained.Count} mutants survived without a line in {Path.GetFileName(listFile)}. Write a test, or give a reason there:"
    );
    foreach (var mutant in unexplained)
    {
        Console.Error.WriteLine($"{mutant.Line} <!-- line {mutant.Row}, {mutant.Status} -->");
    }
}

return isFine ? 0 : 1;

static double Threshold(string folder) =>
    folder is "Dual/Rules" or "Dual/Numbers" ? 95
    : folder.StartsWith("Functional", StringComparison.Ordinal) ? 92
    : 0;

// The lines "- `file`: `original` → `replacement`" of the list, with their number.
static Dictionary<string, int> Listed(IEnumerable<string> lines)
{
    Dictionary<string, int> listed = new(StringComparer.Ordinal);
    foreach (var line in lines.Where(line => line.StartsWith("- `", StringComparison.Ordinal)))
    {
        listed[line.TrimEnd()] = listed.GetValueOrDefault(line.TrimEnd()) + 1;
    }

    return listed;
}

static List<Mutant> Mutants(JsonElement report)
{
    var root = report.GetProperty("projectRoot").GetString()!.Replace('\\', '/').TrimEnd('/');
    var library = Path.GetFileName(root);
    List<Mutant> mutants = [];
    foreach (var file in report.GetProperty("files").EnumerateObject())
    {
        var name = file.Name.Replace('\\', '/');
        name = name.StartsWith(root, StringComparison.Ordinal) ? name[(root.Length + 1)..] : name;
        var source = file.Value.GetProperty("source").GetString()!.Split('\n');
        foreach (var mutant in file.Value.GetProperty("mutants").EnumerateArray())
        {
            var location = mutant.GetProperty("location");
            var (start, end) = (Place(location.GetProperty("start")), Place(location.GetProperty("end")));
            mutants.Add(
                new(
                    $"{library}/{name}",
                    start.Row + 1,
                    Short(Text(source, start, end)),
                    Short(
                        mutant.TryGetProperty("replacement", out var replacement) ? replacement.GetString() ?? "" : ""
                    ),
                    mutant.GetProperty("status").GetString()!,
                    mutant.GetProperty("mutatorName").GetString()!,
                    IsInDerivative(source, start.Row)
                )
            );
        }
    }

    return mutants;
}

// Inside the member Slope or Partials, where a rule says its derivative: members start four columns from the left.
static bool IsInDerivative(string[] source, int row)
{
    for (; row >= 0; row--)
    {
        if (source[row].StartsWith("    p", StringComparison.Ordinal))
        {
            return source[row].Contains(" Slope<", StringComparison.Ordinal)
                || source[row].Contains(" Partials<", StringComparison.Ordinal);
        }
    }

    return false;
}

static (int Row, int Column) Place(JsonElement place) =>
    (place.GetProperty("line").GetInt32() - 1, place.GetProperty("column").GetInt32() - 1);

static string Text(string[] source, (int Row, int Column) start, (int Row, int Column) end) =>
    start.Row == end.Row
        ? source[start.Row][start.Column..end.Column]
        : string.Join(
            ' ',
            [source[start.Row][start.Column..], .. source[(start.Row + 1)..end.Row], source[end.Row][..end.Column]]
        );

// One line of at most 100 characters.
static string Short(string text)
{
    var line = string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        .Replace('`', '\'');
    return line.Length <= 100 ? line : line[..97] + "...";
}

internal sealed record Mutant(
    string File,
    int Row,
    string Original,
    string Replacement,
    string Status,
    string Mutator,
    bool IsInDerivative
)
{
    public string Folder => string.Join('/', File.Split('/')[..^1].Take(2));

    public bool HasSurvived => Status is "Survived" or "NoCoverage";

    public bool Counts => HasSurvived || Status is "Killed" or "Timeout";

    public string Line => $"- `{File}`: `{Original}` → `{Replacement}`";
}
