using System.Numerics;

namespace DualDiff;

// Piecewise linear functions: ties split, bounds belong to the interior (docs/conventions.md).
public partial interface IReal<TSelf>
{
    /// <summary>The sign of a number, as a number: -1, 0 or 1; NaN at NaN. Its derivative is 0 everywhere.</summary>
    /// <param name="x">The number.</param>
    /// <returns>The sign.</returns>
    static virtual TSelf Signum(TSelf x) => TSelf.Apply<SignRule>(x);

    static int INumber<TSelf>.Sign(TSelf value)
    {
        // Math.Sign(NaN) throws; numbers here do not: NaN has the sign 0.
        return TSelf.Test<Greater>(value, default) ? 1
            : TSelf.Test<Less>(value, default) ? -1
            : 0;
    }

    static TSelf INumber<TSelf>.CopySign(TSelf value, TSelf sign) => TSelf.Apply<CopySignRule>(value, sign);

    static TSelf INumber<TSelf>.Max(TSelf x, TSelf y) => TSelf.Apply<MaxRule>(x, y);

    static TSelf INumber<TSelf>.Min(TSelf x, TSelf y) => TSelf.Apply<MinRule>(x, y);

    static TSelf INumber<TSelf>.MaxNative(TSelf x, TSelf y) => TSelf.Apply<MaxRule>(x, y);

    static TSelf INumber<TSelf>.MinNative(TSelf x, TSelf y) => TSelf.Apply<MinRule>(x, y);

    static TSelf INumber<TSelf>.MaxNumber(TSelf x, TSelf y) =>
        TSelf.IsNaN(x) ? y
        : TSelf.IsNaN(y) ? x
        : TSelf.Apply<MaxRule>(x, y);

    static TSelf INumber<TSelf>.MinNumber(TSelf x, TSelf y) =>
        TSelf.IsNaN(x) ? y
        : TSelf.IsNaN(y) ? x
        : TSelf.Apply<MinRule>(x, y);

    static TSelf INumberBase<TSelf>.MaxMagnitude(TSelf x, TSelf y)
    {
        var (ax, ay) = (TSelf.Abs(x), TSelf.Abs(y));
        return ax > ay || TSelf.IsNaN(x) ? x
            : ay > ax || TSelf.IsNaN(y) ? y
            : TSelf.Max(x, y);
    }

    static TSelf INumberBase<TSelf>.MinMagnitude(TSelf x, TSelf y)
    {
        var (ax, ay) = (TSelf.Abs(x), TSelf.Abs(y));
        return ax < ay || TSelf.IsNaN(x) ? x
            : ay < ax || TSelf.IsNaN(y) ? y
            : TSelf.Min(x, y);
    }

    static TSelf INumberBase<TSelf>.MaxMagnitudeNumber(TSelf x, TSelf y) =>
        TSelf.IsNaN(x) ? y
        : TSelf.IsNaN(y) ? x
        : TSelf.MaxMagnitude(x, y);

    static TSelf INumberBase<TSelf>.MinMagnitudeNumber(TSelf x, TSelf y) =>
        TSelf.IsNaN(x) ? y
        : TSelf.IsNaN(y) ? x
        : TSelf.MinMagnitude(x, y);

    static TSelf INumber<TSelf>.Clamp(TSelf value, TSelf min, TSelf max) =>
        TSelf.Apply<AtMostRule>(TSelf.Apply<AtLeastRule>(value, min), max);

    static TSelf INumber<TSelf>.ClampNative(TSelf value, TSelf min, TSelf max) => TSelf.Clamp(value, min, max);

    static TSelf IFloatingPoint<TSelf>.Floor(TSelf x) => TSelf.Apply<FloorRule>(x);

    static TSelf IFloatingPoint<TSelf>.Ceiling(TSelf x) => TSelf.Apply<CeilingRule>(x);

    static TSelf IFloatingPoint<TSelf>.Truncate(TSelf x) => TSelf.Apply<TruncateRule>(x);

    static TSelf IFloatingPoint<TSelf>.Round(TSelf x) => TSelf.Apply<RoundRule>(x);

    static TSelf IFloatingPoint<TSelf>.Round(TSelf x, int digits) => TSelf.Round(x, digits, MidpointRounding.ToEven);

    static TSelf IFloatingPoint<TSelf>.Round(TSelf x, MidpointRounding mode) => TSelf.Round(x, 0, mode);

    static TSelf IFloatingPoint<TSelf>.Round(TSelf x, int digits, MidpointRounding mode) =>
        TSelf.Apply<RoundToRule>(x, TSelf.Constant(RoundToRule.Encode(digits, mode)));
}
