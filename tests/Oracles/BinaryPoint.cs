namespace DualDiff;

/// <summary>One row of <c>binary.csv</c>: a function of two arguments, its slopes and its second derivatives.</summary>
/// <param name="X">The first argument, exact: the shape a of a regularised gamma function, the y of <c>Atan2</c>.</param>
/// <param name="Y">The second argument, exact.</param>
/// <param name="Value">f(x, y), correctly rounded.</param>
/// <param name="Dx">∂f/∂x.</param>
/// <param name="Dy">∂f/∂y; NaN where it does not exist (<c>Pow</c> at a negative base).</param>
/// <param name="Dxx">∂²f/∂x².</param>
/// <param name="Dxy">∂²f/∂x∂y.</param>
/// <param name="Dyy">∂²f/∂y².</param>
public readonly record struct BinaryPoint(
    double X,
    double Y,
    double Value,
    double Dx,
    double Dy,
    double Dxx,
    double Dxy,
    double Dyy
);
