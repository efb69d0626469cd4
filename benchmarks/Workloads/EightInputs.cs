namespace DualDiff.Benchmarks;

/// <summary>Any number of components from eight inputs, <c>x[i] = z[i % 8]</c>: every operation carries eight lanes, and none is added.</summary>
internal static class EightInputs
{
    public const int Count = 8;

    public static T[] Spread<T>(T[] z, int n)
    {
        var x = new T[n];
        for (var i = 0; i < n; i++)
        {
            x[i] = z[i % Count];
        }

        return x;
    }

    /// <summary>The gradient with respect to z, from that with respect to x.</summary>
    public static double[] Fold(double[] gradient)
    {
        var folded = new double[Count];
        for (var i = 0; i < gradient.Length; i++)
        {
            folded[i % Count] += gradient[i];
        }

        return folded;
    }
}
