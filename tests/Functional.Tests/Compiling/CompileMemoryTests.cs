using System.Diagnostics;
using System.Runtime.InteropServices;
using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>A program of a million operations, with its gradient, needs less than a gigabyte to record, optimise, schedule and run.</summary>
public class CompileMemoryTests
{
    /// <summary>Nine operations each.</summary>
    private const int Terms = 112_000;

    /// <summary>A gibibyte, in the hexadecimal that the runtime reads.</summary>
    private const string Limit = "40000000";

    private static bool IsLimited => Environment.GetEnvironmentVariable("DOTNET_GCHeapHardLimit") == Limit;

    /// <summary>Runs the other test of this class in a process whose heap cannot grow beyond the limit.</summary>
    [Fact]
    public async Task MillionOperations_WithGradient_FitIntoAGigabyte()
    {
        if (IsLimited)
        {
            return;
        }

        var runtime = RuntimeEnvironment.GetRuntimeDirectory();
        var host = Path.GetFullPath(
            Path.Combine(runtime, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet")
        );
        var name = $"{typeof(CompileMemoryTests).FullName}.{nameof(MillionOperations_Compiled_GiveTheGradient)}";
        var start = new ProcessStartInfo(
            host,
            [typeof(CompileMemoryTests).Assembly.Location, "--filter-method", name, "--minimum-expected-tests", "1"]
        )
        {
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = Limit },
        };
        using var child = Process.Start(start)!;
        var text = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(child.ExitCode == 0, text);
    }

    [Fact]
    public void MillionOperations_Compiled_GiveTheGradient()
    {
        var recorded = IsLimited ? Terms : Terms / 100;
        var x = Enumerable.Range(0, recorded + 1).Select(i => 0.5 + (i * 37 % 101 / 100.0)).ToArray();
        var gradient = Compile(Grad<Real[]>(RegularityTests.Rosenbrock));
        var slopes = gradient(x.ToReals());
        Assert.True(gradient.Report().Paths.Single().Operations > 9 * recorded);
        for (var i = 0; i <= recorded; i++)
        {
            // d/dx[i] of 100 (x[i+1] - x[i]²)² + (1 - x[i])².
            var own = i == recorded ? 0 : (-400 * x[i] * (x[i + 1] - (x[i] * x[i]))) - (2 * (1 - x[i]));
            var before = i == 0 ? 0 : 200 * (x[i] - (x[i - 1] * x[i - 1]));
            Check.InTerms(own + before, slopes[i].Value, 400, 8, i);
        }
    }
}
