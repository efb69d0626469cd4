using System.Runtime.CompilerServices;

namespace DualDiff;

// Operators are inlined one-liners that hand the fields of their operands to one method each (Real.Arithmetic.cs).
// Mixed operators with double: F# does not compile `x * 2.0` without them, and they save a step.
public readonly partial struct Real
{
    /// <summary>Sum.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x + y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real operator +(Real x, Real y) => Add(x.value, x.trace, x.slot, y.value, y.trace, y.slot);

    /// <summary>Sum.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x + y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real operator +(Real x, double y) => Add(x.value, x.trace, x.slot, y, null, 0);

    /// <summary>Sum.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x + y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real operator +(double x, Real y) => Add(x, null, 0, y.value, y.trace, y.slot);

    /// <summary>Difference.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x - y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real operator -(Real x, Real y) => Subtract(x.value, x.trace, x.slot, y.value, y.trace, y.slot);

    /// <summary>Difference.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x - y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real operator -(Real x, double y) => Subtract(x.value, x.trace, x.slot, y, null, 0);

    /// <summary>Difference.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x - y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real operator -(double x, Real y) => Subtract(x, null, 0, y.value, y.trace, y.slot);

    /// <summary>Product.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real operator *(Real x, Real y) => Multiply(x.value, x.trace, x.slot, y.value, y.trace, y.slot);

    /// <summary>Product.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real operator *(Real x, double y) => Multiply(x.value, x.trace, x.slot, y, null, 0);

    /// <summary>Product.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real operator *(double x, Real y) => Multiply(x, null, 0, y.value, y.trace, y.slot);

    /// <summary>Quotient.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x / y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real operator /(Real x, Real y) => Divide(x.value, x.trace, x.slot, y.value, y.trace, y.slot);

    /// <summary>Quotient.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x / y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real operator /(Real x, double y) => Divide(x.value, x.trace, x.slot, y, null, 0);

    /// <summary>Quotient.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x / y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real operator /(double x, Real y) => Divide(x, null, 0, y.value, y.trace, y.slot);

    /// <summary>Remainder of truncated division, with the sign of x.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x % y.</returns>
    public static Real operator %(Real x, Real y) => Apply<RemainderRule>(x, y);

    /// <summary>Remainder of truncated division, with the sign of x.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x % y.</returns>
    public static Real operator %(Real x, double y) => x % Constant(y);

    /// <summary>Remainder of truncated division, with the sign of x.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x % y.</returns>
    public static Real operator %(double x, Real y) => Constant(x) % y;

    /// <summary>Negation; -0.0 at 0.</summary>
    /// <param name="x">The number.</param>
    /// <returns>-x.</returns>
    public static Real operator -(Real x) => Apply<NegateRule>(x.value, x.trace, x.slot);

    /// <summary>The number itself.</summary>
    /// <param name="x">The number.</param>
    /// <returns>x.</returns>
    public static Real operator +(Real x) => x;

    /// <summary>One more; for loops in generic code.</summary>
    /// <param name="x">The number.</param>
    /// <returns>x + 1.</returns>
    public static Real operator ++(Real x) => x + 1.0;

    /// <summary>One less; for loops in generic code.</summary>
    /// <param name="x">The number.</param>
    /// <returns>x - 1.</returns>
    public static Real operator --(Real x) => x - 1.0;

    /// <summary>Compares values only; the branch taken is differentiated.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is equal; false for NaN.</returns>
    public static bool operator ==(Real x, Real y) => Test<Equal>(x, y);

    /// <summary>Compares values only; the branch taken is differentiated.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is different; true for NaN.</returns>
    public static bool operator !=(Real x, Real y) => Test<NotEqual>(x, y);

    /// <summary>Compares values only; the branch taken is differentiated.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is less.</returns>
    public static bool operator <(Real x, Real y) => Test<Less>(x, y);

    /// <summary>Compares values only; the branch taken is differentiated.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is greater.</returns>
    public static bool operator >(Real x, Real y) => Test<Greater>(x, y);

    /// <summary>Compares values only; the branch taken is differentiated.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is less or equal.</returns>
    public static bool operator <=(Real x, Real y) => Test<LessOrEqual>(x, y);

    /// <summary>Compares values only; the branch taken is differentiated.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is greater or equal.</returns>
    public static bool operator >=(Real x, Real y) => Test<GreaterOrEqual>(x, y);
}
