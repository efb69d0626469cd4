using System.Runtime.InteropServices;

namespace DualDiff.Benchmarks;

/// <summary>Doubles as <see cref="Plain"/>, for functions that use primitives which <c>double</c> lacks.</summary>
internal static class Plains
{
    /// <summary>The same numbers: a <see cref="Plain"/> is a double and nothing else.</summary>
    public static Plain[] Of(double[] values) => MemoryMarshal.Cast<double, Plain>(values).ToArray();
}
