using System.Diagnostics;
using System.Runtime.InteropServices;

namespace DualDiff.Tests;

/// <summary>The same bits on every vector width, and without vectors: a lane never fuses a product with a sum.</summary>
public sealed class HardwareTests
{
    [Theory]
    [InlineData("EnableAVX512", "512")]
    [InlineData("EnableAVX2", "256")]
    [InlineData("EnableHWIntrinsic", "128")]
    public async Task Results_WithHardwareSwitchedOff_HaveTheSameBits(string hardware, string width)
    {
        var here = Bits.All().Split('\n');
        var there = (await RunChild($"DOTNET_{hardware}")).Split('\n');
        Assert.DoesNotContain(width, there[0], StringComparison.Ordinal);
        Assert.Equal(here.Length, there.Length - 1);
        Assert.All(here.Zip(there.Skip(1)), pair => Assert.Equal(pair.First, pair.Second));
    }

    private static async Task<string> RunChild(string hardware)
    {
        var runtime = RuntimeEnvironment.GetRuntimeDirectory();
        var host = Path.GetFullPath(
            Path.Combine(runtime, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet")
        );
        var start = new ProcessStartInfo(host, [typeof(Bits).Assembly.Location])
        {
            RedirectStandardOutput = true,
            Environment = { [Bits.Switch] = "1", [hardware] = "0" },
        };
        using var child = Process.Start(start)!;
        var text = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, child.ExitCode);
        return text;
    }
}
