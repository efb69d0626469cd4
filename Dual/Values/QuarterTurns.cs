namespace DualDiff;

/// <summary>Remainder of an angle after whole quarter turns, for every double, with twice the digits of a double.</summary>
/// <remarks>
/// <para>Domain: 1 ≤ |x| &lt; ∞.</para>
/// <para>Accuracy: relative 2⁻¹⁰⁰ plus absolute 2⁻¹³⁶, which leaves more digits than a double has next to multiples of π/4 too.</para>
/// <para>
/// Source: Payne and Hanek 1983, doi 10.1145/1057600.1057602: of the product of x and 2/π only the 192 bits below 4 are formed. The
/// bits of 2/π are our own, from mpmath.
/// </para>
/// </remarks>
internal static class QuarterTurns
{
    private static DoubleDouble Unit => new(3.4061215800865545e-19, 1.3277647201629795e-35);

    /// <summary><c>x = eighths·π/4 + turns·π/2 + rest</c> with rest in about [−π/4, π/4], and turns from 0 to 3.</summary>
    public static int Reduce(double x, int eighths, out DoubleDouble rest)
    {
        var bits = BitConverter.DoubleToUInt64Bits(x);
        var mantissa = (bits & 0xF_FFFF_FFFF_FFFF) | 0x10_0000_0000_0000;
        var start = (int)(bits >> 52) - 1023 - 52 + 62;
        var (word, shift) = (start >> 6, start & 63);
        var carry = Math.BigMul(mantissa, Window(word + 2, shift), out var low);
        var high = Math.BigMul(mantissa, Window(word + 1, shift), out var middle);
        middle += carry;
        high += (mantissa * Window(word, shift)) + (middle < carry ? 1UL : 0);
        high -= (ulong)eighths << 61;
        var turns = (int)((high + (1UL << 61)) >> 62);
        var signed = (long)(high - ((ulong)turns << 62));
        var lead = (double)signed;
        var tail = (signed - (long)lead) + Math.ScaleB(middle + Math.ScaleB(low, -64), -64);
        rest = DoubleDouble.Sum(lead, tail) * Unit;
        return turns & 3;
    }

    private static ulong Window(int word, int shift) =>
        (TwoOverPi[word] << shift) | ((TwoOverPi[word + 1] >> 1) >> (63 - shift));

    /// <summary>64 zeros, then the bits of 2/π.</summary>
    private static ReadOnlySpan<ulong> TwoOverPi =>
        [
            0x0000_0000_0000_0000,
            0xA2F9_836E_4E44_1529,
            0xFC27_57D1_F534_DDC0,
            0xDB62_9599_3C43_9041,
            0xFE51_63AB_DEBB_C561,
            0xB724_6E3A_424D_D2E0,
            0x0649_2EEA_09D1_921C,
            0xFE1D_EB1C_B129_A73E,
            0xE882_35F5_2EBB_4484,
            0xE99C_7026_B45F_7E41,
            0x3991_D639_8353_39F4,
            0x9C84_5F8B_BDF9_283B,
            0x1FF8_97FF_DE05_980F,
            0xEF2F_118B_5A0A_6D1F,
            0x6D36_7ECF_27CB_09B7,
            0x4F46_3F66_9E5F_EA2D,
            0x7527_BAC7_EBE5_F17B,
            0x3D07_39F7_8A52_92EA,
            0x6BFB_5FB1_1F8D_5D08,
            0x5603_3046_FC7B_6BAB,
        ];
}
