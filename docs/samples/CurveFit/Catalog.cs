using DualDiff;

namespace CurveFit;

/// <summary>Which model belongs to which NIST problem, in the order of the table.</summary>
internal static class Catalog
{
    /// <summary>What <c>--plot</c> draws when no problem is named.</summary>
    public const string DefaultPlot = "Thurber";

    private static readonly Dictionary<string, Curve> Curves = new(StringComparer.OrdinalIgnoreCase)
    {
        // Lower level of difficulty.
        ["Misra1a"] = OneVariable(Models.Saturation),
        ["Chwirut2"] = OneVariable(Models.Chwirut),
        ["Chwirut1"] = OneVariable(Models.Chwirut),
        ["Lanczos3"] = OneVariable(Models.Lanczos),
        ["Gauss1"] = OneVariable(Models.Gauss),
        ["Gauss2"] = OneVariable(Models.Gauss),
        ["DanWood"] = OneVariable(Models.DanWood),
        ["Misra1b"] = OneVariable(Models.Misra1b),
        // Average.
        ["Kirby2"] = OneVariable(Models.Kirby2),
        ["Hahn1"] = OneVariable(Models.CubicOverCubic),
        ["Nelson"] = new((b, x) => Models.Nelson(b, x[0], x[1]), Math.Log, "log of "),
        ["MGH17"] = OneVariable(Models.Mgh17),
        ["Lanczos1"] = OneVariable(Models.Lanczos),
        ["Lanczos2"] = OneVariable(Models.Lanczos),
        ["Gauss3"] = OneVariable(Models.Gauss),
        ["Misra1c"] = OneVariable(Models.Misra1c),
        ["Misra1d"] = OneVariable(Models.Misra1d),
        ["Roszman1"] = OneVariable(Models.Roszman1),
        ["ENSO"] = OneVariable(Models.Enso),
        // Higher.
        ["MGH09"] = OneVariable(Models.Mgh09),
        ["Thurber"] = OneVariable(Models.CubicOverCubic),
        ["BoxBOD"] = OneVariable(Models.Saturation),
        ["Rat42"] = OneVariable(Models.Rat42),
        ["MGH10"] = OneVariable(Models.Mgh10),
        ["Eckerle4"] = OneVariable(Models.Eckerle4),
        ["Rat43"] = OneVariable(Models.Rat43),
        ["Bennett5"] = OneVariable(Models.Bennett5),
    };

    public static IReadOnlyCollection<string> Names => Curves.Keys;

    public static Curve Find(string name) => Curves[name];

    private static Curve OneVariable(Func<Real[], double, Real> model) => new((b, x) => model(b, x[0]), y => y);
}
