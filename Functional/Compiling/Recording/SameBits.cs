namespace DualDiff;

/// <summary>Whether two numbers are one and the same: zeros of both signs are not, for 1/x tells them apart.</summary>
internal readonly struct SameBits : IPredicate
{
    public static bool Holds(double x, double y) =>
        BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y);
}
