using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Where differences have no limit the report says so and does not fail; a wrong claim beside a smooth point still fails.</summary>
public class DoubtTests
{
    public static TheoryData<string, Func<Real, Real>, double, string> Doubtful =>
        new()
        {
            { "kink", x => Abs(x), 0.0, "kink? slopes -1 and 1" },
            { "kink of a maximum", x => Max(x, 2 * x), 0.0, "kink? slopes 1 and 2" },
            { "kink on a slope", x => (3 * x) + Relu(x - 1), 1.0, "kink? slopes 3 and 4" },
            { "jump", x => Floor(x) * x, 2.0, "kink, jump or noise? no limit" },
            { "vertical tangent", x => Cbrt(x), 0.0, "kink, jump or noise? no limit" },
            { "slow limit", x => Pow(Abs(x), 1.1) * Sign(x), 0.0, "kink, jump or noise? no limit" },
            { "faster than any step", x => Sin(1e20 * x), 0.5, "kink, jump or noise? no limit" },
            { "edge of the domain", x => Sqrt(x), 0.0, "not finite on both sides" },
            { "outside the domain", x => Log(x), -1.0, "not finite on both sides" },
            { "at infinity", x => 2 * x, double.PositiveInfinity, "not finite on both sides" },
            { "at NaN", x => x * x, double.NaN, "not finite on both sides" },
            { "lost digits", x => 1e12 + x - 1e12, 0.7, "noise? 1.006 at step 0.0077, 0 at 4.7E-07" },
            { "staircase", x => 1e15 + x - 1e15, 0.7, "rounding? flat up to step 0.0077" },
        };

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void CheckGradients_NoLimit_CannotJudge(string what, Func<Real, Real> f, double x, string reason)
    {
        var report = CheckGradients(f, x);
        Assert.True(report.Passed, $"{what}\n{report}");
        Assert.Equal((GradientVerdict.CannotJudge, reason), (report.Entries[0].Verdict, report.Entries[0].Reason));
    }

    [Fact]
    public void CheckGradients_FunctionThrowsOutsideItsDomain_CannotJudge()
    {
        var report = CheckGradients(
            x => x < 0 ? throw new ArgumentOutOfRangeException(nameof(x), "negative") : x * x,
            0.0
        );
        Assert.Equal("not finite on both sides", report.ThrowIfFailed().Entries[0].Reason);
    }

    [Fact]
    public void CheckGradients_NaNOfASmoothFunction_Fails()
    {
        // log(0) has no slope, yet the function is 0 everywhere.
        var report = CheckGradients(x => 0 * Log(1e-300 * Exp(x)) + Sqrt(x * x * x * x), 0.0);
        Assert.Equal(GradientVerdict.Differs, report.Entries[0].Verdict);
    }

    [Fact]
    public void CheckGradients_DroppedDerivativeBesideAKink_Fails() =>
        Assert.Equal(GradientVerdict.Differs, CheckGradients(x => Abs(x.Value), 1e-3).Entries[0].Verdict);

    [Fact]
    public void CheckGradients_DroppedDerivativeUnderNoise_Fails() =>
        Assert.Equal(
            GradientVerdict.Differs,
            CheckGradients(x => 1e4 + Sin(x).Value - 1e4 + x, 0.7).Entries[0].Verdict
        );

    [Fact]
    public void CheckGradients_OneEntryAtAKink_OthersAreJudged() =>
        Assert.Equal(
            [GradientVerdict.CannotJudge, GradientVerdict.Agrees],
            CheckGradients(x => Abs(x[0]) + (x[1] * x[1]), [0.0, 1.0]).Entries.Take(2).Select(entry => entry.Verdict)
        );

    [Fact]
    public void CheckGradients_HypotAtTheOrigin_CannotJudgeTheSecondOrderEither()
    {
        // The mixed difference of its gradient is exactly 0, the derivative NaN; but there is no first derivative.
        var report = CheckGradients(x => Hypot(x[0], x[1]), [0.0, 0.0]).ThrowIfFailed();
        Assert.Equal("d2f[0]/dx[0]dx[1]", report.Entries[3].Name);
        Assert.Equal("as df[0]/dx[0] as df[0]/dx[1]", report.Entries[3].Reason);
    }

    [Fact]
    public void CheckGradients_HypotBesideASmoothOutput_IsDoubtedForItself() =>
        Assert.Equal(
            ["", "", "as df[1]/dx[0] as df[1]/dx[1]", "as df[1]/dx[1] as df[1]/dx[0]"],
            CheckGradients(x => [x[0] + x[1], Hypot(x[0], x[1])], [0.0, 0.0])
                .ThrowIfFailed()
                .Entries.Where(entry => entry.Order == 2 && entry.Inputs[0] != entry.Inputs[1])
                .Select(entry => entry.Reason)
        );
}
