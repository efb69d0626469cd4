namespace DualDiff.Benchmarks;

/// <summary>The linear congruential generator of every workload: the same numbers in every language.</summary>
internal sealed class Generator(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next number, in [-1, 1).</summary>
    public double Next()
    {
        state = unchecked((state * 6364136223846793005) + 1442695040888963407);
        return ((state >> 11) * double.ScaleB(1, -52)) - 1;
    }
}
