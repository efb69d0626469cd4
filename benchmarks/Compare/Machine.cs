using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DualDiff.Benchmarks;

/// <summary>Where and when the numbers were taken; no names of hosts or people.</summary>
internal static class Machine
{
    public static string Description { get; } =
        $"{Processor.Model()}, {Environment.ProcessorCount} logical cores, Vector<double>.Count {Vector<double>.Count}, "
        + $"512-bit registers {(Vector512.IsHardwareAccelerated ? "used" : "not used")}";

    public static string Runtime { get; } =
        $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, TieredCompilation off, workstation GC";

    /// <summary>The average number of running processes in the last minute, where the system tells.</summary>
    public static double? Load() =>
        File.Exists("/proc/loadavg")
            ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture)
            : null;

    /// <summary>The short hash of the commit, and whether files differ from it.</summary>
    public static string Commit(string directory)
    {
        var start = new ProcessStartInfo(
            "git",
            ["describe", "--always", "--dirty= with uncommitted changes", "--exclude=*"]
        )
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            var text = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return git.ExitCode == 0 ? text : "unknown";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "unknown";
        }
    }
}
