using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Values used more than once: adjoints add up, and cost does not explode (traps 82 and 83).</summary>
public class SharingTests
{
    [Fact]
    public void Derivative_OfSharedOperand_AddsAllUses()
    {
        foreach (var d in Operators.All)
        {
            Check.Exact(6, d.At(x => x * x, 3.0).Value, d);
            Check.Exact(-24, d.At(x => x + x + x - (x * x * x), 3.0).Value, d);
            Check.Exact(0, d.At(x => x - x, 3.0).Value, d);
            Check.Exact(0, d.At(x => x / x, 3.0).Value, d);
            Check.Exact(4, d.At(x => x + (x + (x + x)), 3.0).Value, d);
            Check.Exact(0, d.At(x => -x + x, 3.0).Value, d);
        }
    }

    [Fact] // Trap 77.
    public void Derivative_OfAccumulatorThatStartsConstant_IsThePower()
    {
        foreach (var d in Operators.All)
        {
            Real Square(Real x)
            {
                Real r = 1.0;
                for (var i = 0; i < 2; i++)
                {
                    r *= x;
                }

                return r;
            }

            Check.Exact(6, d.At(Square, 3.0).Value, d);
        }
    }

    [Fact]
    public void Derivative_AfterManyDoublings_IsThePowerOfTwo()
    {
        foreach (var d in Operators.All)
        {
            Check.Exact(Math.ScaleB(1, 40), d.At(x => Doublings(x, 40), 3.0).Value, d);
            Check.Exact(Math.ScaleB(1, 60), d.At(x => Doublings(x, 60), 3.0).Value, d);
            Check.Exact(Math.ScaleB(1, 1000), d.At(x => Doublings(x, 1000), 1.0).Value, d);
        }
    }

    [Fact]
    public void SecondDerivative_AfterSixtyDoublingsOfASquare_IsThePowerOfTwo()
    {
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            Check.Exact(Math.ScaleB(1, 61), outer.Of(inner.Of(x => Doublings(x * x, 60)))(3.0).Value, (outer, inner));
        }
    }

    [Fact]
    public void Derivative_OfThousandDeepDiamond_IsExact()
    {
        foreach (var d in Operators.All)
        {
            // Three paths at every level that join again.
            Real Diamond(Real x)
            {
                var t = x;
                for (var i = 0; i < 1000; i++)
                {
                    var (left, right) = (t * 0.5, t * 0.25);
                    t = left + right + right;
                }

                return t;
            }

            Check.Exact(1, d.At(Diamond, 3.0).Value, d);
        }
    }

    [Fact]
    public void Transform_RunsTheFunction_AsOftenAsItSays()
    {
        var runs = 0;
        Real[] Counted(Real[] x)
        {
            runs++;
            return [.. x.Select(Sin)];
        }

        Real Scalar(Real[] x) => Counted(x)[0];
        Real[] twenty = [.. Enumerable.Range(0, 20).Select(i => (Real)(0.1 * i))];
        Expect(1, () => Grad(Scalar)(twenty));
        Expect(1, () => Jvp(Counted)(twenty, twenty));
        Expect(1, () => JacobianReverse(Counted)(twenty));
        Expect(1, () => Jacobian(Counted)(twenty));
        Expect(3, () => JacobianForward(Counted)(twenty));
        Expect(1, () => JacobianForward(Counted)([0.5]));
        var (_, pullback) = Vjp(Counted)(twenty);
        Expect(0, () => pullback(twenty));
        var (_, pushforward) = Linearize(Counted)(twenty);
        Expect(0, () => pushforward(twenty));
        Expect(0, () => Grad(Scalar));

        void Expect(int want, Action action)
        {
            runs = 0;
            action();
            Assert.Equal(want, runs);
        }
    }

    private static Real Doublings(Real x, int count)
    {
        for (var i = 0; i < count; i++)
        {
            x += x;
        }

        return x;
    }
}
