namespace DualDiff;

/// <summary>Compares a compiled call with an eager one: a function that is not pure gives itself away.</summary>
internal static class Verification
{
    /// <summary>What the order of summation may change, relative to the largest output.</summary>
    private const double Tolerance = 1e-6;

    /// <param name="compiled">The compiled results.</param>
    /// <param name="eager">The results of an eager run.</param>
    /// <param name="isStrict">Whether not a bit may differ.</param>
    public static void Demand(ReadOnlySpan<double> compiled, Real[] eager, bool isStrict)
    {
        if (compiled.Length != eager.Length)
        {
            throw Errors.OutputCountChanged("Compile", eager.Length, compiled.Length);
        }

        var largest = 0.0;
        foreach (var output in eager)
        {
            largest = double.IsFinite(output.Raw) ? Math.Max(largest, Math.Abs(output.Raw)) : largest;
        }

        for (var i = 0; i < eager.Length; i++)
        {
            var (found, wanted) = (compiled[i], eager[i].Raw);
            if (!found.Equals(wanted) && (isStrict || !(Math.Abs(found - wanted) <= Tolerance * largest)))
            {
                throw Errors.VerifyFailed(i, found, wanted);
            }
        }
    }
}
