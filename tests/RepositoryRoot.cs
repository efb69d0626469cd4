using System.Runtime.CompilerServices;

namespace DualDiff.Tests;

/// <summary>The folder of the solution, for tests that compare with a file of the repository.</summary>
internal static class RepositoryRoot
{
    public static string Folder { get; } = Find();

    /// <summary>From the test's own output folder or, if that lies elsewhere, from its source, whose path CI builds replace.</summary>
    private static string Find([CallerFilePath] string source = "")
    {
        foreach (var start in (string?[])[AppContext.BaseDirectory, Path.GetDirectoryName(source)])
        {
            for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "dualdiff.sln")))
                {
                    return folder;
                }
            }
        }

        throw new DirectoryNotFoundException($"No dualdiff.sln above {AppContext.BaseDirectory}.");
    }
}
