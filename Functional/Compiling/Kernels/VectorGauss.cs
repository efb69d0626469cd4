using System.Runtime.CompilerServices;

namespace DualDiff;

/// <summary><c>e^(−x²)</c> times a factor, with x² in two parts: the tails of the error function.</summary>
/// <remarks>
/// <para>Accuracy: rounded once more only where the result is subnormal.</para>
/// <para>Source: Cody 1969, doi 10.1090/S0025-5718-1969-0247736-4 (the square in two parts); <see cref="VectorExpReduction"/>.</para>
/// </remarks>
internal static class VectorGauss
{
    /// <summary><c>e^(−(square + low))·factor·2^(−halvings)</c> for 0 ≤ square ≤ 800 and a low part below its rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Scaled<T>(T square, T low, T factor, double halvings)
        where T : struct, IRegister<T>
    {
        var k = VectorExpReduction.Multiple(-square);
        var fraction = VectorExpReduction.ExpM1(VectorExpReduction.Rest(-square, -low, k));
        return T.Scale(T.Fma(fraction, factor, factor), k - T.Of(halvings));
    }
}
