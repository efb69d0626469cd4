using CsCheck;
using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>No derivative depends on the chunk or lane it was computed in.</summary>
public class LaneIndependenceTests
{
    [Fact]
    public void Jacobians_OfEveryWidthToSixtyFive_HaveTheBitsOfJvpAndVjp()
    {
        for (var n = 0; n <= 65; n++)
        {
            static Real[] Function(Real[] x) =>
                [
                    .. x.Select((xi, i) => Real.Sin(xi) * Real.Exp(x[(i + 3) % x.Length]) / (1.5 + (xi * x[^1]))),
                    Real.Sum(x) * Real.Norm(x),
                    Real.LogSumExp([.. x, 0.5]),
                ];
            HasTheBitsOfOneDirection(Function, [.. Enumerable.Range(0, n).Select(i => 0.3 + (0.04 * ((i * 5) % 13)))]);
        }
    }

    [Fact]
    public void Jacobians_OfRandomFunctions_HaveTheBitsOfJvpAndVjp() =>
        RandomFunction.WithPoint.Sample((f, x) => HasTheBitsOfOneDirection(f.On, x));

    [Fact]
    public void Jacobians_OfWideRandomFunctions_HaveTheBitsOfJvpAndVjp() =>
        RandomFunction
            .OfInputs(Gen.Int[6, 65], Gen.Int[0, 10_000].Array[1, 12])
            .SelectMany(f => Gen.Double[-0.99, 0.99].Array[f.Inputs].Select(x => (f, x)))
            .Sample((f, x) => HasTheBitsOfOneDirection(f.On, x));

    private static void HasTheBitsOfOneDirection(Func<Real[], Real[]> f, double[] x)
    {
        var point = x.ToReals();
        var (forward, reverse) = (JacobianForward(f)(point).ToDoubles(), JacobianReverse(f)(point).ToDoubles());
        var dual = Jacobian(f)(point).ToDoubles();
        Assert.Equal((forward.GetLength(0), forward.GetLength(1)), (reverse.GetLength(0), reverse.GetLength(1)));
        Assert.Equal((forward.GetLength(0), forward.GetLength(1)), (dual.GetLength(0), dual.GetLength(1)));
        for (var j = 0; j < x.Length; j++)
        {
            var column = Jvp(f)(point, Operators.Unit(x.Length, j)).Tangent;
            for (var i = 0; i < column.Length; i++)
            {
                // Zeros of both signs are equal: an absent term is not added.
                Check.Exact(column[i].Value, forward[i, j], ("JacobianForward", x.Length, i, j));
            }
        }

        var (_, pullback) = Vjp(f)(point);
        var rows = forward.GetLength(0);
        for (var i = 0; i < rows; i++)
        {
            var row = pullback(Operators.Unit(rows, i));
            for (var j = 0; j < x.Length; j++)
            {
                Check.Exact(row[j].Value, reverse[i, j], ("JacobianReverse", x.Length, i, j));
            }
        }
    }
}
