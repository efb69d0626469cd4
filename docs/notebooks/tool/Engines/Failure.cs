using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace DualDiff.Notebooks.Engines;

/// <summary>An exception as a cell's error: where it passed through cells of the notebook.</summary>
internal static partial class Failure
{
    public static CellError Interrupted { get; } = new(nameof(OperationCanceledException), "interrupted", "", []);

    public static CellError LeftBehind { get; } =
        Interrupted with
        {
            Message = "interrupted, but the cell does not stop: it runs on by itself. Restart to be rid of it.",
        };

    public static CellError LeftBehindWithSession { get; } =
        Interrupted with
        {
            Message =
                "interrupted, but the cell does not stop: it runs on by itself, and what earlier cells defined is lost. Run them again, or restart.",
        };

    public static CellError Of(Exception thrown)
    {
        var exception =
            thrown is TargetInvocationException or TypeInitializationException && thrown.InnerException is { } inner
                ? inner
                : thrown;
        var trace = new StackTrace(exception, fNeedFileInfo: true)
            .GetFrames()
            .Where(frame => frame.GetFileName() is not null && frame.GetFileLineNumber() > 0)
            .Select(frame =>
                (Place: Path.GetFileNameWithoutExtension(frame.GetFileName()!), Line: frame.GetFileLineNumber())
            )
            .Where(frame => CellName().IsMatch(frame.Place))
            .Select(frame => At(frame.Place, frame.Line))
            .Distinct()
            .ToList();
        // Types of a C# script are nested in its submissions.
        var message = Submission().Replace(exception.Message, "");
        return new(exception.GetType().Name, message, trace.FirstOrDefault() ?? "", trace);
    }

    public static string At(string place, int line) => $"{place}, line {line}";

    [GeneratedRegex(@"^cell \d+$")]
    private static partial Regex CellName();

    [GeneratedRegex(@"Submission#\d+\+")]
    private static partial Regex Submission();
}
