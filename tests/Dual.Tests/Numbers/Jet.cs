using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DualDiff.Tests;

/// <summary>
/// A dual number over any number structure, for tests: nested in itself it gives derivatives of any order, from the same
/// slopes as the library. Unlike <see cref="Dual"/> it knows whether a tangent is absent, so 0 · ∞ is NaN here.
/// </summary>
[SuppressMessage("Design", "CA1036", Justification = "IReal gives the comparison operators to generic code.")]
[SuppressMessage("Usage", "CA2231", Justification = "IReal gives the equality operators to generic code.")]
internal readonly struct Jet<T>(T primal, T? tangent = null) : IReal<Jet<T>>
    where T : struct, IReal<T>
{
    public T Primal { get; } = primal;

    /// <summary>Null: the number does not depend on the input.</summary>
    public T? Tangent { get; } = tangent;

    public double Value => Primal.Value;

    public static Jet<T> Constant(double value) => new(T.Constant(value));

    public static double ToPlain(Jet<T> x) =>
        x.Tangent is null ? T.ToPlain(x.Primal) : throw new InvalidCastException("a traced Jet");

    public static Jet<T> Apply<TRule>(Jet<T> x)
        where TRule : struct, IUnaryRule
    {
        var y = T.Apply<TRule>(x.Primal);
        return x.Tangent is null ? new(y) : new(y, Term<TRule>(TRule.Slope(x.Primal, y), x.Tangent));
    }

    public static Jet<T> Apply<TRule>(Jet<T> x, Jet<T> y)
        where TRule : struct, IBinaryRule
    {
        var z = T.Apply<TRule>(x.Primal, y.Primal);
        if (x.Tangent is null && y.Tangent is null)
        {
            return new(z);
        }

        var (dx, dy) = TRule.Partials(x.Primal, y.Primal, z);
        return new(z, Sum(Term<TRule>(dx, x.Tangent), Term<TRule>(dy, y.Tangent)));
    }

    public static Jet<T> ApplyMany<TRule>(ReadOnlySpan<Jet<T>> x)
        where TRule : struct, INaryRule
    {
        T[] primals = [.. x.ToArray().Select(operand => operand.Primal)];
        var y = T.ApplyMany<TRule>(primals);
        var partials = new T[x.Length];
        TRule.Partials(primals, y, partials.AsSpan());
        T? tangent = null;
        for (var i = 0; i < partials.Length; i++)
        {
            tangent = Sum(tangent, Term<TRule>(partials[i], x[i].Tangent));
        }

        return new(y, tangent);
    }

    private static T? Term<TRule>(T slope, T? tangent)
        where TRule : struct, IRule =>
        tangent is null || (TRule.Selects && slope.Value == 0) ? null : slope * tangent.Value;

    private static T? Sum(T? x, T? y) =>
        x is null ? y
        : y is null ? x
        : x.Value + y.Value;

    public static Jet<T> operator +(Jet<T> x, Jet<T> y) => new(x.Primal + y.Primal, Sum(x.Tangent, y.Tangent));

    public static Jet<T> operator -(Jet<T> x, Jet<T> y) => new(x.Primal - y.Primal, Sum(x.Tangent, -y.Tangent));

    public static Jet<T> operator *(Jet<T> x, Jet<T> y) =>
        new(x.Primal * y.Primal, Sum(x.Tangent * y.Primal, y.Tangent * x.Primal));

    public static Jet<T> operator /(Jet<T> x, Jet<T> y) => Apply<DivideRule>(x, y);

    public static Jet<T> operator -(Jet<T> x) => new(-x.Primal, -x.Tangent);

    public bool Equals(Jet<T> other) => Primal.Equals(other.Primal);

    public override bool Equals(object? obj) => obj is Jet<T> other && Equals(other);

    public override int GetHashCode() => Primal.GetHashCode();

    public int CompareTo(Jet<T> other) => Primal.CompareTo(other.Primal);

    public override string ToString() => ToString(null, null);

    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Value.ToString(format, formatProvider ?? CultureInfo.InvariantCulture);

    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    ) => Value.TryFormat(destination, out charsWritten, format, provider ?? CultureInfo.InvariantCulture);

    public bool TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    ) => Value.TryFormat(utf8Destination, out bytesWritten, format, provider ?? CultureInfo.InvariantCulture);
}
