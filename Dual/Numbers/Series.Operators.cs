namespace DualDiff;

// The ring, and division: products and quotients of power series have recurrences of their own.
public readonly partial struct Series
{
    /// <summary>Sum.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x + y.</returns>
    public static Series operator +(Series x, Series y) => Apply<AddRule>(x, y);

    /// <summary>Difference.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x - y.</returns>
    public static Series operator -(Series x, Series y) => Apply<SubtractRule>(x, y);

    /// <summary>Product.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x y.</returns>
    public static Series operator *(Series x, Series y) =>
        CallOf(x, y) is { } call
            ? new(new ProductSeries<Plain>(call, new Plain(x.value * y.value), x.Node, y.Node))
            : new(x.value * y.value);

    /// <summary>Quotient.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x / y.</returns>
    public static Series operator /(Series x, Series y) =>
        CallOf(x, y) is { } call
            ? new(new QuotientSeries<Plain>(call, new Plain(x.value / y.value), x.Node, y.Node))
            : new(x.value / y.value);

    /// <summary>Negation; -0.0 at 0.</summary>
    /// <param name="x">The number.</param>
    /// <returns>-x.</returns>
    public static Series operator -(Series x) => Apply<NegateRule>(x);

    /// <summary>Compares values only; the branch taken is differentiated.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is equal; false for NaN.</returns>
    public static bool operator ==(Series x, Series y) => x.value == y.value;

    /// <summary>Compares values only; the branch taken is differentiated.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is different; true for NaN.</returns>
    public static bool operator !=(Series x, Series y) => x.value != y.value;

    /// <summary>Compares values only; the branch taken is differentiated.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is less.</returns>
    public static bool operator <(Series x, Series y) => x.value < y.value;

    /// <summary>Compares values only; the branch taken is differentiated.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is greater.</returns>
    public static bool operator >(Series x, Series y) => x.value > y.value;

    /// <summary>Compares values only; the branch taken is differentiated.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is less or equal.</returns>
    public static bool operator <=(Series x, Series y) => x.value <= y.value;

    /// <summary>Compares values only; the branch taken is differentiated.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is greater or equal.</returns>
    public static bool operator >=(Series x, Series y) => x.value >= y.value;
}
