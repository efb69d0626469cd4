using System.Globalization;
using System.Runtime.InteropServices;

namespace DualDiff;

/// <summary>A <see cref="double"/> as a number structure: slopes are evaluated with it at the outermost level.</summary>
/// <param name="value">The number.</param>
public readonly struct Plain(double value) : IReal<Plain>
{
    /// <inheritdoc/>
    public double Value { get; } = value;

    /// <inheritdoc/>
    public static Plain Constant(double value) => new(value);

    /// <inheritdoc/>
    public static Plain Apply<TRule>(Plain x)
        where TRule : struct, IUnaryRule => new(TRule.Value(x.Value));

    /// <inheritdoc/>
    public static Plain Apply<TRule>(Plain x, Plain y)
        where TRule : struct, IBinaryRule => new(TRule.Value(x.Value, y.Value));

    /// <inheritdoc/>
    public static Plain ApplyMany<TRule>(ReadOnlySpan<Plain> x)
        where TRule : struct, INaryRule => new(TRule.Value(MemoryMarshal.Cast<Plain, double>(x)));

    /// <summary>Sum.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>x + y.</returns>
    public static Plain operator +(Plain x, Plain y) => new(x.Value + y.Value);

    /// <summary>Difference.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>x - y.</returns>
    public static Plain operator -(Plain x, Plain y) => new(x.Value - y.Value);

    /// <summary>Product.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>x y.</returns>
    public static Plain operator *(Plain x, Plain y) => new(x.Value * y.Value);

    /// <summary>Quotient.</summary>
    /// <param name="x">Numerator.</param>
    /// <param name="y">Denominator.</param>
    /// <returns>x / y.</returns>
    public static Plain operator /(Plain x, Plain y) => new(x.Value / y.Value);

    /// <summary>Negation; -0.0 at 0.</summary>
    /// <param name="x">The number.</param>
    /// <returns>-x.</returns>
    public static Plain operator -(Plain x) => new(-x.Value);

    /// <summary>Equality of values, as for <see cref="double"/>.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether the values are equal; false for NaN.</returns>
    public static bool operator ==(Plain x, Plain y) => x.Value == y.Value;

    /// <summary>Inequality of values.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether the values differ; true for NaN.</returns>
    public static bool operator !=(Plain x, Plain y) => x.Value != y.Value;

    /// <summary>Order of values.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is less; false for NaN.</returns>
    public static bool operator <(Plain x, Plain y) => x.Value < y.Value;

    /// <summary>Order of values.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is greater; false for NaN.</returns>
    public static bool operator >(Plain x, Plain y) => x.Value > y.Value;

    /// <summary>Order of values.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is less or equal; false for NaN.</returns>
    public static bool operator <=(Plain x, Plain y) => x.Value <= y.Value;

    /// <summary>Order of values.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is greater or equal; false for NaN.</returns>
    public static bool operator >=(Plain x, Plain y) => x.Value >= y.Value;

    /// <inheritdoc/>
    public bool Equals(Plain other) => Value.Equals(other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Plain other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(Plain other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => ToString(null, null);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Value.ToString(format, formatProvider ?? CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    ) => Value.TryFormat(destination, out charsWritten, format, provider ?? CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    ) => Value.TryFormat(utf8Destination, out bytesWritten, format, provider ?? CultureInfo.InvariantCulture);
}
