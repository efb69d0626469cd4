using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>What a selection does not take from its operands is a constant: it converts to a plain number, and carries no derivative.</summary>
public class ConstancyTests
{
    [Fact]
    public void Selection_OfTheConstant_IsAConstantInEveryMode()
    {
        foreach (var d in Operators.All)
        {
            Check.Exact(1, d.At(x => Selected(x, 2.0), 2.5).Value, d);
            Check.Exact(1, d.At(SelectedOfMany, 2.5).Value, d);
        }
    }

    [Fact]
    public void Selection_OfTheConstant_IsAConstantWhereLevelsAreNested()
    {
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            Check.Exact(1, outer.At(x => inner.At(y => Selected(x * y, 5.0), 2.0), 2.75).Value, (outer, inner));
            Check.Exact(1, outer.At(x => inner.At(y => SelectedOfMany(x * y), 2.0), 2.75).Value, (outer, inner));
        }
    }

    [Fact]
    public void Selection_OfTheConstant_IsAConstantInTheSecondOrder()
    {
        static Real Function(Real[] x) => SelectedOfMany(Selected(x[0] * x[0], 6.0));
        Assert.Equal(2.0, Hvp(Function)([2.5], [1.0])[0].Value);
        Assert.Equal(2.0, Hessian(Function)([2.5])[0, 0].Value);
    }

    /// <summary>x, after what is constant of it has been looked at.</summary>
    private static Real Selected(Real x, double floor)
    {
        Assert.Equal(floor, (double)Floor(x));
        Assert.Equal(50.0, (double)Max(x, 50.0));
        Assert.Equal(50.0, (double)Max(50.0, x));
        return x;
    }

    private static Real SelectedOfMany(Real x)
    {
        Assert.Equal(50.0, (double)Max([x, 50.0, x]));
        return x;
    }
}
