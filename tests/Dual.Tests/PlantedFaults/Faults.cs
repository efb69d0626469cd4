#pragma warning disable CA1812 // The harness names them as type arguments, by reflection.

namespace DualDiff.Tests;

/// <summary>A mistake in a derivative. Values stay right: only the slopes that a rule hands out are changed.</summary>
internal interface IFault
{
    /// <summary>The slope of one argument, spoiled.</summary>
    static virtual T Slope<T>(string rule, T slope, T x, T y)
        where T : struct, IReal<T> => slope;

    /// <summary>Both partials, spoiled.</summary>
    static virtual (T X, T Y) Partials<T>(string rule, (T X, T Y) partials, T x, T y, T z)
        where T : struct, IReal<T> => partials;

    /// <summary>All partials, spoiled in place.</summary>
    static virtual void Many<T>(string rule, Span<T> partials, ReadOnlySpan<T> x, T y)
        where T : struct, IReal<T> { }
}

/// <summary>The sign is wrong.</summary>
internal sealed class WrongSign : IFault
{
    public static T Slope<T>(string rule, T slope, T x, T y)
        where T : struct, IReal<T> => -slope;

    public static (T X, T Y) Partials<T>(string rule, (T X, T Y) partials, T x, T y, T z)
        where T : struct, IReal<T> => (-partials.X, partials.Y);

    public static void Many<T>(string rule, Span<T> partials, ReadOnlySpan<T> x, T y)
        where T : struct, IReal<T> => partials[^1] = -partials[^1];
}

/// <summary>The sign of the second partial is wrong.</summary>
internal sealed class WrongSecondSign : IFault
{
    public static (T X, T Y) Partials<T>(string rule, (T X, T Y) partials, T x, T y, T z)
        where T : struct, IReal<T> => (partials.X, -partials.Y);
}

/// <summary>A constant is wrong in the fifth digit.</summary>
internal sealed class SlightFactor : IFault
{
    private const double Factor = 1.0001;

    public static T Slope<T>(string rule, T slope, T x, T y)
        where T : struct, IReal<T> => T.Constant(Factor) * slope;

    public static (T X, T Y) Partials<T>(string rule, (T X, T Y) partials, T x, T y, T z)
        where T : struct, IReal<T> => (T.Constant(Factor) * partials.X, partials.Y);

    public static void Many<T>(string rule, Span<T> partials, ReadOnlySpan<T> x, T y)
        where T : struct, IReal<T> => partials[^1] *= T.Constant(Factor);
}

/// <summary>A factor 2 is forgotten or invented, in every partial.</summary>
internal sealed class FactorTwo : IFault
{
    public static T Slope<T>(string rule, T slope, T x, T y)
        where T : struct, IReal<T> => slope + slope;

    public static (T X, T Y) Partials<T>(string rule, (T X, T Y) partials, T x, T y, T z)
        where T : struct, IReal<T> => (partials.X + partials.X, partials.Y + partials.Y);

    public static void Many<T>(string rule, Span<T> partials, ReadOnlySpan<T> x, T y)
        where T : struct, IReal<T>
    {
        foreach (ref var partial in partials)
        {
            partial += partial;
        }
    }
}

/// <summary>The last partial is forgotten.</summary>
internal sealed class Dropped : IFault
{
    public static T Slope<T>(string rule, T slope, T x, T y)
        where T : struct, IReal<T> => T.Zero;

    public static (T X, T Y) Partials<T>(string rule, (T X, T Y) partials, T x, T y, T z)
        where T : struct, IReal<T> => (partials.X, T.Zero);

    public static void Many<T>(string rule, Span<T> partials, ReadOnlySpan<T> x, T y)
        where T : struct, IReal<T> => partials[^1] = T.Zero;
}

/// <summary>The first partial and the last one are interchanged.</summary>
internal sealed class Swapped : IFault
{
    public static (T X, T Y) Partials<T>(string rule, (T X, T Y) partials, T x, T y, T z)
        where T : struct, IReal<T> => (partials.Y, partials.X);

    public static void Many<T>(string rule, Span<T> partials, ReadOnlySpan<T> x, T y)
        where T : struct, IReal<T> => (partials[0], partials[^1]) = (partials[^1], partials[0]);
}

/// <summary>The value stands where its slope should.</summary>
internal sealed class ValueForSlope : IFault
{
    public static T Slope<T>(string rule, T slope, T x, T y)
        where T : struct, IReal<T> => y;

    public static (T X, T Y) Partials<T>(string rule, (T X, T Y) partials, T x, T y, T z)
        where T : struct, IReal<T> => (z, partials.Y);

    public static void Many<T>(string rule, Span<T> partials, ReadOnlySpan<T> x, T y)
        where T : struct, IReal<T> => partials[^1] = y;
}

/// <summary>The slope is right to first order, but its own derivative is lost: the operand was read as a plain number.</summary>
internal sealed class FrozenSlope : IFault
{
    public static T Slope<T>(string rule, T slope, T x, T y)
        where T : struct, IReal<T> => T.Constant(slope.Value);

    public static (T X, T Y) Partials<T>(string rule, (T X, T Y) partials, T x, T y, T z)
        where T : struct, IReal<T> => (T.Constant(partials.X.Value), partials.Y);

    public static void Many<T>(string rule, Span<T> partials, ReadOnlySpan<T> x, T y)
        where T : struct, IReal<T> => partials[^1] = T.Constant(partials[^1].Value);
}

/// <summary>At the kink, the slope of the other side or another plausible choice.</summary>
internal sealed class OtherSide : IFault
{
    public static T Slope<T>(string rule, T slope, T x, T y)
        where T : struct, IReal<T> => Kinks.At(rule, x.Value) is { } kink ? T.Constant(kink.Other[0]) : slope;

    public static (T X, T Y) Partials<T>(string rule, (T X, T Y) partials, T x, T y, T z)
        where T : struct, IReal<T> =>
        Kinks.At(rule, x.Value, y.Value) is { } kink
            ? (T.Constant(kink.Other[0]), T.Constant(kink.Other[1]))
            : partials;

    public static void Many<T>(string rule, Span<T> partials, ReadOnlySpan<T> x, T y)
        where T : struct, IReal<T>
    {
        if (Kinks.At(rule, [.. x.ToArray().Select(xi => xi.Value)]) is { } kink)
        {
            for (var i = 0; i < x.Length; i++)
            {
                partials[i] = T.Constant(kink.Other[i]);
            }
        }
    }
}
