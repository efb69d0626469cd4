using System.Numerics;

namespace DualDiff.Benchmarks;

/// <summary><c>exp(sin x)</c>, of which the Taylor coefficients to order 8 are asked.</summary>
internal static class ExpSin
{
    public const int Order = 8;

    /// <summary>The point and its mirror image, in turn, so that nothing can be kept from the call before.</summary>
    public static readonly double[] Points = [0.7, -0.7];

    public static T F<T>(T x)
        where T : IFloatingPointIeee754<T> => T.Exp(T.Sin(x));
}
