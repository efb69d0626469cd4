using System.Runtime.CompilerServices;

namespace DualDiff.Tests;

/// <summary>The pages that are tested: README.md and all below docs/.</summary>
internal static class Pages
{
    public static string Root { get; } = FindRoot();

    /// <summary>Folders below docs/ that are built or fetched (docs/site/.gitignore).</summary>
    private static readonly HashSet<string> NotOurs = ["bin", "obj", "node_modules", "pages", "dist"];

    public static IEnumerable<string> All =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(NotOurs.Contains))
            .Append("README.md")
            .Order(StringComparer.Ordinal);

    private static string FindRoot([CallerFilePath] string source = "")
    {
        // CI builds map source paths, so the place of the test assembly is asked too.
        var starts = new[] { Path.GetDirectoryName(source), AppContext.BaseDirectory };
        foreach (var start in starts)
        {
            for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "dualdiff.sln")))
                {
                    return folder;
                }
            }
        }

        throw new DirectoryNotFoundException("dualdiff.sln is in no folder above the tests.");
    }
}
