using Xunit;

namespace DualDiff.Tests;

/// <summary>Signed zeros, infinities, NaN, subnormal numbers and the ends of the range, sign of zero included.</summary>
public class SpecialValueTests
{
    private const double Inf = double.PositiveInfinity;
    private const double Tiny = double.Epsilon;

    private static readonly (string Name, double X, double Want)[] Points =
    [
        ("Exp", 0.0, 1.0),
        ("Exp", -0.0, 1.0),
        ("Exp", Tiny, 1.0),
        ("Exp", Inf, Inf),
        ("Exp", -Inf, 0.0),
        ("Exp", 709.7827128933841, Inf),
        ("Exp", double.MaxValue, Inf),
        ("Exp", -745.1332191019411, Tiny),
        ("Exp", -745.1332191019413, 0.0),
        ("Exp", double.MinValue, 0.0),
        ("ExpM1", 0.0, 0.0),
        ("ExpM1", -0.0, -0.0),
        ("ExpM1", Tiny, Tiny),
        ("ExpM1", -Tiny, -Tiny),
        ("ExpM1", Inf, Inf),
        ("ExpM1", -Inf, -1.0),
        ("ExpM1", 709.7827128933841, Inf),
        ("Log", 1.0, 0.0),
        ("Log", 0.0, -Inf),
        ("Log", -0.0, -Inf),
        ("Log", Inf, Inf),
        ("Log", -Inf, double.NaN),
        ("Log", -Tiny, double.NaN),
        ("Log", Tiny, -744.4400719213812),
        ("Log", double.MaxValue, 709.782712893384),
        ("Log1P", 0.0, 0.0),
        ("Log1P", -0.0, -0.0),
        ("Log1P", Tiny, Tiny),
        ("Log1P", -Tiny, -Tiny),
        ("Log1P", -1.0, -Inf),
        ("Log1P", -1.0000000000000002, double.NaN),
        ("Log1P", Inf, Inf),
        ("Log1P", -Inf, double.NaN),
        ("Log1P", double.MaxValue, 709.782712893384),
        ("Sin", 0.0, 0.0),
        ("Sin", -0.0, -0.0),
        ("Sin", Tiny, Tiny),
        ("Sin", Inf, double.NaN),
        ("Sin", Math.PI, 1.2246467991473532e-16),
        ("Cos", 0.0, 1.0),
        ("Cos", -0.0, 1.0),
        ("Cos", -Inf, double.NaN),
        ("Cos", Math.PI / 2, 6.123233995736766e-17),
        ("Tanh", 0.0, 0.0),
        ("Tanh", -0.0, -0.0),
        ("Tanh", Tiny, Tiny),
        ("Tanh", -Tiny, -Tiny),
        ("Tanh", Inf, 1.0),
        ("Tanh", -Inf, -1.0),
        ("Tanh", double.MaxValue, 1.0),
        ("Sinh", -0.0, -0.0),
        ("Sinh", Tiny, Tiny),
        ("Sinh", Inf, Inf),
        ("Sinh", -Inf, -Inf),
        ("Sinh", -710.4758600739440, -Inf),
        ("Cosh", 0.0, 1.0),
        ("Cosh", -0.0, 1.0),
        ("Cosh", -Inf, Inf),
        ("Cosh", 710.4758600739440, Inf),
        ("Erf", 0.0, 0.0),
        ("Erf", -0.0, -0.0),
        ("Erf", Tiny, Tiny),
        ("Erf", Inf, 1.0),
        ("Erf", -Inf, -1.0),
        ("Erfc", 0.0, 1.0),
        ("Erfc", -0.0, 1.0),
        ("Erfc", Inf, 0.0),
        ("Erfc", -Inf, 2.0),
        ("Erfc", 27.3, 0.0),
        ("NormalCdf", 0.0, 0.5),
        ("NormalCdf", -0.0, 0.5),
        ("NormalCdf", Tiny, 0.5),
        ("NormalCdf", Inf, 1.0),
        ("NormalCdf", -Inf, 0.0),
        ("NormalCdf", double.MinValue, 0.0),
        ("Sigmoid", 0.0, 0.5),
        ("Sigmoid", -0.0, 0.5),
        ("Sigmoid", Inf, 1.0),
        ("Sigmoid", -Inf, 0.0),
        ("Sigmoid", -745.1, Tiny),
        ("Softplus", Inf, Inf),
        ("Softplus", -Inf, 0.0),
        ("Softplus", double.MaxValue, double.MaxValue),
        ("Softplus", -745.1, Tiny),
    ];

    [Fact]
    public void EveryKernel_AtASpecialPoint_IsExact() =>
        Assert.All(
            Points,
            point =>
            {
                var got = KernelCase.Named(point.Name).At(point.X);
                Check.Exact(point.Want, got, point);
                Assert.True(double.IsNaN(got) || double.IsNegative(got) == double.IsNegative(point.Want), $"{point}");
            }
        );

    [Fact]
    public void EveryKernel_OfNaN_IsNaN() =>
        Assert.All(
            KernelCase.All,
            kernel =>
            {
                Assert.True(double.IsNaN(kernel.At(double.NaN)), kernel.Name);
                Assert.True(double.IsNaN(kernel.At(-double.NaN)), kernel.Name);
            }
        );
}
