using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>A check that cannot fail is worth nothing: each kind of fault is planted, and named with the right entry.</summary>
public class PlantedFaultTests
{
    private static readonly Func<Real[], Real[]> F = x => [Sin(x[0] * x[1]), Exp(x[0]) / x[1]];
    private static readonly double[] X = [0.7, 1.3];

    [Fact]
    public void CheckGradients_ValueDropsDerivative_DifferencesDisagree()
    {
        var report = CheckGradients(x => x[0] * x[1].Value, [2.0, 3.0]);
        Assert.False(report.Passed);
        Assert.Equal(["df[0]/dx[1]", "d2f[0]/dx[0]dx[1]"], Failed(report));
        var entry = report.Entries[1];
        Assert.Equal((0.0, 0.0), (entry.Forward, entry.Reverse));
        Assert.Equal(2.0, entry.Difference, 1e-12);
        Assert.InRange(entry.DifferenceError, 0, 1e-11);
        Assert.Equal(["forward", "reverse"], entry.Mismatches.Select(mismatch => mismatch.Mode));
        Assert.All(entry.Mismatches, mismatch => Assert.Equal("difference", mismatch.Other));
        Assert.All(entry.Mismatches, mismatch => Assert.Equal(2.0, mismatch.By, 1e-12));
    }

    [Fact]
    public void CheckGradients_BranchOnEquality_SecondOrderDisagrees() =>
        Assert.Equal(["df[0]/dx[0]", "d2f[0]/dx[0]dx[0]"], Failed(CheckGradients(x => x == 1 ? 1 : x * x, 1.0)));

    [Fact]
    public void CheckGradients_AbsSquared_ReportsTheSecondDerivativeThatTheConventionCosts() =>
        Assert.Equal(["d2f[0]/dx[0]dx[0]"], Failed(CheckGradients(x => Abs(x) * Abs(x), 0.0)));

    [Theory]
    [InlineData(1e-6)]
    [InlineData(-2)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void CheckGradients_ReverseEntryWrong_NamesReverse(double relative)
    {
        var report = GradientCheck.Run(F, X, new(JacobianForward, Wrong(JacobianReverse, 2, 1, 0, relative)));
        var entry = Assert.Single(report.Entries, entry => entry is { Order: 1, Verdict: GradientVerdict.Differs });
        Assert.Equal("df[1]/dx[0]", entry.Name);
        Assert.Equal(
            [("forward", "reverse"), ("reverse", "difference")],
            entry.Mismatches.Select(mismatch => (mismatch.Mode, mismatch.Other))
        );
        Assert.Equal(Math.Abs(entry.Forward - entry.Reverse), entry.Mismatches[0].By);
    }

    [Fact]
    public void CheckGradients_ForwardEntryWrong_NamesForward()
    {
        var report = GradientCheck.Run(F, X, new(Wrong(JacobianForward, 2, 0, 1, 1e-6), JacobianReverse));
        var entry = Assert.Single(report.Entries, entry => entry is { Order: 1, Verdict: GradientVerdict.Differs });
        Assert.Equal("df[0]/dx[1]", entry.Name);
        Assert.Equal(
            [("forward", "reverse"), ("forward", "difference")],
            entry.Mismatches.Select(mismatch => (mismatch.Mode, mismatch.Other))
        );
    }

    [Fact]
    public void CheckGradients_SecondOrderOfOnePairingWrong_NamesThePairings()
    {
        // Four rows: the Jacobian of a 2 x 2 Jacobian. Row 3, column 0 is f[1] by x[1], then by x[0].
        var report = GradientCheck.Run(F, X, new(JacobianForward, Wrong(JacobianReverse, 4, 3, 0, 1e-6)));
        var entry = Assert.Single(report.Entries, entry => entry.Verdict == GradientVerdict.Differs);
        Assert.Equal("d2f[1]/dx[1]dx[0]", entry.Name);
        Assert.Equal(
            [
                ("forward over reverse", "reverse over forward"),
                ("forward over reverse", "reverse over reverse"),
                ("reverse over forward", "difference"),
                ("reverse over reverse", "difference"),
            ],
            entry.Mismatches.Select(mismatch => (mismatch.Mode, mismatch.Other))
        );
    }

    [Fact]
    public void CheckGradients_HessianNotSymmetric_NamesTheTranspose()
    {
        var modes = new JacobianModes(Wrong(JacobianForward, 4, 1, 0, 0.1), Wrong(JacobianReverse, 4, 1, 0, 0.1));
        var report = GradientCheck.Run(F, X, modes);
        Assert.Equal(["d2f[0]/dx[0]dx[1]", "d2f[0]/dx[1]dx[0]"], Failed(report));
        Assert.Equal("transpose", Assert.Single(report.Entries[5].Mismatches).Other);
    }

    [Fact]
    public void CheckGradients_ModesDisagreeAtKink_Fails()
    {
        var report = GradientCheck.Run(
            x => [Abs(x[0])],
            [0.0],
            new(
                JacobianForward,
                f =>
                    x =>
                        new Real[,]
                        {
                            { 1 },
                        }
            )
        );
        Assert.Equal("forward from reverse by 1", Assert.Single(report.Entries[0].Mismatches).ToString());
    }

    [Fact]
    public void CheckGradients_NotPure_SaysSo()
    {
        var runs = 0;
        var report = CheckGradients(x => x * runs++, 1.5);
        Assert.False(report.Passed);
        Assert.Empty(report.Entries);
        Assert.Equal(["not pure: a second plain run gave f[0] = 1.5, the plain run 0"], report.Faults);
    }

    [Fact]
    public void CheckGradients_TracedValueOneUlpOff_SaysSo()
    {
        var runs = 0;
        var report = CheckGradients(x => ++runs == 3 ? x + Math.ScaleB(1, -52) : x, 1.5);
        Assert.False(report.Passed);
        Assert.Equal(
            ["value not kept: the run in forward mode gave f[0] = 1.5000000000000002, the plain run 1.5"],
            report.Faults
        );
    }

    [Fact]
    public void CheckGradients_NumberOfOutputsChanges_SaysSo()
    {
        var runs = 0;
        Assert.Equal(
            ["not pure: a second plain run gave 2 outputs, the plain run 1"],
            CheckGradients(x => runs++ == 1 ? [x[0], x[0]] : [x[0]], [1.5]).Faults
        );
    }

    private static IEnumerable<string> Failed(GradientReport report) =>
        report.Entries.Where(entry => entry.Verdict == GradientVerdict.Differs).Select(entry => entry.Name);

    /// <summary>A Jacobian with a relative error in one entry, if it has that many rows.</summary>
    private static Func<Func<Real[], Real[]>, Func<Real[], Real[,]>> Wrong(
        Func<Func<Real[], Real[]>, Func<Real[], Real[,]>> jacobian,
        int rows,
        int i,
        int j,
        double relative
    ) =>
        f =>
            x =>
            {
                var matrix = jacobian(f)(x);
                if (matrix.GetLength(0) == rows)
                {
                    matrix[i, j] *= 1 + relative;
                }

                return matrix;
            };
}
