using DualDiff;
using static DualDiff.Real;

namespace CurveFit;

/// <summary>
/// The models as NIST writes them, each one pure function of its parameters, written once; nobody differentiates them
/// by hand. NIST's b1 is <c>b[0]</c>; a parameter is a <see cref="Real"/>, an observed predictor a plain double.
/// </summary>
internal static class Models
{
    public static Real Bennett5(Real[] b, double x) => b[0] * Pow(b[1] + x, -1 / b[2]);

    /// <summary>BoxBOD and Misra1a share this curve.</summary>
    public static Real Saturation(Real[] b, double x) => b[0] * (1 - Exp(-b[1] * x));

    /// <summary>Chwirut1 and Chwirut2.</summary>
    public static Real Chwirut(Real[] b, double x) => Exp(-b[0] * x) / (b[1] + b[2] * x);

    public static Real DanWood(Real[] b, double x) => b[0] * Pow(x, b[1]);

    public static Real Eckerle4(Real[] b, double x) => b[0] / b[1] * Exp(-0.5 * Pow((x - b[2]) / b[1], 2));

    /// <summary>A yearly cycle and two more, whose periods are parameters too.</summary>
    public static Real Enso(Real[] b, double x) =>
        b[0]
        + b[1] * Math.Cos(2 * Math.PI * x / 12)
        + b[2] * Math.Sin(2 * Math.PI * x / 12)
        + b[4] * Cos(2 * Math.PI * x / b[3])
        + b[5] * Sin(2 * Math.PI * x / b[3])
        + b[7] * Cos(2 * Math.PI * x / b[6])
        + b[8] * Sin(2 * Math.PI * x / b[6]);

    /// <summary>Gauss1, Gauss2, Gauss3: two bells on a decaying baseline.</summary>
    public static Real Gauss(Real[] b, double x) =>
        b[0] * Exp(-b[1] * x) + Bell(b[2], b[3], b[4], x) + Bell(b[5], b[6], b[7], x);

    public static Real Kirby2(Real[] b, double x) => (b[0] + b[1] * x + b[2] * x * x) / (1 + b[3] * x + b[4] * x * x);

    /// <summary>Lanczos1, Lanczos2, Lanczos3: three decays.</summary>
    public static Real Lanczos(Real[] b, double x) =>
        b[0] * Exp(-b[1] * x) + b[2] * Exp(-b[3] * x) + b[4] * Exp(-b[5] * x);

    public static Real Mgh09(Real[] b, double x) => b[0] * (x * x + x * b[1]) / (x * x + x * b[2] + b[3]);

    public static Real Mgh10(Real[] b, double x) => b[0] * Exp(b[1] / (x + b[2]));

    public static Real Mgh17(Real[] b, double x) => b[0] + b[1] * Exp(-x * b[3]) + b[2] * Exp(-x * b[4]);

    public static Real Misra1b(Real[] b, double x) => b[0] * (1 - Pow(1 + b[1] * x / 2, -2));

    public static Real Misra1c(Real[] b, double x) => b[0] * (1 - Pow(1 + 2 * b[1] * x, -0.5));

    public static Real Misra1d(Real[] b, double x) => b[0] * b[1] * x / (1 + b[1] * x);

    /// <summary>The logarithm of the breakdown strength, from time and temperature.</summary>
    public static Real Nelson(Real[] b, double time, double temperature) =>
        b[0] - b[1] * time * Exp(-b[2] * temperature);

    public static Real Rat42(Real[] b, double x) => b[0] / (1 + Exp(b[1] - b[2] * x));

    public static Real Rat43(Real[] b, double x) => b[0] / Pow(1 + Exp(b[1] - b[2] * x), 1 / b[3]);

    public static Real Roszman1(Real[] b, double x) => b[0] - b[1] * x - Atan(b[2] / (x - b[3])) / Math.PI;

    /// <summary>Thurber and Hahn1: a cubic over a cubic.</summary>
    public static Real CubicOverCubic(Real[] b, double x) =>
        (b[0] + b[1] * x + b[2] * x * x + b[3] * x * x * x) / (1 + b[4] * x + b[5] * x * x + b[6] * x * x * x);

    private static Real Bell(Real height, Real centre, Real width, double x) =>
        height * Exp(-Pow(x - centre, 2) / Pow(width, 2));
}
