namespace DualDiff.GradBench;

/// <summary>Reverse mode through a sum of independent terms: one short tape for a few of them, which stays in the cache.</summary>
internal static class Terms
{
    /// <summary>The gradient of Σ_i term(x, i).</summary>
    /// <param name="x">The point.</param>
    /// <param name="count">How many terms there are.</param>
    /// <param name="together">How many are recorded on one tape.</param>
    /// <param name="term">One term.</param>
    public static double[] Gradient(double[] x, int count, int together, Func<Real[], int, Real> term)
    {
        var (point, gradient) = (x.ToReals(), new double[x.Length]);
        for (var start = 0; start < count; start += together)
        {
            var range = Enumerable.Range(start, Math.Min(together, count - start));
            var part = Diff.Grad((Real[] lifted) => range.Sum(i => term(lifted, i)))(point);
            for (var j = 0; j < gradient.Length; j++)
            {
                gradient[j] += part[j].Value;
            }
        }

        return gradient;
    }
}
