using System.Globalization;

namespace DualDiff;

/// <summary>
/// A number with all its Taylor coefficients along one variable, computed when they are asked for. They come from the same
/// slopes as every other derivative: y' = slope(x, y) x' is solved term by term, so no second table of rules is needed.
/// </summary>
/// <remarks>
/// <para>Use it through <see cref="Forward.Taylor"/>; <c>Diff.Taylor</c> does the same for functions over <c>Real</c>, and nests.</para>
/// <para>Cost: order k costs k multiplications for each primitive, and the computation's whole graph is kept.</para>
/// <para>Comparisons, equality and hash codes read the value only.</para>
/// <para>Elsewhere: <c>jax.experimental.jet</c>, TaylorDiff.jl, <c>Tower</c> of Haskell's ad.</para>
/// <para>Source: A. Griewank, A. Walther, Evaluating Derivatives (2008), §13.2.</para>
/// </remarks>
public readonly partial struct Series : IReal<Series>
{
    private readonly double value;
    private readonly PowerSeries<Plain>? series;

    private Series(double value) => this.value = value;

    private Series(PowerSeries<Plain> series)
    {
        value = series[0].Value;
        this.series = series.Call is null ? null : series;
    }

    /// <inheritdoc/>
    public double Value => value;

    internal static Series Variable(SeriesCall<Plain> call, double value) =>
        new(new VariableSeries<Plain>(call, new Plain(value)));

    /// <inheritdoc/>
    public static Series Constant(double value) => new(value);

    /// <summary>A constant.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Series(double value) => new(value);

    /// <inheritdoc/>
    public static double ToPlain(Series x) =>
        x.series is null
            ? x.value
            : throw DualErrors.DropsDerivative(nameof(Series), "Use .Value if that is what you want.");

    /// <summary>The value, if it does not depend on the variable.</summary>
    /// <param name="x">The number.</param>
    /// <exception cref="InvalidCastException">The number depends on the variable: use <see cref="Value"/>.</exception>
    public static explicit operator double(Series x) => ToPlain(x);

    /// <summary>The Taylor coefficient of one order, y⁽ᵏ⁾ / k!.</summary>
    /// <param name="order">The order, at least 0.</param>
    /// <returns>The coefficient.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is negative.</exception>
    public double Coefficient(int order)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        series?.Call?.ExtendTo(order);
        return Node[order].Value;
    }

    /// <summary>The number itself, if it belongs to the call or is a constant.</summary>
    internal Series DemandCall(SeriesCall<Plain> call) =>
        series is null || series.Call == call ? this : throw DualErrors.SeriesOfTwoCalls();

    private PowerSeries<Plain> Node => series ?? new ConstantSeries<Plain>(new Plain(value));

    /// <inheritdoc/>
    public static Series Apply<TRule>(Series x)
        where TRule : struct, IUnaryRule
    {
        var y = TRule.Value(x.value);
        // An operand that is not selected is dropped, whatever its coefficients are.
        return x.series is null || (TRule.Selects && TRule.Slope(new Plain(x.value), new Plain(y)).Value == 0)
            ? new(y)
            : new(
                x.series.Once<TRule>(() =>
                    new ChainSeries<Plain>(
                        x.series.Call!,
                        new Plain(y),
                        x.series,
                        self => TRule.Slope(x, new Series(self)).Node
                    )
                )
            );
    }

    /// <inheritdoc/>
    public static Series Apply<TRule>(Series x, Series y)
        where TRule : struct, IBinaryRule
    {
        var z = TRule.Value(x.value, y.value);
        if (TRule.Selects)
        {
            var (first, second) = TRule.Partials(new Plain(x.value), new Plain(y.value), new Plain(z));
            (x, y) = (first.Value == 0 ? Constant(x.value) : x, second.Value == 0 ? Constant(y.value) : y);
        }

        PowerSeries<Plain>[] PartialsOf(PowerSeries<Plain> self)
        {
            var (dx, dy) = TRule.Partials(x, y, new Series(self));
            return [dx.Node, dy.Node];
        }

        return CallOf(x, y) is { } call
            ? new(new ManyChainSeries<Plain>(call, new Plain(z), [x.Node, y.Node], PartialsOf))
            : new(z);
    }

    /// <inheritdoc/>
    public static Series ApplyMany<TRule>(ReadOnlySpan<Series> x)
        where TRule : struct, INaryRule
    {
        var operands = x.ToArray();
        var y = TRule.Value(Array.ConvertAll(operands, operand => operand.value));
        if (TRule.Selects)
        {
            var slopes = new Plain[operands.Length];
            TRule.Partials(
                Array.ConvertAll(operands, operand => new Plain(operand.value)),
                new Plain(y),
                slopes.AsSpan()
            );
            for (var i = 0; i < slopes.Length; i++)
            {
                operands[i] = slopes[i].Value == 0 ? Constant(operands[i].value) : operands[i];
            }
        }

        PowerSeries<Plain>[] PartialsOf(PowerSeries<Plain> self)
        {
            var partials = new Series[operands.Length];
            TRule.Partials(operands, new Series(self), partials);
            return Array.ConvertAll(partials, partial => partial.Node);
        }

        var nodes = Array.ConvertAll(operands, operand => operand.Node);
        return CallOf(operands) is { } call
            ? new(new ManyChainSeries<Plain>(call, new Plain(y), nodes, PartialsOf))
            : new(y);
    }

    private static SeriesCall<Plain>? CallOf(params ReadOnlySpan<Series> operands)
    {
        SeriesCall<Plain>? call = null;
        foreach (var operand in operands)
        {
            if (operand.series?.Call is { } other && other != call)
            {
                call = call is null ? other : throw DualErrors.SeriesOfTwoCalls();
            }
        }

        return call;
    }

    /// <inheritdoc/>
    public bool Equals(Series other) => value.Equals(other.value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Series other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => value.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(Series other) => value.CompareTo(other.value);

    /// <summary>The value, in the invariant culture.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToString(null, null);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        value.ToString(format, formatProvider ?? CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    ) => value.TryFormat(destination, out charsWritten, format, provider ?? CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    ) => value.TryFormat(utf8Destination, out bytesWritten, format, provider ?? CultureInfo.InvariantCulture);
}
