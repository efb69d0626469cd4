namespace DualDiff.Tests;

/// <summary>
/// A number that sums the magnitudes of the terms of a first and a second derivative, <c>Σ |path products|</c>. Two ways to
/// sum the same terms differ by a few ulps of this, not of the sum. Beside it runs an error analysis of the value.
/// </summary>
/// <param name="value">The value.</param>
/// <param name="first">Magnitude of the first derivative's terms.</param>
/// <param name="second">Magnitude of the second derivative's terms.</param>
/// <param name="noise">Bound on the rounding error of the value, in units of 2^-52.</param>
internal readonly struct Magnitude(double value, double first, double second, double noise) : IReal<Magnitude>
{
    public double Value { get; } = value;

    public double First { get; } = first;

    public double Second { get; } = second;

    /// <summary>What does not move has the same error everywhere: none.</summary>
    public double Noise { get; } = first == 0 ? 0 : noise;

    /// <summary>Inputs that move along a tangent.</summary>
    public static Magnitude[] Along(double[] x, double[] tangent) =>
        [.. x.Zip(tangent, (xi, dx) => new Magnitude(xi, Math.Abs(dx), 0, Math.Abs(xi)))];

    /// <summary>Inputs that all move by 1.</summary>
    public static Magnitude[] AlongAll(double[] x) => [.. x.Select(xi => new Magnitude(xi, 1, 0, Math.Abs(xi)))];

    /// <summary>Inputs of which one moves by 1.</summary>
    public static Magnitude[] AlongOne(double[] x, int j) =>
        [.. x.Select((xi, i) => new Magnitude(xi, i == j ? 1 : 0, 0, Math.Abs(xi)))];

    public static Magnitude Constant(double value) => new(value, 0, 0, 0);

    public static Magnitude Apply<TRule>(Magnitude x)
        where TRule : struct, IUnaryRule
    {
        var at = Dual.Variable(x.Value, 0);
        var slope = TRule.Slope(at, Dual.Apply<TRule>(at));
        var value = TRule.Value(x.Value);
        return new(
            value,
            Math.Abs(slope.Value) * x.First,
            (Math.Abs(slope.Value) * x.Second) + (Curvature(slope, 0) * x.First * x.First),
            (Math.Abs(slope.Value) * x.Noise) + Math.Abs(value)
        );
    }

    public static Magnitude Apply<TRule>(Magnitude x, Magnitude y)
        where TRule : struct, IBinaryRule
    {
        var (atX, atY) = (Lift(x, 0), Lift(y, 1));
        var (dx, dy) = TRule.Partials(atX, atY, Dual.Apply<TRule>(atX, atY));
        var value = TRule.Value(x.Value, y.Value);
        return new(
            value,
            Term(dx.Value, x.First) + Term(dy.Value, y.First),
            Term(dx.Value, x.Second)
                + Term(dy.Value, y.Second)
                + Term(Curvature(dx, 0), x.First * x.First)
                + Term(Curvature(dx, 1) + Curvature(dy, 0), x.First * y.First)
                + Term(Curvature(dy, 1), y.First * y.First),
            Term(dx.Value, x.Noise) + Term(dy.Value, y.Noise) + Math.Abs(value)
        );
    }

    public static Magnitude ApplyMany<TRule>(ReadOnlySpan<Magnitude> x)
        where TRule : struct, INaryRule
    {
        var (at, partials) = (new Dual[x.Length], new Dual[x.Length]);
        for (var i = 0; i < x.Length; i++)
        {
            at[i] = Dual.Constant(x[i].Value);
        }

        var value = Dual.ApplyMany<TRule>(at).Value;
        var (first, second, noise) = (0.0, 0.0, Math.Abs(value));
        for (var i = 0; i < x.Length; i++)
        {
            at[i] = Lift(x[i], 0);
            TRule.Partials(at, Dual.ApplyMany<TRule>(at), partials);
            at[i] = Dual.Constant(x[i].Value);
            first += Term(partials[i].Value, x[i].First);
            second += Term(partials[i].Value, x[i].Second);
            noise += Term(partials[i].Value, x[i].Noise);
            for (var j = 0; j < x.Length; j++)
            {
                second += Term(Curvature(partials[j], 0), x[i].First * x[j].First);
            }
        }

        return new(value, first, second, noise);
    }

    public static Magnitude operator +(Magnitude x, Magnitude y) => Sum(x.Value + y.Value, x, y);

    public static Magnitude operator -(Magnitude x, Magnitude y) => Sum(x.Value - y.Value, x, y);

    public static Magnitude operator *(Magnitude x, Magnitude y) => Apply<MultiplyRule>(x, y);

    public static Magnitude operator /(Magnitude x, Magnitude y) => Apply<DivideRule>(x, y);

    public static Magnitude operator -(Magnitude x) => new(-x.Value, x.First, x.Second, x.Noise);

    public bool Equals(Magnitude other) => Value.Equals(other.Value);

    public override bool Equals(object? obj) => obj is Magnitude other && Equals(other);

    public override int GetHashCode() => Value.GetHashCode();

    public int CompareTo(Magnitude other) => Value.CompareTo(other.Value);

    public override string ToString() => ToString(null, null);

    public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(format, formatProvider);

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

    private static Magnitude Sum(double value, Magnitude x, Magnitude y) =>
        new(value, x.First + y.First, x.Second + y.Second, x.Noise + y.Noise + Math.Abs(value));

    /// <summary>Differentiating a slope adds terms of its own size, even where they cancel: asin'' at 0 is 1/2 - 1/2.</summary>
    private static double Curvature(Dual slope, int lane) => Math.Abs(slope.Tangent(lane)) + Math.Abs(slope.Value);

    private static Dual Lift(Magnitude x, int lane) =>
        x.First == 0 ? Dual.Constant(x.Value) : Dual.Variable(x.Value, lane);

    /// <summary>An argument that does not move has no term, whatever its slope (the exponent of x^c has NaN).</summary>
    private static double Term(double slope, double tangent) => tangent == 0 ? 0 : Math.Abs(slope) * tangent;
}
