using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Zeros, ties, infinities and empty arrays (traps 18, 19, 26 to 28, 33, 42, 52, 53, 57, 58, 63).</summary>
public class ArrayKinkTests
{
    [Fact] // Trap 28.
    public void StandardDeviation_OfAConstantVector_HasGradientZero()
    {
        GradientIs(x => StandardDeviation(x), [3, 3, 3, 3], [0, 0, 0, 0]);
        GradientIs(x => StandardDeviation(x), [3], [0]);
        GradientIs(x => Variance(x), [3, 3, 3], [0, 0, 0]);
    }

    [Fact] // Trap 33.
    public void Sort_WithTies_IsStableInFirstAndSecondOrder()
    {
        double[] x = [2, 1, 2, 1, 3];
        double[,] want =
        {
            { 0, 1, 0, 0, 0 },
            { 0, 0, 0, 1, 0 },
            { 1, 0, 0, 0, 0 },
            { 0, 0, 1, 0, 0 },
            { 0, 0, 0, 0, 1 },
        };
        foreach (var jacobian in Operators.Jacobians)
        {
            Assert.Equal(want, jacobian.Of(y => Sort(y))(x.ToReals()).ToDoubles());
        }

        static Real Weighted(Real[] y)
        {
            var sorted = Sort(y);
            return Sum([.. sorted.Select((s, i) => s * s * (i + 1.0))]);
        }

        foreach (var (name, hessian) in Operators.Hessians)
        {
            var got = hessian(Weighted)(x.ToReals()).ToDoubles();
            double[] diagonal = [6, 2, 8, 4, 10];
            Check.ForEach(got, (i, j) => Check.Exact(i == j ? diagonal[i] : 0, got[i, j], (name, i, j)));
        }
    }

    [Fact] // Trap 33.
    public void Median_WithTies_TakesTheMiddleOfTheStableOrder()
    {
        GradientIs(x => Median(x), [2, 2, 2], [0, 1, 0]);
        GradientIs(x => Median(x), [2, 1, 2, 1], [0.5, 0, 0, 0.5]);
        GradientIs(x => Median(x), [5], [1]);
    }

    [Fact] // Traps 18 and 19.
    public void MaxAndMin_WithTies_ShareEqually()
    {
        GradientIs(x => Max(x), [2, 1, 2], [0.5, 0, 0.5]);
        GradientIs(x => Min(x), [2, 1, 1], [0, 0.5, 0.5]);
        GradientIs(x => Max([x[0], x[0], x[0]]), [2, 7], [1, 0]);
        GradientIs(x => NormInfinity(x), [-2, 2, 1], [-0.5, 0.5, 0]);
        GradientIs(x => NormInfinity(x), [0, 0], [0, 0]);
        GradientIs(x => Norm1(x), [-2, 0, 3], [-1, 0, 1]);
    }

    [Fact] // Trap 21.
    public void MaxAndMin_OfAnInfiniteTangentNotSelected_AreZero()
    {
        foreach (var d in Operators.All)
        {
            Check.Exact(0, d.At(x => Max([Sqrt(x), 1.0, 0.5]), 0.0).Value, d);
            Check.Exact(2, d.At(x => Min([Sqrt(x) + 1.0, 2.0 * x, 5.0]), 0.0).Value, d);
        }
    }

    [Fact] // Trap 52.
    public void Product_WithZeros_HasTheCofactors()
    {
        GradientIs(x => Product(x), [2, 0, 3, 4], [0, 24, 0, 0]);
        GradientIs(x => Product(x), [2, 0, 0, 4], [0, 0, 0, 0]);
        foreach (var (name, hessian) in Operators.Hessians)
        {
            var got = hessian(x => Product(x))([2.0, 0.0, 0.0, 4.0]).ToDoubles();
            Check.ForEach(got, (i, j) => Check.Exact((i, j) is (1, 2) or (2, 1) ? 8 : 0, got[i, j], (name, i, j)));
        }

        Assert.Equal([0.0, 0, 8, 0], Taylor(t => Product([2.0, t, t, 4.0]), 3)(0.0).ToDoubles());
    }

    [Fact] // Trap 53.
    public void CumulativeProduct_WithZeros_HasTheRightCotangents()
    {
        var (_, pullback) = Vjp(x => CumulativeProduct(x))([2.0, 0.0, 3.0, 4.0]);
        Assert.Equal([1.0, 32, 0, 0], pullback([1.0, 1.0, 1.0, 1.0]).ToDoubles());
        GradientIs(x => Sum(CumulativeProduct(x)), [2, 0, 3, 4], [1, 32, 0, 0]);
    }

    [Fact] // Trap 57.
    public void LogSumExp_OfLargeNumbers_HasUnitSum()
    {
        foreach (var size in new[] { 1e10, 1e50, 1e300, -1e50 })
        {
            foreach (var d in Operators.All)
            {
                Check.Exact(1, d.At(x => LogSumExp([x, x]), size).Value, (d, size));
            }

            GradientIs(x => LogSumExp(x), [size, size], [0.5, 0.5]);
        }
    }

    [Fact] // Trap 58.
    public void LogSumExp_OfMinusInfinity_IsNotNaN()
    {
        GradientIs(x => LogSumExp(x), [double.NegativeInfinity, 2], [0, 1]);
        GradientIs(x => LogSumExp(x), [double.NegativeInfinity, double.NegativeInfinity], [0, 0]);
        Check.Exact(double.NegativeInfinity, LogSumExp([]).Value, "empty");
    }

    [Fact] // Traps 26, 27, 42 and 63.
    public void Norm_AtTheOriginAndAtTheEnds_IsFinite()
    {
        GradientIs(x => Norm(x), [0, 0], [0, 0]);
        GradientIs(x => Norm(x) * Norm(x), [0, 0], [0, 0]);
        GradientIs(x => Norm(x), [3e200, 4e200], [0.6, 0.8], 1e-15);
        GradientIs(x => Norm(x), [3e-200, 4e-200], [0.6, 0.8], 1e-15);
        GradientIs(x => StandardDeviation(x), [1e200, -1e200], [0.5, -0.5], 1e-15);
    }

    [Fact]
    public void EmptyArrays_HaveTheNeutralElement()
    {
        Assert.Equal(0.0, Sum([]).Value);
        Assert.Equal(1.0, Product([]).Value);
        Assert.Equal(0.0, Norm([]).Value);
        Assert.Equal(0.0, Norm1([]).Value);
        Assert.Equal(0.0, NormInfinity([]).Value);
        Assert.Equal(0.0, Dot([], []).Value);
        Assert.Equal(double.NaN, Mean([]).Value);
        Assert.Empty(Sort([]));
        Assert.Empty(Softmax([]));
        Assert.Empty(CumulativeSum([]));
        Assert.Throws<ArgumentException>(() => Max([]));
        Assert.Throws<ArgumentException>(() => Min([]));
        Assert.Throws<ArgumentException>(() => Median([]));
        foreach (var gradient in Operators.Gradients)
        {
            Assert.Empty(gradient.Of(x => Sum(x) + Product(x) + Norm(x))([]));
        }
    }

    [Fact]
    public void Lengths_ThatDiffer_AreRefused()
    {
        var message = Assert.Throws<ArgumentException>(() => Dot([1.0, 2.0], [1.0])).Message;
        Assert.Contains("2", message, StringComparison.Ordinal);
        Assert.Contains("1", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Real[] { 1.0, 2.0 }.Dot([1.0]));
    }

    [Fact]
    public void Sequences_OfAnyKind_AreSummedAveragedAndMultiplied()
    {
        foreach (var d in Operators.All)
        {
            Check.Exact(14, d.At(x => new List<Real> { x, x * x, 9.0 * x }.Sum(), 2.0).Value, d);
            Check.Exact(6, d.At(x => Enumerable.Range(1, 3).Sum(i => x * i), 2.0).Value, d);
            Check.Exact(2.5, d.At(x => new[] { x, x * x }.Average(), 2.0).Value, d);
            Check.Exact(2.5, d.At(x => new List<Real> { x, x * x }.Average(), 2.0).Value, d);
            Check.Exact(13, d.At(x => new[] { x, 3.0 }.Dot([x, 3.0 * x]), 2.0).Value, d);
        }

        Assert.Equal(0.0, Enumerable.Empty<Real>().Sum().Value);
        Assert.Equal(double.NaN, Enumerable.Empty<Real>().Average().Value);
        Assert.Throws<ArgumentNullException>(() => ((IEnumerable<Real>)null!).Sum());
        Assert.Throws<ArgumentNullException>(() => ((IEnumerable<Real>)null!).Average());
        Assert.Throws<ArgumentNullException>(() => ((Real[])null!).Dot([]));
        Assert.Throws<ArgumentNullException>(() => Array.Empty<Real>().Dot(null!));
        Assert.Throws<ArgumentNullException>(() => ((IEnumerable<int>)null!).Sum(i => (Real)i));
        Assert.Throws<ArgumentNullException>(() => Enumerable.Range(0, 2).Sum((Func<int, Real>)null!));
    }

    [Fact]
    public void Sequence_ThatIsAnArray_IsNotCopied()
    {
        var numbers = new Real[10_000];
        Assert.InRange(Allocated(() => numbers.Sum()), 0, 10_000);
        Assert.InRange(Allocated(() => numbers.Average()), 0, 10_000);

        static long Allocated(Func<Real> work)
        {
            work();
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static void GradientIs(Func<Real[], Real> f, double[] x, double[] want, double relative = 0)
    {
        foreach (var gradient in Operators.Gradients)
        {
            var got = gradient.Of(f)(x.ToReals());
            Assert.Equal(want.Length, got.Length);
            for (var i = 0; i < want.Length; i++)
            {
                Check.Near(want[i], got[i].Value, (gradient, i), relative);
            }
        }

        var series = Taylor(t => f([.. x.Select((xi, i) => i == 0 ? xi + t : xi)]), 1)(0.0);
        Check.Near(want[0], series[1].Value, "Taylor", relative);
    }
}
