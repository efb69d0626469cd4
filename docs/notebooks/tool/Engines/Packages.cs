using System.Reflection;
using System.Text.RegularExpressions;

namespace DualDiff.Notebooks.Engines;

/// <summary>The libraries that a notebook sees. Nothing is downloaded: a notebook has what the tool was built with.</summary>
internal static partial class Packages
{
    /// <summary>Packages that a cell may name in <c>#r "nuget: Name"</c>.</summary>
    private static readonly Dictionary<string, Assembly> OnRequest = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ScottPlot"] = typeof(ScottPlot.Plot).Assembly,
    };

    /// <summary>What every notebook sees without asking.</summary>
    public static IReadOnlyList<Assembly> Always { get; } =
    [typeof(Real).Assembly, typeof(Dual).Assembly, typeof(DiffModule).Assembly, typeof(Output).Assembly];

    public static IEnumerable<Assembly> All => [.. Always, .. OnRequest.Values];

    /// <summary>The packages that a cell names, with their versions.</summary>
    /// <exception cref="NotSupportedException">The tool was built without that package.</exception>
    public static IReadOnlyList<(string Name, string Version)> NamedIn(string code) =>
        [
            .. Directive()
                .Matches(code)
                .Select(match => match.Groups["name"].Value)
                .Select(name => (name, VersionOf(name))),
        ];

    /// <summary>The cell without those lines; line numbers stay.</summary>
    /// <exception cref="NotSupportedException">The tool was built without a package.</exception>
    public static string RemoveFrom(string code)
    {
        _ = NamedIn(code);
        return Directive().Replace(code, "");
    }

    private static string VersionOf(string name) =>
        OnRequest.TryGetValue(name, out var assembly)
            ? assembly.GetName().Version!.ToString(3)
            : throw new NotSupportedException(
                $"#r \"nuget: {name}\": the tool brings {string.Join(", ", OnRequest.Keys)}. Reference another library by the path of its dll."
            );

    [GeneratedRegex("""^#r[ ]"nuget:[ ]*(?<name>[\w.]+)[^"\n]*"[ ]*$""", RegexOptions.Multiline)]
    private static partial Regex Directive();
}
