using System.Globalization;

namespace DualDiff.GradBench;

/// <summary>
/// Seconds that GradBench's C++ tools took for the same derivatives, measured with the same driver on one core of the same
/// machine: least of all runs. From Report/cpp-tools.tsv.
/// </summary>
internal static class CppTimes
{
    private const string Resource = "cpp-tools.tsv";

    /// <summary>Not tools of automatic differentiation: derivatives by hand, and differences.</summary>
    private static readonly string[] OtherTools = ["manual", "finite"];

    private static readonly ILookup<(string Eval, string Workload), (string Tool, double Seconds)> Times = Read();

    /// <summary>The fastest tool of automatic differentiation; null if none was measured.</summary>
    public static (string Tool, double Seconds)? Best(string eval, string workload) =>
        Times[(eval, workload)]
            .Where(time => !OtherTools.Contains(time.Tool))
            .OrderBy(time => time.Seconds)
            .Select(time => ((string, double)?)time)
            .FirstOrDefault();

    /// <summary>The derivative written by hand; null if there is none.</summary>
    public static double? ByHand(string eval, string workload) =>
        Times[(eval, workload)]
            .Where(time => time.Tool == "manual")
            .Select(time => (double?)time.Seconds)
            .FirstOrDefault();

    private static ILookup<(string, string), (string, double)> Read()
    {
        using var reader = new StreamReader(typeof(CppTimes).Assembly.GetManifestResourceStream(Resource)!);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split('\t'))
            .ToLookup(
                cells => (cells[0], cells[1]),
                cells => (cells[2], double.Parse(cells[3], CultureInfo.InvariantCulture))
            );
    }
}
