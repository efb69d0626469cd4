namespace DualDiff;

/// <summary>
/// Forward mode over <see cref="Dual"/>, for code that is generic in its number: seed, evaluate, extract. Eight inputs a
/// run; more inputs are taken in chunks of eight.
/// </summary>
/// <remarks>These transforms do not nest: <c>Diff</c> over <c>Real</c> does.</remarks>
public static partial class Forward
{
    /// <summary>Runs <paramref name="f"/> once for each chunk of up to eight inputs, and at least once.</summary>
    private static void ForEachChunk<TOut>(double[] x, Func<Dual[], TOut> f, Action<int, int, TOut> extract)
    {
        var constants = new Dual[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            constants[i] = x[i];
        }

        var start = 0;
        do
        {
            // A fresh array for each run: f may keep or change it.
            Dual[] lifted = [.. constants];
            var width = Math.Min(Dual.LaneCount, x.Length - start);
            for (var lane = 0; lane < width; lane++)
            {
                lifted[start + lane] = Dual.Variable(x[start + lane], lane);
            }

            extract(start, width, f(lifted));
            start += Dual.LaneCount;
        } while (start < x.Length);
    }
}
