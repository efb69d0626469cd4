namespace DualDiff.Tests;

/// <summary>A line through a point, with another speed in every component.</summary>
internal static class Line
{
    /// <summary>The point at parameter <paramref name="t"/>; x itself at 0.</summary>
    public static T[] At<T>(double[] x, T t)
        where T : struct, IReal<T> => [.. x.Select((xi, i) => T.Constant(xi) + (t * T.Constant(Speed(i))))];

    /// <summary>The same on doubles.</summary>
    public static double[] At(double[] x, double t) => [.. x.Select((xi, i) => xi + (t * Speed(i)))];

    /// <summary>The tangent of the line.</summary>
    public static double[] Tangent(double[] x) => [.. x.Select((_, i) => Speed(i))];

    private static double Speed(int index) => 1 - (0.25 * index);
}
