using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

// Diagnose with transforms inside and around it, and misuse.
public partial class DiagnoseTests
{
    [Fact]
    public void Diagnose_OfADerivative_FindsTheSlopeThatIsNotFinite()
    {
        foreach (var d in Operators.All)
        {
            // x^1.5 and its slope are finite at 0, the slope of the slope is not.
            var f = d.Of(x => Pow(x, 1.5));
            Assert.False(Diagnose(f)(0.0).IsFinite, $"{d}");
            Assert.True(Diagnose(x => Pow(x, 1.5))(0.0).IsFinite, $"{d}");
            Assert.True(Diagnose(f)(1.0).IsFinite, $"{d}");
        }
    }

    [Fact]
    public void Diagnose_InsideATransform_DoesNotDisturbIt()
    {
        foreach (var d in Operators.All)
        {
            Diagnosis? inside = null;
            var got = d.At(
                x =>
                {
                    inside = Diagnose(y => x * Sqrt(y))(0.0);
                    Assert.Equal("Multiply", Diagnose(y => x * y * 1e308 * 1e308)(x).First?.Primitive);
                    return x * x * x;
                },
                2.0
            );
            Check.Exact(12, got.Value, d);
            Assert.Equal("Sqrt", inside?.First?.Primitive);
        }
    }

    [Fact]
    public void Diagnose_InsideDiagnose_ReportsToItsOwn()
    {
        Diagnosis? inner = null;
        var outer = Diagnose(x =>
        {
            inner = Diagnose(y => x * Log(y))(0.0);
            return x + 1.0;
        })(2.0);
        Assert.Equal("Log", inner?.First?.Primitive);

        // To the outer one, log 0 is a constant; x times it is its first operation.
        Assert.Equal("Multiply", outer.First?.Primitive);
        Assert.Equal([2.0, double.NegativeInfinity], outer.First?.Inputs);
    }

    [Fact]
    public void Diagnose_OfAFunctionThatThrows_LeavesTheLibraryUsable()
    {
        var own = new TimeZoneNotFoundException("user");
        Real leaked = default;
        Assert.Same(
            own,
            Record.Exception(() =>
                Diagnose(x =>
                {
                    leaked = x * 2.0;
                    return leaked > 0.0 ? throw own : x;
                })(2.0)
            )
        );
        Assert.Throws<InvalidOperationException>(() => leaked * 2.0);
        Assert.Throws<InvalidOperationException>(() => Sqrt(leaked));
        Assert.Throws<InvalidOperationException>(() => Sum([leaked, 1.0]));
        Check.Exact(12, Grad(x => x * x * x)(2.0).Value, "afterwards");
        Assert.Equal("Sqrt", Diagnose(Sqrt)(0.0).First?.Primitive);
    }

    [Fact]
    public void Diagnose_OfNull_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => Diagnose((Func<Real, Real>)null!));
        Assert.Throws<ArgumentNullException>(() => Diagnose((Func<Real[], Real>)null!));
        Assert.Throws<ArgumentNullException>(() => Diagnose((Func<Real[], Real>)(x => x[0]))(null!));
    }
}
