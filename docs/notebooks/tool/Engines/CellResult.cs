namespace DualDiff.Notebooks.Engines;

/// <summary>What a cell gave.</summary>
/// <param name="Value">The value of the last expression; null if there is none.</param>
/// <param name="Error">What went wrong, or null.</param>
internal sealed record CellResult(object? Value, CellError? Error)
{
    public static CellResult Failed(CellError error) => new(null, error);
}

/// <summary>Why a cell failed, and where.</summary>
/// <param name="Name">The compiler's code, <c>CS0103</c>, or the exception's type.</param>
/// <param name="Message">Its message.</param>
/// <param name="Where">Cell and line, such as <c>cell 3, line 2</c>; empty if the exception has none.</param>
/// <param name="Trace">The stack within the notebook, innermost first, or the further errors of the compiler.</param>
internal sealed record CellError(string Name, string Message, string Where, IReadOnlyList<string> Trace);

/// <summary>Names for the text from <paramref name="Start"/> to the cursor.</summary>
internal sealed record Completion(int Start, IReadOnlyList<string> Names);
