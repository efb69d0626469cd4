using System.Runtime.Intrinsics;

namespace DualDiff.Benchmarks;

/// <summary>One double or a register of them: so that a derivative by hand is written once for both.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
internal interface ILane<TSelf>
    where TSelf : struct, ILane<TSelf>
{
    static abstract int Count { get; }

    double Sum { get; }

    static abstract TSelf Of(double value);

    static abstract TSelf Load(ReadOnlySpan<double> source);

    static abstract TSelf Exp(TSelf x);

    static abstract TSelf Tanh(TSelf x);

    static abstract TSelf operator +(TSelf x, TSelf y);

    static abstract TSelf operator -(TSelf x, TSelf y);

    static abstract TSelf operator *(TSelf x, TSelf y);

    static abstract TSelf operator /(TSelf x, TSelf y);

    void Store(Span<double> target);
}

/// <summary>One double.</summary>
internal readonly struct OneDouble(double value) : ILane<OneDouble>
{
    public static int Count => 1;

    public double Sum => value;

    public static OneDouble Of(double value) => new(value);

    public static OneDouble Load(ReadOnlySpan<double> source) => new(source[0]);

    public static OneDouble Exp(OneDouble x) => new(Math.Exp(x.Sum));

    public static OneDouble Tanh(OneDouble x) => new(Math.Tanh(x.Sum));

    public static OneDouble operator +(OneDouble x, OneDouble y) => new(x.Sum + y.Sum);

    public static OneDouble operator -(OneDouble x, OneDouble y) => new(x.Sum - y.Sum);

    public static OneDouble operator *(OneDouble x, OneDouble y) => new(x.Sum * y.Sum);

    public static OneDouble operator /(OneDouble x, OneDouble y) => new(x.Sum / y.Sum);

    public void Store(Span<double> target) => target[0] = value;
}

/// <summary>Eight doubles.</summary>
internal readonly struct EightDoubles(Vector512<double> values) : ILane<EightDoubles>
{
    private readonly Vector512<double> values = values;

    public static int Count => Vector512<double>.Count;

    public double Sum => Vector512.Sum(values);

    public static EightDoubles Of(double value) => new(Vector512.Create(value));

    public static EightDoubles Load(ReadOnlySpan<double> source) => new(Vector512.Create(source));

    public static EightDoubles Exp(EightDoubles x) => new(Vector512.Exp(x.values));

    /// <summary>Right to a few units of the last place of 1, which is what a limit needs.</summary>
    public static EightDoubles Tanh(EightDoubles x)
    {
        var one = Vector512<double>.One;
        return new(one - ((one + one) / (Vector512.Exp(x.values + x.values) + one)));
    }

    public static EightDoubles operator +(EightDoubles x, EightDoubles y) => new(x.values + y.values);

    public static EightDoubles operator -(EightDoubles x, EightDoubles y) => new(x.values - y.values);

    public static EightDoubles operator *(EightDoubles x, EightDoubles y) => new(x.values * y.values);

    public static EightDoubles operator /(EightDoubles x, EightDoubles y) => new(x.values / y.values);

    public void Store(Span<double> target) => values.CopyTo(target);
}
