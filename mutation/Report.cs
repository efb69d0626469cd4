#:property RestorePackagesWithLockFile=false
#:property PublishAot=false

// Reads Stryker's JSON report beside survivors.md: prints the score of each folder, and fails when a mutant survived
// without a line there, when a folder is below its threshold, or when no mutant of a file compiles.
//
//     dotnet run mutation/Report.cs -- <mutation-report.json> <survivors.md>

using System.Text.Json;

if (args is not [var reportFile, var listFile])
{
    Console.Error.WriteLine("usage: dotnet run mutation/Report.cs -- <mutation-report.json> <survivors.md>");
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
Console.WriteLine("| Folder | Mutants | Caught | Survived | Equivalent | Raw score | Without equivalents |");
Console.WriteLine("| --- | --: | --: | --: | --: | --: | --: |");
foreach (
    var folder in mutants
        .Where(mutant => mutant.Counts)
        .GroupBy(mutant => mutant.Folder)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
)
{
    var (all, caught) = (folder.Count(), folder.Count(mutant => !mutant.HasSurvived));
    var equivalent = equivalents.GetValueOrDefault(folder.Key);
    var (raw, rest) = (100.0 * caught / all, 100.0 * caught / Math.Max(1, all - equivalent));
    FormattableString row =
        $"| {folder.Key} | {all} | {caught} | {all - caught} | {equivalent} | {raw:F1} % | {rest:F1} % |";
    Console.WriteLine(FormattableString.Invariant(row));
    if (raw < Threshold(folder.Key))
    {
        isFine = false;
        Console.Error.WriteLine(
            $"{folder.Key}: the raw score is below {Threshold(folder.Key)} %. Write the tests that are missing."
        );
    }
}

foreach (var file in mutants.GroupBy(mutant => mutant.File))
{
    if (file.Any(mutant => mutant.Status == "CompileError") && !file.Any(mutant => mutant.Counts))
    {
        isFine = false;
        Console.Error.WriteLine(
            $"{file.Key}: no mutant compiles. Find the expression that cannot be mutated and rewrite it."
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
                    mutant.GetProperty("status").GetString()!
                )
            );
        }
    }

    return mutants;
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

internal sealed record Mutant(string File, int Row, string Original, string Replacement, string Status)
{
    public string Folder => string.Join('/', File.Split('/')[..^1].Take(2));

    public bool HasSurvived => Status is "Survived" or "NoCoverage";

    public bool Counts => HasSurvived || Status is "Killed" or "Timeout";

    public string Line => $"- `{File}`: `{Original}` → `{Replacement}`";
}
