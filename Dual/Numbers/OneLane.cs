using System.Globalization;
using System.Runtime.CompilerServices;
using CommunityToolkit.HighPerformance.Buffers;

namespace DualDiff;

/// <summary>
/// A dual number with one tangent, for a tape of dual numbers (Hessian-vector products). As in <see cref="Dual"/>, a tangent
/// of exactly zero counts as absent.
/// </summary>
internal readonly struct OneLane(double primal, double tangent) : ITangents<OneLane>
{
    private readonly double primal = primal;
    private readonly double tangent = tangent;

    public double Value => primal;

    public double Tangent => tangent;

    public bool IsConstantZero => primal == 0 && tangent == 0;

    public OneLane WithValue(double value) => new(value, tangent);

    public static OneLane Constant(double value) => new(value, 0);

    public static OneLane Apply<TRule>(OneLane x)
        where TRule : struct, IUnaryRule
    {
        var y = TRule.ValueAndSlope<TRule>(x.primal, out var slope);
        return new(y, Scale<TRule>(x.tangent, slope));
    }

    public static OneLane Apply<TRule>(OneLane x, OneLane y)
        where TRule : struct, IBinaryRule
    {
        var z = TRule.Value(x.primal, y.primal);
        var (dx, dy) = TRule.Partials(new Plain(x.primal), new Plain(y.primal), new Plain(z));
        return new(z, Scale<TRule>(x.tangent, dx.Value) + Scale<TRule>(y.tangent, dy.Value));
    }

    public static OneLane ApplyMany<TRule>(ReadOnlySpan<OneLane> x)
        where TRule : struct, INaryRule
    {
        using var operands = SpanOwner<Plain>.Allocate(x.Length);
        using var partials = SpanOwner<Plain>.Allocate(x.Length);
        for (var i = 0; i < x.Length; i++)
        {
            operands.Span[i] = new(x[i].primal);
        }

        var y = Plain.ApplyMany<TRule>(operands.Span);
        TRule.Partials(operands.Span, y, partials.Span);
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            sum += Scale<TRule>(x[i].tangent, partials.Span[i].Value);
        }

        return new(y.Value, sum);
    }

    public static OneLane operator +(OneLane x, OneLane y) => new(x.primal + y.primal, x.tangent + y.tangent);

    public static OneLane operator -(OneLane x, OneLane y) => new(x.primal - y.primal, x.tangent - y.tangent);

    public static OneLane operator *(OneLane x, OneLane y) =>
        new(x.primal * y.primal, Scale(x.tangent, y.primal) + Scale(y.tangent, x.primal));

    public static OneLane operator /(OneLane x, OneLane y) => Apply<DivideRule>(x, y);

    public static OneLane operator -(OneLane x) => new(-x.primal, -x.tangent);

    /// <summary>An operand that is not selected contributes nothing, whatever its tangent.</summary>
    private static double Scale<TRule>(double tangent, double slope)
        where TRule : struct, IRule => TRule.Selects && slope == 0 ? 0 : Scale(tangent, slope);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Scale(double tangent, double slope) => tangent == 0 ? 0 : tangent * slope;

    public static bool operator ==(OneLane x, OneLane y) => x.primal == y.primal;

    public static bool operator !=(OneLane x, OneLane y) => x.primal != y.primal;

    public static bool operator <(OneLane x, OneLane y) => x.primal < y.primal;

    public static bool operator >(OneLane x, OneLane y) => x.primal > y.primal;

    public static bool operator <=(OneLane x, OneLane y) => x.primal <= y.primal;

    public static bool operator >=(OneLane x, OneLane y) => x.primal >= y.primal;

    public bool Equals(OneLane other) => primal.Equals(other.primal);

    public override bool Equals(object? obj) => obj is OneLane other && Equals(other);

    public override int GetHashCode() => primal.GetHashCode();

    public int CompareTo(OneLane other) => primal.CompareTo(other.primal);

    public override string ToString() => ToString(null, null);

    public string ToString(string? format, IFormatProvider? formatProvider) =>
        primal.ToString(format, formatProvider ?? CultureInfo.InvariantCulture);

    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    ) => primal.TryFormat(destination, out charsWritten, format, provider ?? CultureInfo.InvariantCulture);

    public bool TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    ) => primal.TryFormat(utf8Destination, out bytesWritten, format, provider ?? CultureInfo.InvariantCulture);
}
