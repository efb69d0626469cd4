using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

// Derivative of any order.
public partial class HigherOrderTests
{
    [Fact]
    public void Derivative_AnyOrder_IsTheClosedForm()
    {
        for (var order = 0; order <= 12; order++)
        {
            Check.Near(
                Math.ScaleB(Math.Exp(1.5), order),
                Derivative(x => Exp(2.0 * x), order)(0.75).Value,
                order,
                1e-14
            );
            Check.Near(
                order % 2 == 0
                    ? Math.Sin(0.75) * (order % 4 == 0 ? 1 : -1)
                    : Math.Cos(0.75) * (order % 4 == 1 ? 1 : -1),
                Derivative(Sin, order)(0.75).Value,
                order,
                1e-13
            );
            Check.Exact(
                order switch
                {
                    0 => 0,
                    3 => 6.0,
                    _ => 0,
                },
                Derivative(x => x * x * x, order)(0.0).Value,
                order
            );
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => Derivative(Sin, -1));
    }

    [Fact]
    public void Derivative_Nested_IsTheSumOfTheOrders()
    {
        foreach (var outer in Operators.Scalar)
        {
            Check.Near(8.0 * Math.Exp(1.5), outer.At(Derivative(x => Exp(2.0 * x), 2), 0.75).Value, outer);
        }
    }
}
