using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>A choice after both branches were computed (traps 34 to 36).</summary>
public class WhereTests
{
    [Fact]
    public void BranchNotTaken_ContributesZero_InEveryPairing()
    {
        foreach (var (outer, inner) in Operators.Pairs)
        {
            // Trap 34.
            Check.Exact(1.0, inner.At(x => Where(x < 1.0, x, Sqrt(x)), 0.0).Value, inner);
            Check.Exact(
                2.0,
                outer.At(y => inner.At(x => Where(x < 1.0, x * x, Sqrt(x)), y), 0.0).Value,
                (outer, inner)
            );
            // Trap 35.
            Check.Exact(0.0, inner.At(a => Where(true, 0.0, Atan2(a, a)), 0.0).Value, inner);
            Check.Exact(0.0, outer.At(y => inner.At(a => Where(true, 0.0, Atan2(a, a)), y), 0.0).Value, (outer, inner));
        }
    }

    [Fact]
    public void PairwiseDistances_WithMaskedDiagonal_AreFinite()
    {
        // Trap 36.
        static Real Energy(Real[] x)
        {
            var sum = Zero;
            for (var i = 0; i < x.Length; i++)
            {
                for (var j = 0; j < x.Length; j++)
                {
                    var d = x[i] - x[j];
                    sum += Where(i == j, 0.0, Sqrt(d * d));
                }
            }

            return sum;
        }

        foreach (var gradient in Operators.Gradients)
        {
            Assert.Equal([-4.0, 0.0, 4.0], gradient.Of(Energy)([1.0, 2.0, 4.0]).ToDoubles());
        }

        foreach (var (_, hessian) in Operators.Hessians)
        {
            Assert.All(hessian(Energy)([1.0, 2.0, 4.0]).Cast<Real>(), entry => Assert.Equal(0.0, entry.Value, 1e-14));
        }
    }

    [Fact]
    public void Arrays_AreChosenOneByOne()
    {
        Real[] a = [1.0, 2.0];
        var chosen = Where([true, false], a, [3.0, 4.0]);
        Assert.Equal([1.0, 4.0], chosen.ToDoubles());
        Assert.NotSame(a, chosen);
        var gradient = Grad((Real[] x) => Sum(Where([true, false], [.. x.Select(Sqrt)], x)));
        Assert.Equal([0.5, 1.0], gradient([1.0, 0.0]).ToDoubles());
        Says.Exactly<ArgumentException>(
            "Where: the array of numbers has 1 components and the array of conditions has 2. Give one component for each.",
            () => Where([true, false], a, [1.0])
        );
        Says.Exactly<ArgumentException>(
            "Where: the array of numbers has 3 components and the array of conditions has 2. Give one component for each.",
            () => Where([true, false], [.. a, 1.0], a)
        );
    }
}
