using DualDiff.Notebooks.Engines;
using DualDiff.Notebooks.Notebooks;

namespace DualDiff.Notebooks.Twins;

/// <summary>A notebook as a program (<c>dotnet run name.cs</c>) or script (<c>dotnet fsi name.fsx</c>).</summary>
/// <remarks>
/// Only <c>run</c> writes it, after the notebook ran: so a twin that agrees with its notebook shows that the outputs, pictures
/// included, came from this code.
/// </remarks>
internal static class Twin
{
    public static string Of(Notebook notebook)
    {
        var name = Path.GetFileName(notebook.Path);
        string[] first = [$"// Written by dualdiff-notebook from {name}: edit that, not this."];
        return notebook.Language == Language.CSharp
            ? string.Join('\n', [.. first, .. CSharpTwin.Lines(notebook), ""])
            : string.Join('\n', [.. first, .. FSharpTwin.Lines(notebook), ""]);
    }

    /// <summary>Where the twin in the file is not that of the notebook, or does not compile.</summary>
    public static IEnumerable<string> Staleness(Notebook notebook)
    {
        var (path, twin) = (notebook.TwinPath, Of(notebook));
        if (!File.Exists(path) || File.ReadAllText(path) != twin)
        {
            return [$"{path} is not what the notebook says. Run dualdiff-notebook run {notebook.Path}"];
        }

        return notebook.Language == Language.CSharp ? CSharpTwin.Errors(twin).Select(error => $"{path}, {error}") : [];
    }

    /// <summary>A text cell as comment lines.</summary>
    public static IEnumerable<string> Comment(Cell cell) =>
        cell.Source.Split('\n').Select(line => $"// {line}".TrimEnd());

    /// <summary>The packages that any cell names.</summary>
    public static IEnumerable<(string Name, string Version)> NamedPackages(Notebook notebook) =>
        notebook.Cells.Where(cell => cell.IsCode).SelectMany(cell => Packages.NamedIn(cell.Source)).Distinct();
}
