namespace DualDiff.Benchmarks;

/// <summary>Where the report belongs.</summary>
internal static class Repository
{
    private const string Solution = "dualdiff.sln";

    /// <summary>The nearest folder above the program that holds the solution; the current one if none does.</summary>
    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                return folder.FullName;
            }
        }

        return Directory.GetCurrentDirectory();
    }
}
