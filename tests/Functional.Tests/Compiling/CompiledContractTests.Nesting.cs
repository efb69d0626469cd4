using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

// Compiled functions inside transforms and other compiled functions; what goes wrong while one is recorded.
public partial class CompiledContractTests
{
    [Fact]
    public void Compiled_UnderEveryTransform_IsTheFunction()
    {
        foreach (var at in new[] { 0.75, 2.0 })
        {
            static Real F(Real x) => x > 1.0 ? Exp(x * 0.5) * x : Sin(x) + (x * x);
            Same.ScalarAndTaylor(F, Compile(F), at);
            Same.ScalarAndTaylor(F, Compile(Compile(F)), at);
        }

        static Real G(Real[] x) => (x[0] * Exp(x[1])) + Sin(x[0] * x[1]);
        Same.Vector(G, Compile(G), [0.5, -0.25]);
        Same.Vector(x => Grad(G)(x)[0], x => Compile(Grad(G))(x)[0], [0.5, -0.25], 1e-11);
    }

    [Fact] // The traps of nested derivatives, with a compiled function between.
    public void CapturedDifferentiatedNumbers_AreNotLost()
    {
        foreach (var d in Operators.All)
        {
            foreach (var e in Operators.Core)
            {
                // d/dx x (d/dy x y) = 2 x.
                Check.Near(6, d.At(x => x * Compile(e.Of(y => x * y))(1.0), 3.0).Value, (d, e));
                Check.Near(6, d.At(x => x * e.Of(Compile<Real, Real>(y => x * y))(1.0), 3.0).Value, (d, e));
                Check.Near(1, d.At(x => x * Compile(e.Of(y => x + y))(1.0), 1.0).Value, (d, e));
                Check.Near(3, d.At(x => Compile<Real, Real>(y => x * y)(3.0), 1.0).Value, (d, e));

                // Captured and not an operand of an argument: an output, and a comparison.
                Check.Near(4, d.At(x => Compile<Real, Real>(_ => x * x)(3.0), 2.0).Value, (d, e));
                Check.Near(4, d.At(x => Compile<Real, Real>(y => y > x ? x * x : y)(3.0), 2.0).Value, (d, e));
            }
        }

        // Compiled inside compiled, each with numbers of the other.
        Real Nested(Real x) =>
            Compile<Real, Real>(y => Compile<Real, Real>(z => (x * y) + (z * x) + (y > z ? x : y))(x * y))(2.0);
        Real Plainly(Real x) => (x * 2.0) + (x * 2.0 * x) + (2.0 > x * 2.0 ? x : 2.0);
        var both = Compile(Nested);
        foreach (var x in new[] { 0.5, 2.0, 1.0, -3, 0.25 })
        {
            Check.Near(Plainly(x).Value, both(x).Value, x);
            Check.Near(Grad(Plainly)(x).Value, Compile(Grad(Nested))(x).Value, x);
        }
    }

    [Fact]
    public void CapturedNumber_RunsEagerlyAndSaysSo()
    {
        Func<Real, Real>? compiled = null;
        Check.Exact(
            3,
            Grad(x =>
            {
                compiled = Compile<Real, Real>(y => x * y);
                return compiled(3.0);
            })(1.0).Value,
            "Grad"
        );
        Assert.Equal(
            "1 inputs: runs eagerly, because it uses a number that is being differentiated but is not among its arguments.",
            compiled!.Report().Notes.Single()
        );
    }

    [Fact]
    public void Recursion_OfCompiledFunctions()
    {
        Func<Real, Real>? power = null;
        power = Compile<Real, Real>(n => n <= 1.0 ? n : n * power!(n - 1.0));
        Check.Exact(120, power(5.0).Value, "5!");
        Check.Exact(720, power(6.0).Value, "6!");
        Check.Exact(120, power(5.0).Value, "5! again");
        Func<Real, Real>? constant = null;
        constant = Compile<Real, Real>(n => n <= 1.0 ? n : n * constant!(n.Value - 1.0));
        Check.Exact(120, constant(5.0).Value, "5!");
        Check.Exact(720, constant(6.0).Value, "6!");
        Check.Exact(24, constant(4.0).Value, "4!");
    }

    [Fact]
    public void Exception_WhileRecording_LeavesNothingBehind()
    {
        var fails = true;
        Real F(Real x) => fails ? throw new TimeZoneNotFoundException("planned") : x * x;
        var compiled = Compile<Real, Real>(F);
        Assert.Throws<TimeZoneNotFoundException>(() => compiled(2.0));
        Assert.Throws<TimeZoneNotFoundException>(() => Grad(compiled)(2.0));
        Check.Exact(4, Grad<Real>(x => x * x)(2.0).Value, "another transform");
        fails = false;
        Check.Exact(9, compiled(3.0).Value, "now");
        Check.Exact(16, compiled(4.0).Value, "compiled");
        Assert.Single(compiled.Report().Paths);

        // On one path only.
        var partly = Compile<Real, Real>(x => x > 1.0 ? throw new TimeZoneNotFoundException("planned") : x * 2.0);
        Check.Exact(1, partly(0.5).Value, "fine");
        Assert.Throws<TimeZoneNotFoundException>(() => partly(2.0));
        Check.Exact(1.5, partly(0.75).Value, "fine");
        Assert.Throws<TimeZoneNotFoundException>(() => partly(2.0));
    }

    [Fact]
    public void NumberOfARecording_UsedAfterIt_IsRefused()
    {
        Real kept = 0.0;
        var compiled = Compile<Real, Real>(x => kept = x * 2.0);
        Check.Exact(4, compiled(2.0).Value, "value");
        Assert.Throws<InvalidOperationException>(() => kept * 2.0);
        Assert.Throws<InvalidOperationException>(() => Compile<Real, Real>(x => x * kept)(1.0));
    }
}
