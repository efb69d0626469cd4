using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

// What is selected, what is empty, what it costs.
public partial class NumberTapeTests
{
    [Fact]
    public void Tangent_ThatIsDifferentiated_KeepsItsDerivative() =>
        // (H v)_0 of x0² x1 is 2 x1 v0 + 2 x0 v1.
        Assert.Equal(4.5, Grad(t => Hvp((Real[] x) => x[0] * x[0] * x[1])(Point, [t, 2.0 * t, t])[0])(3.0).Value);

    [Fact]
    public void Selected_Operand_OnEitherSide_HasItsSecondDerivative()
    {
        // x1² is the larger one.
        Func<Real[], Real>[] functions =
        [
            x => Max(x[0], x[1] * x[1]),
            x => Max(x[1] * x[1], x[0]),
            x => Max([x[0], x[1] * x[1], 0.25]),
        ];
        foreach (var function in functions)
        {
            Assert.Equal([0.0, 0.0, 0.0, 2.0], Hessian(function)([0.5, 1.25]).Cast<Real>().Select(h => h.Value));
        }
    }

    /// <summary>√ at 0 has slope +∞; what was not selected has no part in it.</summary>
    [Fact]
    public void Operand_ThatIsNotSelected_BesideAnInfiniteCotangent_HasNoDerivative()
    {
        Func<Real[], Real>[] functions =
        [
            x => Sqrt(Max(x[0], x[1])),
            x => Sqrt(Max(x[1], x[0])),
            x => Sqrt(Max([x[0], x[1], -2.0])),
        ];
        foreach (var function in functions)
        {
            var (gradient, hvp) = GradAndHvp(function)([0.0, -1.0], [1.0, 1.0]);
            Assert.Equal([double.PositiveInfinity, 0.0], gradient.ToDoubles());
            Assert.Equal(0.0, hvp[1].Value);
        }
    }

    [Fact]
    public void Function_OfNoNumbers_HasItsValue()
    {
        var (value, gradient, hessian) = ValueGradAndHessian(_ => 7.0)([]);
        Assert.Equal((7.0, 0, 0), (value.Value, gradient.Length, hessian.Length));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 1)]
    [InlineData(9, 2)]
    [InlineData(16, 2)]
    public void Hessian_OfNInputs_RunsTheFunctionOnceForEveryEight(int inputs, int wanted)
    {
        var runs = 0;
        Real Counted(Real[] x)
        {
            runs++;
            return Dot(x, x);
        }

        Hessian(Counted)(new Real[inputs]);
        Assert.Equal(wanted, runs);
        ValueGradAndHessian(Counted)(new Real[inputs]);
        Assert.Equal(2 * wanted, runs);
    }
}
