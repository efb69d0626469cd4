namespace DualDiff;

// Functions of arrays, as `using static DualDiff.Real` finds them. One line each; the work is in Arrays.
public readonly partial struct Real
{
    /// <inheritdoc cref="Arrays.Sum"/>
    public static Real Sum(ReadOnlySpan<Real> x) => Arrays.Sum(x);

    /// <inheritdoc cref="Arrays.Product"/>
    public static Real Product(ReadOnlySpan<Real> x) => Arrays.Product(x);

    /// <inheritdoc cref="Arrays.Dot"/>
    public static Real Dot(ReadOnlySpan<Real> x, ReadOnlySpan<Real> y) => Arrays.Dot(x, y);

    /// <inheritdoc cref="Arrays.Mean"/>
    public static Real Mean(ReadOnlySpan<Real> x) => Arrays.Mean(x);

    /// <inheritdoc cref="Arrays.Variance"/>
    public static Real Variance(ReadOnlySpan<Real> x) => Arrays.Variance(x);

    /// <inheritdoc cref="Arrays.StandardDeviation"/>
    public static Real StandardDeviation(ReadOnlySpan<Real> x) => Arrays.StandardDeviation(x);

    /// <inheritdoc cref="Arrays.Norm"/>
    public static Real Norm(ReadOnlySpan<Real> x) => Arrays.Norm(x);

    /// <inheritdoc cref="Arrays.Norm1"/>
    public static Real Norm1(ReadOnlySpan<Real> x) => Arrays.Norm1(x);

    /// <inheritdoc cref="Arrays.NormInfinity"/>
    public static Real NormInfinity(ReadOnlySpan<Real> x) => Arrays.NormInfinity(x);

    /// <inheritdoc cref="Arrays.LogSumExp"/>
    public static Real LogSumExp(ReadOnlySpan<Real> x) => Arrays.LogSumExp(x);

    /// <inheritdoc cref="Arrays.Softmax"/>
    public static Real[] Softmax(ReadOnlySpan<Real> x) => Arrays.Softmax(x);

    /// <inheritdoc cref="Arrays.Max"/>
    public static Real Max(ReadOnlySpan<Real> x) => Arrays.Max(x);

    /// <inheritdoc cref="Arrays.Min"/>
    public static Real Min(ReadOnlySpan<Real> x) => Arrays.Min(x);

    /// <inheritdoc cref="Arrays.Sort"/>
    public static Real[] Sort(ReadOnlySpan<Real> x) => Arrays.Sort(x);

    /// <inheritdoc cref="Arrays.Median"/>
    public static Real Median(ReadOnlySpan<Real> x) => Arrays.Median(x);

    /// <inheritdoc cref="Arrays.CumulativeSum"/>
    public static Real[] CumulativeSum(ReadOnlySpan<Real> x) => Arrays.CumulativeSum(x);

    /// <inheritdoc cref="Arrays.CumulativeProduct"/>
    public static Real[] CumulativeProduct(ReadOnlySpan<Real> x) => Arrays.CumulativeProduct(x);

    /// <inheritdoc cref="Arrays.Polynomial"/>
    public static Real Polynomial(ReadOnlySpan<Real> coefficients, Real x) => Arrays.Polynomial(coefficients, x);
}
