namespace DualDiff.Benchmarks;

/// <summary>The numbers of a result, for the check.</summary>
internal static class Numbers
{
    public static double[] Of(double value) => [value];

    public static double[] Of(Real value) => [value.Value];

    public static double[] Of(Real[] values) => values.ToDoubles();

    public static double[] Of(Real[,] matrix) => [.. matrix.Cast<Real>().Select(entry => entry.Value)];

    public static double[] Of(double[,] matrix) => [.. matrix.Cast<double>()];

    /// <summary>Both tangents are rows of a matrix of 8 columns.</summary>
    public static double[] Tangents(params ReadOnlySpan<Dual> numbers)
    {
        var tangents = new double[numbers.Length * Dual.LaneCount];
        for (var i = 0; i < tangents.Length; i++)
        {
            tangents[i] = numbers[i / Dual.LaneCount].Tangent(i % Dual.LaneCount);
        }

        return tangents;
    }
}
