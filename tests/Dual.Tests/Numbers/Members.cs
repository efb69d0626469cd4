using System.Numerics;

namespace DualDiff.Tests;

/// <summary>
/// Every static member of .NET's contract for floating-point numbers, as a function of three numbers: written once, run
/// with <see cref="double"/> and with each number structure.
/// </summary>
/// <typeparam name="T">The number.</typeparam>
internal static class Members<T>
    where T : struct, IFloatingPointIeee754<T>
{
    public static IReadOnlyList<(string Name, Func<T, T, T, T> Run)> All { get; } =
    [.. Constants(), .. Operators(), .. Elementary(), .. Selections(), .. Roundings(), .. Predicates()];

    private static List<(string Name, Func<T, T, T, T> Run)> Constants() =>
        [
            ("get_Zero", (_, _, _) => T.Zero),
            ("get_One", (_, _, _) => T.One),
            ("get_Radix", (_, _, _) => Number(T.Radix)),
            ("get_AdditiveIdentity", (_, _, _) => T.AdditiveIdentity),
            ("get_MultiplicativeIdentity", (_, _, _) => T.MultiplicativeIdentity),
            ("get_NegativeOne", (_, _, _) => T.NegativeOne),
            ("get_E", (_, _, _) => T.E),
            ("get_Pi", (_, _, _) => T.Pi),
            ("get_Tau", (_, _, _) => T.Tau),
            ("get_Epsilon", (_, _, _) => T.Epsilon),
            ("get_NaN", (_, _, _) => T.NaN),
            ("get_NegativeInfinity", (_, _, _) => T.NegativeInfinity),
            ("get_NegativeZero", (_, _, _) => T.NegativeZero),
            ("get_PositiveInfinity", (_, _, _) => T.PositiveInfinity),
        ];

    private static List<(string Name, Func<T, T, T, T> Run)> Operators() =>
        [
            ("op_Addition", (x, y, _) => x + y),
            ("op_Subtraction", (x, y, _) => x - y),
            ("op_Multiply", (x, y, _) => x * y),
            ("op_Division", (x, y, _) => x / y),
            ("op_Modulus", (x, y, _) => x % y),
            ("op_UnaryNegation", (x, _, _) => -x),
            ("op_UnaryPlus", (x, _, _) => +x),
            ("op_Increment", (x, _, _) => ++x),
            ("op_Decrement", (x, _, _) => --x),
            ("op_CheckedAddition", (x, y, _) => checked(x + y)),
            ("op_CheckedSubtraction", (x, y, _) => checked(x - y)),
            ("op_CheckedMultiply", (x, y, _) => checked(x * y)),
            ("op_CheckedDivision", (x, y, _) => checked(x / y)),
            ("op_CheckedUnaryNegation", (x, _, _) => checked(-x)),
            ("op_CheckedIncrement", (x, _, _) => checked(++x)),
            ("op_CheckedDecrement", (x, _, _) => checked(--x)),
            ("op_Equality", (x, y, _) => Bit(x == y)),
            ("op_Inequality", (x, y, _) => Bit(x != y)),
            ("op_LessThan", (x, y, _) => Bit(x < y)),
            ("op_GreaterThan", (x, y, _) => Bit(x > y)),
            ("op_LessThanOrEqual", (x, y, _) => Bit(x <= y)),
            ("op_GreaterThanOrEqual", (x, y, _) => Bit(x >= y)),
            ("MultiplyAddEstimate", T.MultiplyAddEstimate),
            ("FusedMultiplyAdd", T.FusedMultiplyAdd),
            ("Lerp", T.Lerp),
            ("ReciprocalEstimate", (x, _, _) => T.ReciprocalEstimate(x)),
            ("ReciprocalSqrtEstimate", (x, _, _) => T.ReciprocalSqrtEstimate(x)),
            ("DegreesToRadians", (x, _, _) => T.DegreesToRadians(x)),
            ("RadiansToDegrees", (x, _, _) => T.RadiansToDegrees(x)),
        ];

    private static List<(string Name, Func<T, T, T, T> Run)> Elementary() =>
        [
            ("Sqrt", (x, _, _) => T.Sqrt(x)),
            ("Cbrt", (x, _, _) => T.Cbrt(x)),
            ("Hypot", (x, y, _) => T.Hypot(x, y)),
            ("RootN", (x, _, _) => T.RootN(x, 3)),
            ("Pow", (x, y, _) => T.Pow(x, y)),
            ("Exp", (x, _, _) => T.Exp(x)),
            ("Exp2", (x, _, _) => T.Exp2(x)),
            ("Exp10", (x, _, _) => T.Exp10(x)),
            ("ExpM1", (x, _, _) => T.ExpM1(x)),
            ("Exp2M1", (x, _, _) => T.Exp2M1(x)),
            ("Exp10M1", (x, _, _) => T.Exp10M1(x)),
            ("Log", (x, _, _) => T.Log(x)),
            ("Log", (x, y, _) => T.Log(x, y)),
            ("Log2", (x, _, _) => T.Log2(x)),
            ("Log10", (x, _, _) => T.Log10(x)),
            ("LogP1", (x, _, _) => T.LogP1(x)),
            ("Log2P1", (x, _, _) => T.Log2P1(x)),
            ("Log10P1", (x, _, _) => T.Log10P1(x)),
            ("Sin", (x, _, _) => T.Sin(x)),
            ("Cos", (x, _, _) => T.Cos(x)),
            ("SinCos", (x, _, _) => T.SinCos(x).Sin),
            ("SinCos", (x, _, _) => T.SinCos(x).Cos),
            ("Tan", (x, _, _) => T.Tan(x)),
            ("Asin", (x, _, _) => T.Asin(x)),
            ("Acos", (x, _, _) => T.Acos(x)),
            ("Atan", (x, _, _) => T.Atan(x)),
            ("Atan2", (x, y, _) => T.Atan2(x, y)),
            ("SinPi", (x, _, _) => T.SinPi(x)),
            ("CosPi", (x, _, _) => T.CosPi(x)),
            ("SinCosPi", (x, _, _) => T.SinCosPi(x).SinPi),
            ("SinCosPi", (x, _, _) => T.SinCosPi(x).CosPi),
            ("TanPi", (x, _, _) => T.TanPi(x)),
            ("AsinPi", (x, _, _) => T.AsinPi(x)),
            ("AcosPi", (x, _, _) => T.AcosPi(x)),
            ("AtanPi", (x, _, _) => T.AtanPi(x)),
            ("Atan2Pi", (x, y, _) => T.Atan2Pi(x, y)),
            ("Sinh", (x, _, _) => T.Sinh(x)),
            ("Cosh", (x, _, _) => T.Cosh(x)),
            ("Tanh", (x, _, _) => T.Tanh(x)),
            ("Asinh", (x, _, _) => T.Asinh(x)),
            ("Acosh", (x, _, _) => T.Acosh(x)),
            ("Atanh", (x, _, _) => T.Atanh(x)),
            ("Ieee754Remainder", (x, y, _) => T.Ieee754Remainder(x, y)),
            ("ScaleB", (x, _, _) => T.ScaleB(x, 5)),
            ("BitIncrement", (x, _, _) => T.BitIncrement(x)),
            ("BitDecrement", (x, _, _) => T.BitDecrement(x)),
        ];

    private static List<(string Name, Func<T, T, T, T> Run)> Selections() =>
        [
            ("Abs", (x, _, _) => T.Abs(x)),
            ("CopySign", (x, y, _) => T.CopySign(x, y)),
            ("Max", (x, y, _) => T.Max(x, y)),
            ("Min", (x, y, _) => T.Min(x, y)),
            ("MaxNumber", (x, y, _) => T.MaxNumber(x, y)),
            ("MinNumber", (x, y, _) => T.MinNumber(x, y)),
            ("MaxNative", (x, y, _) => T.MaxNative(x, y)),
            ("MinNative", (x, y, _) => T.MinNative(x, y)),
            ("MaxMagnitude", (x, y, _) => T.MaxMagnitude(x, y)),
            ("MinMagnitude", (x, y, _) => T.MinMagnitude(x, y)),
            ("MaxMagnitudeNumber", (x, y, _) => T.MaxMagnitudeNumber(x, y)),
            ("MinMagnitudeNumber", (x, y, _) => T.MinMagnitudeNumber(x, y)),
            ("Clamp", T.Clamp),
            ("ClampNative", T.ClampNative),
            ("Sign", (x, _, _) => Number(T.Sign(x))),
        ];

    private static List<(string Name, Func<T, T, T, T> Run)> Roundings() =>
        [
            ("Floor", (x, _, _) => T.Floor(x)),
            ("Ceiling", (x, _, _) => T.Ceiling(x)),
            ("Truncate", (x, _, _) => T.Truncate(x)),
            ("Round", (x, _, _) => T.Round(x)),
            ("Round", (x, _, _) => T.Round(x, 2)),
            ("Round", (x, _, _) => T.Round(x, MidpointRounding.AwayFromZero)),
            ("Round", (x, _, _) => T.Round(x, 1, MidpointRounding.ToNegativeInfinity)),
        ];

    private static List<(string Name, Func<T, T, T, T> Run)> Predicates() =>
        [
            ("IsCanonical", (x, _, _) => Bit(T.IsCanonical(x))),
            ("IsComplexNumber", (x, _, _) => Bit(T.IsComplexNumber(x))),
            ("IsEvenInteger", (x, _, _) => Bit(T.IsEvenInteger(x))),
            ("IsFinite", (x, _, _) => Bit(T.IsFinite(x))),
            ("IsImaginaryNumber", (x, _, _) => Bit(T.IsImaginaryNumber(x))),
            ("IsInfinity", (x, _, _) => Bit(T.IsInfinity(x))),
            ("IsInteger", (x, _, _) => Bit(T.IsInteger(x))),
            ("IsNaN", (x, _, _) => Bit(T.IsNaN(x))),
            ("IsNegative", (x, _, _) => Bit(T.IsNegative(x))),
            ("IsNegativeInfinity", (x, _, _) => Bit(T.IsNegativeInfinity(x))),
            ("IsNormal", (x, _, _) => Bit(T.IsNormal(x))),
            ("IsOddInteger", (x, _, _) => Bit(T.IsOddInteger(x))),
            ("IsPositive", (x, _, _) => Bit(T.IsPositive(x))),
            ("IsPositiveInfinity", (x, _, _) => Bit(T.IsPositiveInfinity(x))),
            ("IsRealNumber", (x, _, _) => Bit(T.IsRealNumber(x))),
            ("IsSubnormal", (x, _, _) => Bit(T.IsSubnormal(x))),
            ("IsZero", (x, _, _) => Bit(T.IsZero(x))),
        ];

    private static T Bit(bool answer) => answer ? T.One : T.Zero;

    private static T Number(int value) => T.CreateChecked(value);
}
