using CsCheck;
using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Correct functions pass, and every derivative is judged.</summary>
public class CheckGradientsTests
{
    public static TheoryData<string, Func<Real[], Real[]>, double[]> Correct =>
        new()
        {
            { "one input", x => [Exp(Sin(x[0]))], [0.7] },
            { "scalar of many", x => [x[0] * Sin(x[1]) + Exp(x[0] / x[2])], [1.5, 2.0, -3.0] },
            { "more inputs than lanes", x => [Sum(x) * x[0], x[8] * x[9]], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
            { "more outputs than lanes", x => [.. Enumerable.Range(0, 11).Select(i => Sin(x[0] * i))], [0.3] },
            { "constants and unused inputs", x => [3.0, x[1], x[1]], [1.0, 2.0] },
            { "at zero", x => [x[0] * x[1], Cos(x[0]), x[0] * x[0] * x[0]], [0.0, 0.0] },
            { "nested gradient", x => Grad((Real[] y) => Sin(y[0] * y[1] * x[0]))(x), [0.4, 0.9] },
            { "fast at a small point", x => [Sin(1e8 * x[0])], [1e-8] },
            { "fast at zero", x => [Sin(1e8 * x[0])], [0.0] },
            { "slow at a large point", x => [Sin(1e-8 * x[0])], [1e8] },
            { "fast at a large point", x => [Sin(x[0])], [1e8] },
            { "slow at a small point", x => [1 + Sin(x[0])], [1e-8] },
            { "scales side by side", x => [x[0] * x[1]], [1e-8, 1e8] },
            { "small values", x => [1e-8 * Exp(x[0])], [1.0] },
            { "large values", x => [1e300 * x[0]], [1.0] },
            { "large point", x => [2 * x[0]], [1e300] },
            { "vanishing point", x => [2 * x[0] + 1], [1e-300] },
            { "close to the edge of the domain", x => [Log(x[0])], [1e-20] },
            { "close to a kink", x => [Abs(x[0])], [1e-7] },
            { "close to a jump", x => [Floor(x[0]) * x[0]], [2.0001] },
            { "close to a pole", x => [1 / (x[0] - 1)], [1.001] },
            { "cancels half the digits", x => [1e8 + x[0] - 1e8], [0.7] },
            { "cancels in part", x => [1e8 + Sin(x[0]) - 1e8 + (1e-3 * x[0])], [0.7] },
            { "cancels", x => [Pow(x[0] - 1, 7.0), 1 - Cos(x[0] - 1)], [1.001] },
            { "period of a step", x => [Sin(2 * Math.PI * x[0])], [1.0] },
        };

    [Theory]
    [MemberData(nameof(Correct))]
    public void CheckGradients_CorrectFunction_AgreesEverywhere(string what, Func<Real[], Real[]> f, double[] x)
    {
        var report = CheckGradients(f, x);
        Assert.True(report.Passed, $"{what}\n{report}");
        Assert.All(report.Entries, entry => Assert.Equal(GradientVerdict.Agrees, entry.Verdict));
        Assert.Equal(report.Outputs * x.Length * (1 + x.Length), report.Entries.Length);
    }

    [Fact]
    public void CheckGradients_Overloads_Bind()
    {
        double[] point = [2.0, 3.0];
        Assert.Equal(12.0, CheckGradients(x => x * x * x, 2.0).Entries[0].Forward);
        Assert.Equal(3.0, CheckGradients(x => x[0] * x[1], [2.0, 3.0]).Entries[0].Forward);
        Assert.Equal(3.0, CheckGradients(x => x[0] * x[1], point).Entries[0].Forward);
        Assert.Equal(3.0, CheckGradients(x => x[0] * x[1], point.ToReals()).Entries[0].Forward);
        Assert.Equal(2, CheckGradients(x => [x[0], x[1]], [2, 3]).Outputs);
        Assert.Equal(2, CheckGradients(x => [x[0], x[1]], point).Outputs);
        Assert.Equal([2.0, 3.0], point);
    }

    [Fact]
    public void CheckGradients_Structures_AreCountedInTheirOrder()
    {
        var report = CheckGradients<(Real, Real[]), (Real, Real)>(
            x => (x.Item1 * x.Item2[0], 7 * x.Item2[1]),
            (2.0, [3.0, 5.0])
        );
        Assert.Equal(
            [3.0, 2.0, 0.0, 0.0, 0.0, 7.0],
            report.ThrowIfFailed().Entries.Take(6).Select(entry => entry.Forward)
        );
    }

    [Fact]
    public void CheckGradients_NoInputsOrOutputs_PassesWithoutEntries()
    {
        foreach (var report in new[] { CheckGradients(_ => [1.0, 2.0], (double[])[]), CheckGradients(_ => [], [1.0]) })
        {
            Assert.Empty(report.ThrowIfFailed().Entries);
        }

        Assert.Empty(CheckGradients(_ => [], (double[])[]).ThrowIfFailed().Entries);
    }

    [Fact]
    public void CheckGradients_BadArguments_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => CheckGradients((Func<Real, Real>)null!, 1.0));
        Assert.Throws<ArgumentNullException>(() => CheckGradients((Func<Real[], Real>)null!, [1.0]));
        Assert.Throws<ArgumentNullException>(() => CheckGradients((Func<Real[], Real[]>)null!, [1.0]));
        Assert.Throws<ArgumentNullException>(() => CheckGradients(x => x[0], (Real[])null!));
        Assert.Throws<ArgumentNullException>(() => CheckGradients(x => x[0], (double[])null!));
        Assert.Throws<ArgumentNullException>(() => CheckGradients<(Real, Real), Real>(null!, (1.0, 2.0)));
        Assert.Throws<InvalidCastException>(() => Grad(x => CheckGradients(y => y, x).Runs)(1.0));
    }

    [Fact]
    public void CheckGradients_FunctionWithoutAResult_SaysSo() =>
        Assert.Equal(
            "CheckGradients: the function returned null. Return a value; an empty array is allowed.",
            Assert.Throws<InvalidOperationException>(() => CheckGradients(_ => (Real[])null!, [1.0])).Message
        );

    [Fact]
    public void CheckGradients_OtherNumberOfResultsNearby_SaysSo() =>
        Assert.Equal(
            "CheckGradients: the function gave 2 results in this run and 1 in the one before. Make it pure: the number of results may depend on the shape of the input only.",
            Assert
                .Throws<InvalidOperationException>(() => CheckGradients(x => x[0] > 1 ? [x[0], x[0]] : x, [1.0]))
                .Message
        );

    /// <summary>
    /// Away from 0, where the samples meet the conventions at kinks on purpose: <c>CopySign(x, x)</c> has slope 1 and gets 0 there,
    /// and the report is right to say so; likewise about NaN behind <c>Hypot(x - x, x - x)</c>. All values are of size 1: what is
    /// below 1e-13 is left over by terms that cancel.
    /// </summary>
    [Fact]
    public void CheckGradients_RandomFunctionAtARegularPoint_NeverFails() =>
        RandomFunction
            .WithPoint.Where(at => Array.TrueForAll(at.X, x => Math.Abs(x) > 1e-3))
            .Sample(
                at =>
                {
                    var report = CheckGradients((Func<Real[], Real[]>)at.F.On, at.X);
                    Assert.Empty(report.Faults);
                    Assert.False(report.Entries.Any(HasFiniteMismatch), $"{report}");
                },
                iter: 100
            );

    private static bool HasFiniteMismatch(GradientEntry entry) =>
        entry.Mismatches.Length > 0
        && entry.Mismatches.All(mismatch => double.IsFinite(mismatch.By) && mismatch.By > 1e-13);

    private static Real Sum(Real[] x) => x.Aggregate(Zero, (sum, term) => sum + term);
}
