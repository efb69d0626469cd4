namespace DualDiff;

/// <summary>
/// Forward mode over <see cref="Dual"/>, for code that is generic in its number: seed, evaluate, extract. Eight inputs a
/// run; more inputs are taken in chunks of eight.
/// </summary>
/// <remarks>These transforms do not nest: <c>Diff</c> over <c>Real</c> does.</remarks>
public static partial class Forward
{
    /// <summary>Makes variables of up to eight inputs from <paramref name="start"/> on, and constants of the others.</summary>
    /// <remarks>Writes all of the array, because f may have changed it in the run before.</remarks>
    /// <returns>The number of variables.</returns>
    private static int Lift(double[] x, int start, Dual[] lifted)
    {
        for (var i = 0; i < lifted.Length; i++)
        {
            lifted[i] = x[i];
        }

        var width = Math.Min(Dual.LaneCount, x.Length - start);
        for (var lane = 0; lane < width; lane++)
        {
            lifted[start + lane] = Dual.Variable(x[start + lane], lane);
        }

        return width;
    }
}
