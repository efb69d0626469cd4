namespace DualDiff;

/// <summary>A primitive of one argument: its value, and its slope written against an abstract number.</summary>
/// <remarks>The only place that knows the derivative: every number structure, mode and order, the documentation table and the law tests read it here.</remarks>
public interface IUnaryRule : IRule
{
    /// <summary>The value.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>The value at <paramref name="x"/>.</returns>
    static abstract double Value(double x);

    /// <summary>The local derivative, dy/dx.</summary>
    /// <typeparam name="T">Any number structure: plain numbers at the outermost level, traced ones for higher orders.</typeparam>
    /// <param name="x">The argument.</param>
    /// <param name="y">The value at <paramref name="x"/>, already computed.</param>
    /// <returns>The slope.</returns>
    static abstract T Slope<T>(T x, T y)
        where T : struct, IReal<T>;

    /// <summary>Value and slope together, for primitives that share work between them; the same bits as the two apart.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="slope">The slope.</param>
    /// <typeparam name="TRule">The rule itself.</typeparam>
    /// <returns>The value.</returns>
    static virtual double ValueAndSlope<TRule>(double x, out double slope)
        where TRule : struct, IUnaryRule
    {
        var y = TRule.Value(x);
        slope = TRule.Slope(new Plain(x), new Plain(y)).Value;
        return y;
    }
}
