using System.Globalization;

namespace DualDiff.Benchmarks;

/// <summary>A number that counts the operations done with it on this thread: so that "nanoseconds an operation" has a denominator.</summary>
/// <param name="value">The value.</param>
internal readonly struct Counted(double value) : IReal<Counted>
{
    [ThreadStatic]
    private static int operations;

    public double Value { get; } = value;

    /// <summary>The operations of one run of <paramref name="f"/> at <paramref name="x"/>.</summary>
    public static int Of<TOut>(Func<Counted[], TOut> f, double[] x)
    {
        var input = Array.ConvertAll(x, Constant);
        operations = 0;
        f(input);
        return operations;
    }

    public static Counted Constant(double value) => new(value);

    public static Counted Apply<TRule>(Counted x)
        where TRule : struct, IUnaryRule => Count(TRule.Value(x.Value));

    public static Counted Apply<TRule>(Counted x, Counted y)
        where TRule : struct, IBinaryRule => Count(TRule.Value(x.Value, y.Value));

    public static Counted ApplyMany<TRule>(ReadOnlySpan<Counted> x)
        where TRule : struct, INaryRule
    {
        // One for each operand but the first, as for a sum.
        operations += Math.Max(0, x.Length - 2);
        return Count(TRule.Value(Array.ConvertAll(x.ToArray(), operand => operand.Value)));
    }

    public static Counted operator +(Counted x, Counted y) => Count(x.Value + y.Value);

    public static Counted operator -(Counted x, Counted y) => Count(x.Value - y.Value);

    public static Counted operator *(Counted x, Counted y) => Count(x.Value * y.Value);

    public static Counted operator /(Counted x, Counted y) => Count(x.Value / y.Value);

    public static Counted operator -(Counted x) => Count(-x.Value);

    public static bool operator ==(Counted x, Counted y) => x.Value == y.Value;

    public static bool operator !=(Counted x, Counted y) => x.Value != y.Value;

    public static bool operator <(Counted x, Counted y) => x.Value < y.Value;

    public static bool operator >(Counted x, Counted y) => x.Value > y.Value;

    public static bool operator <=(Counted x, Counted y) => x.Value <= y.Value;

    public static bool operator >=(Counted x, Counted y) => x.Value >= y.Value;

    public bool Equals(Counted other) => Value.Equals(other.Value);

    public override bool Equals(object? obj) => obj is Counted other && Equals(other);

    public override int GetHashCode() => Value.GetHashCode();

    public int CompareTo(Counted other) => Value.CompareTo(other.Value);

    public override string ToString() => ToString(null, null);

    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Value.ToString(format, formatProvider ?? CultureInfo.InvariantCulture);

    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    ) => Value.TryFormat(destination, out charsWritten, format, provider);

    public bool TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    ) => Value.TryFormat(utf8Destination, out bytesWritten, format, provider);

    private static Counted Count(double value)
    {
        operations++;
        return new(value);
    }
}
