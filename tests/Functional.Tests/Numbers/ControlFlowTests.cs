using Xunit;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Programs with branches and loops: the path taken is differentiated (traps 76 to 79).</summary>
public class ControlFlowTests
{
    [Fact]
    public void ComparisonSequence_PicksThePathOfThePlainFunction()
    {
        foreach (var d in Operators.All)
        {
            foreach (var (at, slope) in new[] { (-2.0, -4.0), (-0.5, 2), (0.5, 3), (1, 3), (4, 0.25) })
            {
                Real Piecewise(Real x)
                {
                    if (x < -1.0)
                    {
                        return x * x;
                    }

                    if (x <= 0.0)
                    {
                        return 2.0 * x;
                    }

                    return x >= 1.5 && x != 3.0 ? Sqrt(x) : 3.0 * x;
                }

                Check.Exact(slope, d.At(Piecewise, at).Value, (d, at));
            }
        }
    }

    [Fact] // Trap 76: leaving early on zero is the user's formula; the path taken has these slopes.
    public void Product_LeftEarlyOnZero_HasTheSlopesOfThePathTaken()
    {
        foreach (var gradient in Operators.Gradients)
        {
            Real Product(Real[] x)
            {
                Real p = 1.0;
                foreach (var xi in x)
                {
                    p *= xi;
                    if (p == 0.0)
                    {
                        break;
                    }
                }

                return p;
            }

            Assert.Equal([0.0, 2.0, 0.0, 0.0], gradient.Of(Product)([2.0, 0.0, 3.0, 4.0]).ToDoubles());
        }
    }

    [Fact] // Trap 78: started at the root, the value is done but the derivative needs its own steps.
    public void NewtonIteration_WithStepsToSpare_HasTheDerivativesOfTheRoot()
    {
        Real Root(Real a)
        {
            Real x = 1.5;
            for (var i = 0; i < 12; i++)
            {
                x -= ((x * x) - a) / (2.0 * x);
            }

            return x;
        }

        foreach (var (outer, inner) in Operators.AllPairs)
        {
            Check.Near(1 / (2 * Math.Sqrt(2.25)), inner.At(Root, 2.25).Value, inner, 1e-15);
            Check.Near(-0.25 / Math.Pow(2.25, 1.5), outer.Of(inner.Of(Root))(2.25).Value, (outer, inner), 1e-14);
        }
    }

    [Fact]
    public void LoopCount_DependsOnTheValue_DerivativeIsThatOfTheCount()
    {
        foreach (var d in Operators.All)
        {
            Real Halve(Real x)
            {
                while (x > 1.0)
                {
                    x /= 2.0;
                }

                return x;
            }

            Check.Exact(1.0 / 16, d.At(Halve, 9.0).Value, d);
        }
    }

    [Fact] // Trap 79: sinc'' at 0 is -1/3 in truth; a guard at the point itself differentiates its constant.
    public void Sinc_GuardedAtZeroOnly_HasDerivativesZeroThere()
    {
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            Func<Real, Real> sinc = x => x == 0.0 ? 1.0 : Sin(x) / x;
            Check.Exact(0, inner.At(sinc, 0.0).Value, inner);
            Check.Exact(0, outer.Of(inner.Of(sinc))(0.0).Value, (outer, inner));
        }
    }

    [Fact]
    public void Sort_OfTracedNumbers_CarriesTheDerivativesAlong()
    {
        foreach (var jacobian in Operators.Jacobians)
        {
            var got = jacobian.Of(x =>
            {
                Real[] sorted = [.. x.Select(xi => xi * xi)];
                Array.Sort(sorted);
                return sorted;
            })([3.0, -1.0, 2.0]);
            Assert.Equal(
                new[,]
                {
                    { 0.0, -2, 0 },
                    { 0, 0, 4 },
                    { 6, 0, 0 },
                },
                got.ToDoubles()
            );
        }
    }
}
