using System.Runtime.InteropServices;

namespace DualDiff.Benchmarks;

/// <summary>What the machine computes with. The GradBench tool compiles this file too.</summary>
internal static class Processor
{
    /// <summary>The name that the system gives; elsewhere the architecture.</summary>
    public static string Model()
    {
        const string Key = "model name";
        var line = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(text => text.StartsWith(Key, StringComparison.Ordinal))
            : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
