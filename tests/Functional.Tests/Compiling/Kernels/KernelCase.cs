using System.Runtime.Intrinsics;

namespace DualDiff.Tests;

/// <summary>A span loop of a kernel.</summary>
internal delegate void SpanFunction(ReadOnlySpan<double> x, Span<double> y);

/// <summary>A vector kernel, in every form in which it can be called, and the scalar function that it must agree with.</summary>
internal sealed record KernelCase(
    string Name,
    ulong Ulps,
    double Low,
    double High,
    Func<double, double> Scalar,
    Func<Vector512<double>, Vector512<double>> Vector,
    Func<Vector512<double>, Vector512<double>> Wide,
    Func<Vector256<double>, Vector256<double>> Half,
    SpanFunction Span
)
{
    /// <summary>Every kernel, with the bound in ulps that the page of the documentation states and where it is interesting.</summary>
    public static IReadOnlyList<KernelCase> All { get; } =
    [
        Of<VectorExp>("Exp", 1, -750, 712, ExpRule.Value, VectorExp.Exp),
        Of<VectorExpM1>("ExpM1", 2, -40, 40, ExpM1Rule.Value, VectorExpM1.ExpM1),
        Of<VectorLog>("Log", 1, 0, 4, LogRule.Value, VectorLog.Log),
        Of<VectorLog1P>("Log1P", 1, -1, 3, Log1PRule.Value, VectorLog1P.Log1P),
        Of<VectorSin>("Sin", 2, -20, 20, SinRule.Value, VectorSin.Sin),
        Of<VectorCos>("Cos", 2, -20, 20, CosRule.Value, VectorCos.Cos),
        Of<VectorTanh>("Tanh", 3, -20, 20, TanhRule.Value, VectorTanh.Tanh),
        Of<VectorSinh>("Sinh", 3, -3, 3, SinhRule.Value, VectorSinh.Sinh),
        Of<VectorCosh>("Cosh", 2, -3, 3, CoshRule.Value, VectorCosh.Cosh),
        Of<VectorErf>("Erf", 2, -6, 6, ErfRule.Value, VectorErf.Erf),
        Of<VectorErfc>("Erfc", 3, -6, 27.5, ErfcRule.Value, VectorErfc.Erfc),
        Of<VectorNormalCdf>("NormalCdf", 4, -39, 9, NormalCdf, VectorNormalCdf.NormalCdf),
        Of<VectorSigmoid>("Sigmoid", 3, -750, 40, SigmoidRule.Value, VectorSigmoid.Sigmoid),
        Of<VectorSoftplus>("Softplus", 2, -750, 40, SoftplusRule.Value, VectorSoftplus.Softplus),
    ];

    /// <summary>The case of this name.</summary>
    public static KernelCase Named(string name) => All.Single(kernel => kernel.Name == name);

    /// <summary>The function of one number, which stands in a lane that depends on its bits.</summary>
    public double At(double x) => Vector(Vector512.Create(x))[BitConverter.DoubleToInt64Bits(x).GetHashCode() & 7];

    public override string ToString() => Name;

    private static KernelCase Of<TKernel>(
        string name,
        ulong ulps,
        double low,
        double high,
        Func<double, double> scalar,
        Func<Vector512<double>, Vector512<double>> vector
    )
        where TKernel : struct, IVectorKernel =>
        new(
            name,
            ulps,
            low,
            high,
            scalar,
            vector,
            x => TKernel.Of(new Register512(x)).Value,
            x => TKernel.Of(new Register256(x)).Value,
            VectorKernel.Of<TKernel>
        );

    /// <summary><c>½ erfc(u)</c> at the double u nearest to <c>−x/√2</c>, moved to first order by what rounding lost.</summary>
    private static double NormalCdf(double x)
    {
        const double High = 0.7071067811865476;
        const double Low = -4.833646656726457e-17;
        var u = -x * High;
        if (!(Math.Abs(u) < 28))
        {
            return 0.5 * ErfcRule.Value(u);
        }

        var lost = -Math.FusedMultiplyAdd(x, Low, Math.FusedMultiplyAdd(x, High, u));
        return (0.5 * ErfcRule.Value(u)) - (0.5641895835477563 * Math.Exp(-u * u) * lost);
    }
}
