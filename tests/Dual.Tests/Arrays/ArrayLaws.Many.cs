namespace DualDiff.Tests;

// Functions from arrays to arrays, order statistics and polynomials.
public abstract partial class ArrayLaws<T>
{
    private static readonly double[] Weights = [2, -1, 0.5, 3, -4];

    [Fact]
    public void Softmax_OfNumbers_AddsUpToOneAndItsRowsToZero()
    {
        double[] x = [0.3, -1.2, 2.5, 0.7];
        var total = x.Sum(Math.Exp);
        double[] want = [.. x.Select(xi => Math.Exp(xi) / total)];
        for (var i = 0; i < x.Length; i++)
        {
            var row = i;
            double[] slopes = [.. x.Select((_, j) => want[row] * ((row == j ? 1 : 0) - want[j]))];
            Agrees(t => Arrays.Softmax<T>(t)[row], x, want[row], slopes);
            Assert.True(Math.Abs((Gradient(t => Arrays.Softmax<T>(t)[row], x) ?? []).Sum()) < 1e-16);
        }
    }

    [Fact]
    public void Softmax_FarOut_DoesNotOverflow()
    {
        Agrees(x => Arrays.Softmax<T>(x)[0], [1e50, 1e50], 0.5, [0.25, -0.25]);
        Agrees(x => Arrays.Softmax<T>(x)[1], [-1000, 0, -1000], 1, [0, 0, 0]);
        Agrees(x => Arrays.Softmax<T>(x)[0], [4], 1, [0]);
        Assert.Empty(Arrays.Softmax<T>([]));
    }

    [Fact]
    public void Softmax_OfMinusInfinities_LeavesTheOthersAlone() =>
        Agrees(x => Arrays.Softmax<T>(x)[1], [double.NegativeInfinity, 2, 2], 0.5, [0, 0.25, -0.25]);

    /// <summary>Trap 33: equal values keep their order, so that each slope goes to its own number.</summary>
    [Fact]
    public void Sort_WithTies_IsStable()
    {
        Agrees(x => Weighted(Arrays.Sort<T>(x)), [3, 1, 2, 1, 2], -4, [-4, 2, 0.5, -1, 3]);
        Agrees(x => Weighted(Arrays.Sort<T>(x)), [7], 14, [2]);
        Assert.Empty(Arrays.Sort<T>([]));
        var many = Enumerable.Range(0, 100).Select(i => T.Constant(i * 37 % 10)).ToArray();
        Assert.Equal(many.Select(x => x.Value).Order(), Arrays.Sort<T>(many).Select(x => x.Value));
    }

    [Fact]
    public void Sort_WithNaN_PutsItFirst() =>
        Assert.Equal(
            [double.NaN, double.NegativeInfinity, 1, 2],
            Arrays.Sort<T>([T.Constant(2), T.NaN, T.NegativeInfinity, T.One]).Select(x => x.Value)
        );

    [Fact]
    public void Sort_OfAnArray_LeavesItAlone()
    {
        T[] x = [T.Constant(2), T.Constant(1)];
        var sorted = Arrays.Sort<T>(x);
        Assert.Equal((2.0, 1.0), (x[0].Value, sorted[0].Value));
    }

    [Fact]
    public void Median_OfOddAndEvenLengths_TakesOneOrTwo()
    {
        Agrees(x => Arrays.Median<T>(x), [3, 1, 2], 2, [0, 0, 1]);
        Agrees(x => Arrays.Median<T>(x), [3, 1, 2, 10], 2.5, [0.5, 0, 0.5, 0]);
        Agrees(x => Arrays.Median<T>(x), [2, 2, 2], 2, [0, 1, 0]);
        Agrees(x => Arrays.Median<T>(x), [4], 4, [1]);
    }

    [Fact]
    public void CumulativeSum_OfNumbers_HasATriangleOfOnes()
    {
        Agrees(x => Weighted(Arrays.CumulativeSum<T>(x)), [1, 2, 4], 2.5, [1.5, -0.5, 0.5]);
        Agrees(x => Arrays.CumulativeSum<T>(x)[0], [3], 3, [1]);
        Assert.Empty(Arrays.CumulativeSum<T>([]));
    }

    /// <summary>Trap 53.</summary>
    [Fact]
    public void CumulativeProduct_WithZeros_HasTheRightSlopes()
    {
        Agrees(x => Arrays.Sum<T>(Arrays.CumulativeProduct<T>(x)), [2, 0, 3, 4], 2, [1, 32, 0, 0]);
        Agrees(x => Weighted(Arrays.CumulativeProduct<T>(x)), [2, 3, 5], 13, [6.5, 3, 3]);
        Agrees(x => Arrays.CumulativeProduct<T>(x)[0], [3], 3, [1]);
        Assert.Empty(Arrays.CumulativeProduct<T>([]));
    }

    [Fact]
    public void Polynomial_OfCoefficientsAndArgument_HasBothSlopes()
    {
        Agrees(x => Arrays.Polynomial<T>(x.AsSpan(0, 3), x[3]), [1, 2, 3, 2], 17, [1, 2, 4, 14]);
        Agrees(x => Arrays.Polynomial<T>(x.AsSpan(0, 1), x[1]), [5, 2], 5, [1, 0]);
        Agrees(x => Arrays.Polynomial<T>([], x[0]), [2], 0, [0]);
    }

    private static T Weighted(T[] x)
    {
        var sum = T.Zero;
        for (var i = 0; i < x.Length; i++)
        {
            sum += x[i] * T.Constant(Weights[i]);
        }

        return sum;
    }
}
