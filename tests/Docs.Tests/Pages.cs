namespace DualDiff.Tests;

/// <summary>The pages that are tested: README.md and all below docs/.</summary>
internal static class Pages
{
    public static string Root => RepositoryRoot.Folder;

    /// <summary>Folders below docs/ that are built or fetched (docs/site/.gitignore).</summary>
    private static readonly HashSet<string> NotOurs = ["bin", "obj", "node_modules", "pages", "dist"];

    public static IEnumerable<string> All =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(NotOurs.Contains))
            .Append("README.md")
            .Order(StringComparer.Ordinal);
}
