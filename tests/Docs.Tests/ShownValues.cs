using System.Text.RegularExpressions;

namespace DualDiff.Tests;

/// <summary>What a script sees beside the library: <c>Show</c> compares what an expression prints with what the page says.</summary>
/// <param name="path">The page.</param>
public sealed partial class ShownValues(string path)
{
    internal List<string> Failures { get; } = [];

    /// <summary>For scripts that run in another process: what is wrong, one failure a line.</summary>
    public IEnumerable<string> Report() => Failures.Select(failure => failure.ReplaceLineEndings(" "));

    /// <summary>Called by the rewritten statement of a page.</summary>
    public void Show(int line, string expected, Func<object?> expression)
    {
        string found;
        try
        {
            found = Display.Of(expression());
        }
#pragma warning disable CA1031 // A page may show an exception of any type.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // Types of a script are nested in its submissions.
            found = $"{exception.GetType().Name}: {Submission().Replace(exception.Message, "")}";
        }

        if (!Expectations.Agree(expected, found))
        {
            Failures.Add($"{path}:{line}: expected {expected}\n  found {found}");
        }
    }

    [GeneratedRegex(@"Submission#\d+\+")]
    private static partial Regex Submission();
}
