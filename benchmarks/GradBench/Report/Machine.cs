using System.Runtime.InteropServices;

namespace DualDiff.GradBench;

/// <summary>Where numbers are taken; no names of hosts or people.</summary>
internal static class Machine
{
    public static string Description { get; } =
        $"{Model()}, {Environment.ProcessorCount} logical cores; {RuntimeInformation.FrameworkDescription}, "
        + $"{RuntimeInformation.RuntimeIdentifier}";

    private static string Model()
    {
        const string Key = "model name";
        var line = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(text => text.StartsWith(Key, StringComparison.Ordinal))
            : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
