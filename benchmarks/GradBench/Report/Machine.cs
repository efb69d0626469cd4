using System.Runtime.InteropServices;
using DualDiff.Benchmarks;

namespace DualDiff.GradBench;

/// <summary>Where numbers are taken; no names of hosts or people.</summary>
internal static class Machine
{
    public static string Description { get; } =
        $"{Processor.Model()}, {Environment.ProcessorCount} logical cores; {RuntimeInformation.FrameworkDescription}, "
        + $"{RuntimeInformation.RuntimeIdentifier}";
}
