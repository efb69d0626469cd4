using System.Runtime.CompilerServices;

namespace DualDiff;

/// <summary>Tails of the Gaussian integral: <c>e^(−x²)</c>, with x² in two parts, times <c>(1 + g) / d</c>.</summary>
/// <remarks>
/// <para>
/// Method: <c>eʳ (1 + g) = 1 + ((eʳ − 1) + g eʳ)</c>, so that the errors of both enter with the weight of a summand, and one division.
/// A subnormal result is rounded once more.
/// </para>
/// <para>
/// Source: Cody 1969, doi 10.1090/S0025-5718-1969-0247736-4 (the square in two parts); Shepherd, Laframboise 1981, Mathematics of
/// Computation 36 (1 + 2x beside <c>e^(x²) erfc x</c>); <see cref="VectorExpReduction"/>.
/// </para>
/// </remarks>
internal static class VectorGauss
{
    /// <summary><c>e^(−(square + low)) (1 + g)/d·2^(−halvings)</c> for 0 ≤ square ≤ 800 and a low part below its rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tail<T>(T square, T low, T g, T d, double halvings)
        where T : struct, IRegister<T>
    {
        var k = VectorExpReduction.Multiple(-square);
        var fraction = VectorExpReduction.ExpM1(VectorExpReduction.Rest(-square, -low, k));
        return T.Scale((T.Of(1) + (fraction + T.Fma(fraction, g, g))) / d, k - T.Of(halvings));
    }
}
