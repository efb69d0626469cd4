namespace DualDiff;

/// <summary>A primitive of two arguments: its value, and both partials written against an abstract number.</summary>
public interface IBinaryRule : IRule
{
    /// <summary>The value.</summary>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>The value at (x, y).</returns>
    static abstract double Value(double x, double y);

    /// <summary>The local derivatives, dz/dx and dz/dy.</summary>
    /// <typeparam name="T">Any number structure.</typeparam>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <param name="z">The value at (x, y), already computed.</param>
    /// <returns>The partials.</returns>
    static abstract (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T>;
}
