namespace DualDiff;

/// <summary>A primitive of any number of arguments: its value, and all partials written against an abstract number.</summary>
public interface INaryRule : IRule
{
    /// <summary>The value.</summary>
    /// <param name="x">The arguments.</param>
    /// <returns>The value at <paramref name="x"/>.</returns>
    static abstract double Value(ReadOnlySpan<double> x);

    /// <summary>The local derivatives, one for each argument.</summary>
    /// <typeparam name="T">Any number structure.</typeparam>
    /// <param name="x">The arguments.</param>
    /// <param name="y">The value at <paramref name="x"/>, already computed.</param>
    /// <param name="partials">Receives dy/dx_i.</param>
    static abstract void Partials<T>(ReadOnlySpan<T> x, T y, Span<T> partials)
        where T : struct, IReal<T>;
}
