namespace CurveFit;

/// <summary>Digits of agreement: the log relative error that NIST recommends.</summary>
internal static class Digits
{
    /// <summary>Certified values have 11 digits, so no more can agree.</summary>
    private const double Certified = 11;

    public static double Worst(IEnumerable<double> found, IEnumerable<double> certified) =>
        found.Zip(certified, Agreement).Min();

    /// <summary>
    /// <c>−log₁₀(|found − certified| / |certified|)</c>, within 0 and 11; the absolute error for a certified zero.
    /// </summary>
    public static double Agreement(double found, double certified)
    {
        var error = Math.Abs(found - certified) / (certified == 0 ? 1 : Math.Abs(certified));
        return double.IsNaN(error) ? 0 : Math.Clamp(-Math.Log10(error), 0, Certified);
    }
}
