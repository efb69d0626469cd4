using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CommunityToolkit.HighPerformance.Buffers;

namespace DualDiff;

/// <summary>
/// The vectorised dual number: a value and eight tangents in SIMD registers, inline, immutable, without heap or tape.
/// Generic code (<c>static T F&lt;T&gt;(T[] x) where T : IFloatingPointIeee754&lt;T&gt;</c>) is specialised to it by the
/// JIT, so eight directional derivatives come out of one run.
/// </summary>
/// <remarks>
/// <para>Use it through <see cref="Forward"/>. It does not nest: for derivatives of derivatives use <c>Real</c> and <c>Diff</c>.</para>
/// <para>
/// A lane whose tangent is exactly zero counts as absent: beside a slope that is not finite it stays zero, where 0 * inf
/// would be NaN (docs/conventions.md). ForwardDiff.jl calls this its NaN-safe mode.
/// </para>
/// <para>Comparisons, equality and hash codes read the value only.</para>
/// <para>Elsewhere: <c>Dual</c> of ForwardDiff.jl, <c>Jet</c> of Ceres, forward mode of <c>jax.jvp</c>.</para>
/// </remarks>
// Pack = 8: a Vector512 aligns to 64 and would pad the struct to 128 bytes; 72 are as fast (core-findings, section 6).
[StructLayout(LayoutKind.Sequential, Pack = 8)]
public readonly partial struct Dual : IReal<Dual>, ITangents<Dual>
{
    private readonly double primal;
    private readonly Lanes tangents;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Dual(double primal, Lanes tangents)
    {
        this.primal = primal;
        this.tangents = tangents;
    }

    /// <inheritdoc/>
    public double Value => primal;

    /// <summary>Number of tangents a dual number carries: 8.</summary>
    public static int LaneCount => Lanes.Count;

    /// <summary>The derivative in one of the eight directions.</summary>
    /// <param name="lane">The direction, 0 to 7.</param>
    /// <returns>The tangent.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lane"/> is not one of 0 to 7.</exception>
    public double Tangent(int lane) => tangents[lane];

    /// <summary>A number whose value is one input of the function: 1 in its own direction.</summary>
    /// <param name="value">The value.</param>
    /// <param name="lane">The direction, 0 to 7.</param>
    /// <returns>The lifted input.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lane"/> is not one of 0 to 7.</exception>
    public static Dual Variable(double value, int lane)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)lane, (uint)LaneCount, nameof(lane));
        return new(value, Lanes.Unit(lane));
    }

    bool ITangents<Dual>.IsConstantZero => primal == 0 && tangents.AreZero;

    Dual ITangents<Dual>.WithValue(double value) => new(value, tangents);

    /// <summary>Writes the first tangents, as many as there is room for.</summary>
    internal void CopyTangentsTo(Span<double> row)
    {
        Span<double> all = stackalloc double[LaneCount];
        tangents.Store(ref all[0]);
        all[..row.Length].CopyTo(row);
    }

    /// <summary>A number with a given tangent in lane 0.</summary>
    internal static Dual Seed(double value, double tangent) => new(value, Lanes.Unit(0) * tangent);

    /// <inheritdoc/>
    public static Dual Constant(double value) => new(value, default);

    /// <summary>A constant.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Dual(double value) => Constant(value);

    /// <inheritdoc/>
    public static double ToPlain(Dual x) =>
        x.tangents.AreZero
            ? x.primal
            : throw DualErrors.DropsDerivative(nameof(Dual), "Use .Value if that is what you want.");

    /// <summary>The value, if it carries no derivative.</summary>
    /// <param name="x">The number.</param>
    /// <exception cref="InvalidCastException">The number depends on an input: use <see cref="Value"/>.</exception>
    public static explicit operator double(Dual x) => ToPlain(x);

    /// <inheritdoc/>
    public static Dual Apply<TRule>(Dual x)
        where TRule : struct, IUnaryRule
    {
        var y = TRule.ValueAndSlope<TRule>(x.primal, out var slope);
        return new(y, Scale<TRule>(x.tangents, slope));
    }

    /// <inheritdoc/>
    public static Dual Apply<TRule>(Dual x, Dual y)
        where TRule : struct, IBinaryRule
    {
        var z = TRule.Value(x.primal, y.primal);
        var (dx, dy) = TRule.Partials(new Plain(x.primal), new Plain(y.primal), new Plain(z));
        return new(z, Scale<TRule>(x.tangents, dx.Value) + Scale<TRule>(y.tangents, dy.Value));
    }

    /// <inheritdoc/>
    public static Dual ApplyMany<TRule>(ReadOnlySpan<Dual> x)
        where TRule : struct, INaryRule
    {
        using var operands = SpanOwner<double>.Allocate(x.Length);
        using var partials = SpanOwner<double>.Allocate(x.Length);
        for (var i = 0; i < x.Length; i++)
        {
            operands.Span[i] = x[i].primal;
        }

        var y = TRule.Value(operands.Span);
        TRule.Partials(
            MemoryMarshal.Cast<double, Plain>(operands.Span),
            new Plain(y),
            MemoryMarshal.Cast<double, Plain>(partials.Span)
        );
        var tangents = default(Lanes);
        for (var i = 0; i < x.Length; i++)
        {
            tangents += Scale<TRule>(x[i].tangents, partials.Span[i]);
        }

        return new(y, tangents);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Scale<TRule>(Lanes tangents, double slope)
        where TRule : struct, IRule => TRule.Selects && slope == 0 ? default : tangents * slope;

    /// <inheritdoc/>
    public bool Equals(Dual other) => primal.Equals(other.primal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Dual other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => primal.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(Dual other) => primal.CompareTo(other.primal);

    /// <summary>The value, in the invariant culture.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToString(null, null);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        primal.ToString(format, formatProvider ?? CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    ) => primal.TryFormat(destination, out charsWritten, format, provider ?? CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    ) => primal.TryFormat(utf8Destination, out bytesWritten, format, provider ?? CultureInfo.InvariantCulture);
}
