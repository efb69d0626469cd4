using System.Globalization;

namespace DualDiff;

/// <summary>
/// The composable number: a double that may know its derivative. Every transform of <see cref="Diff"/> maps functions over
/// <c>Real</c> to functions over <c>Real</c>, so they nest in any order.
/// </summary>
/// <remarks>
/// <para>
/// What it knows is one of: nothing (a constant), a tangent (forward mode), or a place on a tape (reverse mode). A number
/// that carries a derivative lives as long as the transform that made it; used afterwards it throws.
/// </para>
/// <para>Comparisons, equality and hash codes read the value only: a comparison picks a branch, and that branch is differentiated.</para>
/// <para>Elsewhere: a tracer of JAX, a tensor with <c>requires_grad</c> of PyTorch, <c>Var</c> of the C++ tapes.</para>
/// </remarks>
// 24 bytes: a constant has no trace; the slot is a tape's step or a tangent's bits, so that one-lane forward needs no heap.
public readonly partial struct Real : IReal<Real>
{
    private readonly double value;
    private readonly Trace? trace;
    private readonly long slot;

    /// <summary>A constant. There is also an implicit conversion; F# has use for a constructor.</summary>
    /// <param name="value">The value; NaN and infinities are allowed.</param>
    public Real(double value)
    {
        this.value = value;
        trace = null;
        slot = 0;
    }

    internal Real(double value, Trace? trace, long slot)
    {
        this.value = value;
        this.trace = trace;
        this.slot = slot;
    }

    /// <summary>The value alone. What is computed from it is a constant: no derivative flows through it.</summary>
    /// <remarks>A function that is compiled asks with it: the program holds while the value stays the same.</remarks>
    public double Value => trace is null || !Recorder.IsActive ? value : Recorder.Read(this);

    /// <summary>The value, for the library's own use: reading it is no question to a function that is being recorded.</summary>
    internal double Raw => value;

    internal Trace? Trace => trace;

    internal long Slot => slot;

    internal bool IsConstant => trace is null;

    /// <summary>Zero with no derivative: what an absent tangent or cotangent is worth.</summary>
    internal bool IsConstantZero => trace is null && value == 0;

    /// <summary>The additive identity. F#'s <c>List.sum</c> looks for it.</summary>
    public static Real Zero => default;

    /// <summary>The multiplicative identity.</summary>
    public static Real One => new(1);

    /// <inheritdoc/>
    public static Real Constant(double value) => new(value);

    /// <summary>A constant.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Real(double value) => new(value);

    /// <inheritdoc/>
    public static double ToPlain(Real x) =>
        x.IsConstant ? x.value
        : x.trace is Recorder ? x.Value
        : throw Errors.DropsDerivative();

    /// <summary>The value, if it carries no derivative.</summary>
    /// <param name="x">The number.</param>
    /// <exception cref="InvalidCastException">
    /// The number is being differentiated: <c>Diff.StopGradient(x)</c> or <c>x.Value</c> says that its derivative is to be dropped.
    /// </exception>
    public static explicit operator double(Real x) => ToPlain(x);

    /// <summary>Whether the newest level of the number is this one.</summary>
    internal bool At(Level level) => ReferenceEquals(trace?.Level, level);

    /// <summary>A traced number without the derivative of its newest level.</summary>
    internal Real Primal() => trace!.Primal(value, slot);

    /// <summary>The number without derivative: a constant, or a number of the program that is being recorded.</summary>
    internal Real WithoutDerivative()
    {
        var x = this;
        while (x.trace is { } over and not Recorder)
        {
            x = over.Level.Closed ? Recorder.AfterItsEnd(x) : x.Primal();
        }

        return x;
    }

    /// <summary>The number itself, if no transform that it belongs to has ended.</summary>
    internal Real DemandOpen()
    {
        trace?.Level.DemandOpen();
        return this;
    }

    /// <inheritdoc/>
    public bool Equals(Real other) => Test<SameValue>(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Real other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(Real other) =>
        Test<Less>(this, other) ? -1
        : Test<Greater>(this, other) ? 1
        : Test<SameValue>(this, other) || Test<Equal>(this, other) ? 0
        : Test<IsNaN>(this, default) ? -1
        : 1;

    /// <summary>The value, in the invariant culture.</summary>
    /// <returns>The text.</returns>
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

    static bool IReal<Real>.Test<TPredicate>(Real x, Real y) => Test<TPredicate>(x, y);

    static Real IReal<Real>.StopGradient(Real x) => Diff.StopGradient(x);

    private static bool Test<TPredicate>(Real x, Real y)
        where TPredicate : struct, IPredicate =>
        (x.trace ?? y.trace) is null || !Recorder.IsActive
            ? TPredicate.Holds(x.value, y.value)
            : Recorder.Ask<TPredicate>(x, y);
}
