namespace DualDiff;

// Every question that control flow can ask of a number. NaN: `a < b` false is not `a >= b`, so all four orders exist.

internal readonly struct Less : IPredicate
{
    public static bool Holds(double x, double y) => x < y;
}

internal readonly struct LessOrEqual : IPredicate
{
    public static bool Holds(double x, double y) => x <= y;
}

internal readonly struct Greater : IPredicate
{
    public static bool Holds(double x, double y) => x > y;
}

internal readonly struct GreaterOrEqual : IPredicate
{
    public static bool Holds(double x, double y) => x >= y;
}

internal readonly struct Equal : IPredicate
{
    public static bool Holds(double x, double y) => x == y;
}

internal readonly struct NotEqual : IPredicate
{
    public static bool Holds(double x, double y) => x != y;
}

/// <summary>Equality as collections mean it: NaN equals NaN.</summary>
internal readonly struct SameValue : IPredicate
{
    public static bool Holds(double x, double y) => x.Equals(y);
}

internal readonly struct IsEvenInteger : IPredicate
{
    public static bool Holds(double x, double y) => double.IsEvenInteger(x);
}

internal readonly struct IsFinite : IPredicate
{
    public static bool Holds(double x, double y) => double.IsFinite(x);
}

internal readonly struct IsInfinity : IPredicate
{
    public static bool Holds(double x, double y) => double.IsInfinity(x);
}

internal readonly struct IsInteger : IPredicate
{
    public static bool Holds(double x, double y) => double.IsInteger(x);
}

internal readonly struct IsNaN : IPredicate
{
    public static bool Holds(double x, double y) => double.IsNaN(x);
}

internal readonly struct IsNegative : IPredicate
{
    public static bool Holds(double x, double y) => double.IsNegative(x);
}

internal readonly struct IsNegativeInfinity : IPredicate
{
    public static bool Holds(double x, double y) => double.IsNegativeInfinity(x);
}

internal readonly struct IsNormal : IPredicate
{
    public static bool Holds(double x, double y) => double.IsNormal(x);
}

internal readonly struct IsOddInteger : IPredicate
{
    public static bool Holds(double x, double y) => double.IsOddInteger(x);
}

internal readonly struct IsPositive : IPredicate
{
    public static bool Holds(double x, double y) => double.IsPositive(x);
}

internal readonly struct IsPositiveInfinity : IPredicate
{
    public static bool Holds(double x, double y) => double.IsPositiveInfinity(x);
}

internal readonly struct IsSubnormal : IPredicate
{
    public static bool Holds(double x, double y) => double.IsSubnormal(x);
}
