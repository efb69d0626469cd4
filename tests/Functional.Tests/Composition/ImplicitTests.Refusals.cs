using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

// Solvers that fail, and what is said of them.
public partial class ImplicitTests
{
    [Fact]
    public void SingularMatrix_GivesNumbersThatAreNotFinite()
    {
        Real[,] singular =
        {
            { 1.0, 2.0 },
            { 2.0, 4.0 },
        };
        Assert.All(Implicit.LinearSolve(singular, [1.0, 1.0]), x => Assert.False(double.IsFinite(x.Value)));
        var gradient = Grad((Real[] b) => Implicit.LinearSolve(singular, b)[0])([1.0, 1.0]);
        Assert.All(gradient, x => Assert.False(double.IsFinite(x.Value)));
        var tangent = Jvp((Real[] b) => Implicit.LinearSolve(singular, b)[0])([1.0, 1.0], [1.0, 1.0]).Tangent;
        Assert.False(double.IsFinite(tangent.Value));
        // x² = 0 at 0: a double root has no derivative.
        Assert.False(double.IsFinite(Grad(Implicit.Root<Real>(_ => 0.0, (x, p) => (x * x) - p))(0.0).Value));
    }

    [Fact]
    public void LinearSolve_OfShapesThatDoNotFit_SaysThem() =>
        Says.Exactly<ArgumentException>(
            "LinearSolve: the matrix is 2 x 3 and the right-hand side has 2 numbers. Give a square matrix and as many numbers as it has rows.",
            () => Implicit.LinearSolve(new Real[2, 3], new Real[2])
        );

    [Fact]
    public void SolverThatDidNotConverge_IsFound()
    {
        Says.Exactly<InvalidOperationException>(
            "Implicit.Root: the solver's answer leaves a residual of 7.50E-001 where rounding allows 7.50E-006. Let the solver converge: the implicit function theorem holds at a solution only.",
            () => Implicit.Root<Real>(_ => 1.5, (x, p) => (x * x) - p)(1.5)
        );
        NotConverged("Implicit.FixedPoint", () => Implicit.FixedPoint<Real>(_ => [1.0], (x, p) => [x[0] * p])(3.0));
        NotConverged("Implicit.Minimum", () => Implicit.Minimum<Real>(_ => [1.0], (x, p) => x[0] * x[0] * p)(3.0));
        NotConverged("Implicit.Root", () => Implicit.Root<Real>(_ => double.NaN, (x, p) => x - p)(3.0));
        // One equation that holds beside one that does not, or is not a number.
        NotConverged(
            "Implicit.Root",
            () => Implicit.Root<Real>(_ => [3.0, double.NaN], (x, p) => [x[0] - p, x[1]])(3.0)
        );
        NotConverged(
            "Implicit.Root",
            () => Implicit.Root<Real>(_ => [3.0, 1.001], (x, p) => [1e6 * (x[0] - p), x[1] - 1.0])(3.0)
        );
    }

    [Fact]
    public void Residual_OfExactlyWhatRoundingAllows_IsASolution() =>
        // The equation does not depend on x: what it allows is 1e-12 alone.
        Assert.Equal(2.0, Implicit.Root<Real>(_ => 2.0, (x, _) => (0.0 * x) + 1e-12)(1.0).Value);

    [Fact]
    public void BadSolvers_AreRefused()
    {
        Says.Exactly<InvalidOperationException>(
            "Implicit.Root: the rule gave 1 equations and 2 are needed. Return one for each.",
            () => Implicit.Root<Real>(_ => [1.0, 2.0], (x, p) => [x[0] - p])(1.0)
        );
        Says.Exactly<InvalidOperationException>(
            "Implicit.Root: the function returned null. Return a value; an empty array is allowed.",
            () => Implicit.Root<Real>(_ => (double[])null!, (x, p) => [x[0] - p])(1.0)
        );
        Says.Captured(
            "Implicit.Root",
            () => Grad(c => Implicit.Root<Real>(p => p.Value * 2.0, (x, p) => x - (p * c))(1.0))(2.0)
        );
        Says.Captured(
            "Implicit.Minimum",
            () => Grad(c => Implicit.Minimum<Real>(_ => [2.0], (x, p) => (x[0] - c) * (x[0] - c) * p)(1.0)[0])(2.0)
        );
    }

    private static void NotConverged(string name, Func<object?> action)
    {
        var message = Assert.Throws<InvalidOperationException>(() => action()).Message;
        Assert.StartsWith($"{name}: the solver's answer leaves a residual of ", message, StringComparison.Ordinal);
    }
}
