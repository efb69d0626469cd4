using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>
/// Cotangents of a number that is shifted by a constant go to the number itself, one by one. The order of additions, and so
/// the last bit, is the same on every tape: 1e16 swallows two ones that come one after the other, but not their sum.
/// </summary>
public class ShiftTests
{
    private const double Large = 1e16;

    public static TheoryData<string> Names => [.. Shifts.Keys];

    private static Dictionary<string, Func<Real, Real>> Shifts { get; } =
        new()
        {
            ["x + c"] = x => x + 1.0,
            ["c + x"] = x => 1.0 + x,
            ["x - c"] = x => x - 1.0,
            ["x + c + c"] = x => x + 1.0 + 1.0,
            ["c + x - c"] = x => 1.0 + x - 2.0,
        };

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradient_OfAShiftedNumber_HasTheSameBitsOnEveryTape(string name)
    {
        var shift = Shifts[name];
        Check.Bits(Large, Grad(y => Linear(y, 1.0, shift))(3.0).Value, "flat");
        foreach (var outer in Operators.All)
        {
            outer.At(
                x =>
                {
                    var gradient = Grad(y => Linear(y, x, shift))(3.0);
                    Check.Bits(Large, gradient.Value, ("nested in", outer));
                    return gradient;
                },
                1.0
            );
            outer.At(
                bar =>
                {
                    var pulled = Vjp(y => Linear(y, 1.0, shift))(3.0).Pullback(bar);
                    Check.Bits(Large, pulled.Value, ("pulled in", outer));
                    return pulled;
                },
                1.0
            );
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SecondDerivative_OfAShiftedNumber_HasTheBitsOfNestedTransforms(string name)
    {
        Real Function(Real[] x) => Quadratic(x[0], Shifts[name]);
        var want = Jvp(Grad(Function))([3.0], [1.0]).Tangent[0].Value;
        Check.Bits(want, Hvp(Function)([3.0], [1.0])[0].Value, "Hvp");
        Check.Bits(want, Hessian(Function)([3.0])[0, 0].Value, "Hessian");
    }

    [Fact]
    public void Shift_ByAnArgumentOfACompiledFunction_StaysAnArgument()
    {
        var compiled = Compile((Real r) => Grad(y => (y + r) * (y + r))(2.0));
        Assert.Equal(6.0, compiled(1.0).Value);
        Assert.Equal(14.0, compiled(5.0).Value);
    }

    private static Real Linear(Real y, Real x, Func<Real, Real> shift)
    {
        var u = y * x;
        var s = shift(u);
        return (s * 1.0) + (s * 1.0) + (u * Large);
    }

    private static Real Quadratic(Real y, Func<Real, Real> shift)
    {
        var u = y * 1.0;
        var s = shift(u);
        return (s * s * 0.5) + (s * s * 0.5) + (u * u * (0.5 * Large));
    }
}
