namespace DualDiff.Tests;

/// <summary>The functions of arrays, on one number structure. Derive one class for each; the facts are inherited.</summary>
/// <typeparam name="T">The number structure.</typeparam>
public abstract partial class ArrayLaws<T>
    where T : struct, IReal<T>
{
    private const double Inf = double.PositiveInfinity;

    /// <summary>The gradient of f; null if the structure knows no derivatives.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point.</param>
    /// <returns>One slope for each component.</returns>
    protected abstract double[]? Gradient(Func<T[], T> f, double[] x);

    [Fact]
    public void Sum_OfNumbers_HasSlopesOne()
    {
        Agrees(x => Arrays.Sum<T>(x), [1.5, -2, 4], 3.5, [1, 1, 1]);
        Agrees(x => Arrays.Sum<T>(x), [-2], -2, [1]);
        Agrees(x => Arrays.Sum<T>(x), [], 0, []);
    }

    [Fact]
    public void Sum_OfManyNumbers_IsPairwise()
    {
        var tenths = Samples.AreFew ? 100_000 : 1_000_000;
        var x = Enumerable.Repeat(T.Constant(0.1), tenths).ToArray();
        Check.Relative(Arrays.Sum<T>(x).Value, tenths / 10, 64 * 2.2e-16, $"sum of {tenths} tenths");
    }

    [Fact]
    public void Product_WithZeros_HasTheRightSlopes()
    {
        Agrees(x => Arrays.Product<T>(x), [2, -3, 5], -30, [-15, 10, -6]);
        Agrees(x => Arrays.Product<T>(x), [2, 0, 3, 4], 0, [0, 24, 0, 0]);
        Agrees(x => Arrays.Product<T>(x), [2, 0, 3, 0], 0, [0, 0, 0, 0]);
        Agrees(x => Arrays.Product<T>(x), [7], 7, [1]);
        Agrees(x => Arrays.Product<T>(x), [], 1, []);
    }

    [Fact]
    public void Mean_OfNumbers_HasSlopesOneOverN()
    {
        Agrees(x => Arrays.Mean<T>(x), [1, 2, 6, 3], 3, [0.25, 0.25, 0.25, 0.25]);
        Agrees(x => Arrays.Mean<T>(x), [5], 5, [1]);
        Agrees(x => Arrays.Mean<T>(x), [], double.NaN, []);
    }

    [Fact]
    public void Variance_OfNumbers_HasSlopesTwiceTheDeviation()
    {
        Agrees(x => Arrays.Variance<T>(x), [1, 2, 6, 3], 3.5, [-1, -0.5, 1.5, 0]);
        Agrees(x => Arrays.Variance<T>(x), [5], 0, [0]);
        Agrees(x => Arrays.Variance<T>(x), [], double.NaN, []);
        Agrees(x => Arrays.Variance<T>(x), [1e9 + 1, 1e9 + 2, 1e9 + 6, 1e9 + 3], 3.5, [-1, -0.5, 1.5, 0]);
    }

    [Fact]
    public void StandardDeviation_OfNumbers_IsTheRootOfTheVariance()
    {
        var root = Math.Sqrt(3.5);
        Agrees(x => Arrays.StandardDeviation<T>(x), [1, 2, 6, 3], root, [-0.5 / root, -0.25 / root, 0.75 / root, 0]);
        Agrees(
            x => Arrays.StandardDeviation<T>(x),
            [1e200, 2e200, 6e200, 3e200],
            root * 1e200,
            [-0.5 / root, -0.25 / root, 0.75 / root, 0]
        );
    }

    /// <summary>Trap 28.</summary>
    [Fact]
    public void StandardDeviation_OfEqualNumbers_HasGradientZero()
    {
        Agrees(x => Arrays.StandardDeviation<T>(x), [3, 3, 3, 3], 0, [0, 0, 0, 0]);
        Agrees(x => Arrays.StandardDeviation<T>(x), [0.1, 0.1, 0.1], 0, [0, 0, 0]);
        Agrees(x => Arrays.StandardDeviation<T>(x), [7], 0, [0]);
    }

    [Fact]
    public void Dot_OfTwoVectors_HasTheOtherOneAsSlopes()
    {
        Agrees(x => Arrays.Dot<T>(x.AsSpan(0, 3), x.AsSpan(3)), [1, 2, 3, 4, -5, 6], 12, [4, -5, 6, 1, 2, 3]);
        Agrees(x => Arrays.Dot<T>(x, x), [1, 2, 3], 14, [2, 4, 6]);
        Agrees(x => Arrays.Dot<T>(x, x), [], 0, []);
    }

    [Fact]
    public void Dot_OfDifferentLengths_SaysBoth() =>
        Assert.Equal(
            "Dot: the first array has 2 numbers and the second has 3. Give arrays of the same length.",
            Assert.Throws<ArgumentException>(() => Arrays.Dot<T>(new T[2], new T[3])).Message
        );

    /// <summary>Traps 26, 27, 63.</summary>
    [Fact]
    public void Norm_OfAnySize_HasTheUnitVectorAsGradient()
    {
        Agrees(x => Arrays.Norm<T>(x), [3, -4], 5, [0.6, -0.8]);
        Agrees(x => Arrays.Norm<T>(x), [3e200, -4e200], 5e200, [0.6, -0.8]);
        Agrees(x => Arrays.Norm<T>(x), [3e-200, -4e-200], 5e-200, [0.6, -0.8]);
        Agrees(x => Arrays.Norm<T>(x), [-7], 7, [-1]);
        Agrees(x => Arrays.Norm<T>(x), [0, 0, 0], 0, [0, 0, 0]);
        Agrees(x => Arrays.Norm<T>(x) * Arrays.Norm<T>(x), [0, 0], 0, [0, 0]);
        Agrees(x => Arrays.Norm<T>(x), [], 0, []);
    }

    [Fact]
    public void Norm1_OfNumbers_HasTheirSignsAsGradient()
    {
        Agrees(x => Arrays.Norm1<T>(x), [3, -4, 0], 7, [1, -1, 0]);
        Agrees(x => Arrays.Norm1<T>(x), [], 0, []);
    }

    [Fact]
    public void NormInfinity_OfNumbers_SharesATie()
    {
        Agrees(x => Arrays.NormInfinity<T>(x), [3, -5, 1], 5, [0, -1, 0]);
        Agrees(x => Arrays.NormInfinity<T>(x), [5, -5, 1], 5, [0.5, -0.5, 0]);
        Agrees(x => Arrays.NormInfinity<T>(x), [0, 0], 0, [0, 0]);
        Agrees(x => Arrays.NormInfinity<T>(x), [], 0, []);
    }

    /// <summary>Traps 57, 58.</summary>
    [Fact]
    public void LogSumExp_FarOut_KeepsValueAndShares()
    {
        Agrees(x => Arrays.LogSumExp<T>(x), [0, Math.Log(3)], Math.Log(4), [0.25, 0.75]);
        Agrees(x => Arrays.LogSumExp<T>(x), [1e10, 1e10], 1e10 + Math.Log(2), [0.5, 0.5]);
        Agrees(x => Arrays.LogSumExp<T>(x), [1e50, 1e50, 0], 1e50, [0.5, 0.5, 0]);
        Agrees(x => Arrays.LogSumExp<T>(x), [-1e10, -1e10], -1e10 + Math.Log(2), [0.5, 0.5]);
        Agrees(x => Arrays.LogSumExp<T>(x), [-Inf, 2], 2, [0, 1]);
        Agrees(x => Arrays.LogSumExp<T>(x), [-Inf, -Inf], -Inf, [0, 0]);
        Agrees(x => Arrays.LogSumExp<T>(x), [-3], -3, [1]);
        Agrees(x => Arrays.LogSumExp<T>(x), [], -Inf, []);
        Assert.Equal(Inf, Arrays.LogSumExp<T>([T.Constant(Inf), T.Zero]).Value);
        Assert.True(double.IsNaN(Arrays.LogSumExp<T>([T.NaN, T.Zero]).Value));
    }

    [Fact]
    public void Max_AndMin_ShareATieAmongAll()
    {
        Agrees(x => Arrays.Max<T>(x), [1, 3, 2], 3, [0, 1, 0]);
        Agrees(x => Arrays.Max<T>(x), [3, 1, 3, 3, 2, 3], 3, [0.25, 0, 0.25, 0.25, 0, 0.25]);
        Agrees(x => Arrays.Max<T>(x), [-0.0, 0], 0, [0.5, 0.5]);
        Agrees(x => Arrays.Max<T>(x), [4], 4, [1]);
        Agrees(x => Arrays.Min<T>(x), [1, 3, 1], 1, [0.5, 0, 0.5]);
        Agrees(x => Arrays.Min<T>(x), [4], 4, [1]);
        Assert.True(double.IsNaN(Arrays.Max<T>([T.One, T.NaN]).Value));
        Assert.True(double.IsNaN(Arrays.Min<T>([T.NaN, T.One]).Value));
    }

    [Fact]
    public void Extremes_OfNoNumbers_AreRefused()
    {
        Refused("Max", () => Arrays.Max<T>([]));
        Refused("Min", () => Arrays.Min<T>([]));
        Refused("Median", () => Arrays.Median<T>([]));

        static void Refused(string name, Action action) =>
            Assert.Equal(
                $"{name}: there are 0 numbers. Give at least one.",
                Assert.Throws<ArgumentException>(action).Message
            );
    }

    private void Agrees(Func<T[], T> f, double[] x, double value, double[] gradient)
    {
        var got = f([.. x.Select(T.Constant)]).Value;
        Assert.True(Check.IsNear(got, value, 1e-15) || Math.Abs(got - value) < 1e-16, $"value got {got}, want {value}");
        if (Gradient(f, x) is not { } slopes)
        {
            return;
        }

        Assert.Equal(gradient.Length, slopes.Length);
        for (var i = 0; i < gradient.Length; i++)
        {
            Assert.True(
                Check.SameBits(slopes[i], gradient[i])
                    || Math.Abs(slopes[i] - gradient[i]) <= 4e-16 * Math.Max(1, Math.Abs(gradient[i])),
                $"slope {i} at ({string.Join(", ", x)}): got {Check.Text(slopes[i])}, want {Check.Text(gradient[i])}"
            );
        }
    }
}
