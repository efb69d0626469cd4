using System.Runtime.CompilerServices;

namespace DualDiff;

// The ring. A product whose value is finite has finite partials; only otherwise do absent lanes matter (Lanes).
public readonly partial struct Dual
{
    /// <summary>The additive identity. F#'s <c>List.sum</c> looks for it.</summary>
    public static Dual Zero => default;

    /// <summary>The multiplicative identity.</summary>
    public static Dual One => Constant(1);

    /// <summary>Sum.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x + y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator +(Dual x, Dual y) =>
        new(x.primal + y.primal, x.present | y.present, x.tangents + y.tangents);

    /// <summary>Difference.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x - y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator -(Dual x, Dual y) =>
        new(x.primal - y.primal, x.present | y.present, x.tangents - y.tangents);

    /// <summary>Product.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator *(Dual x, Dual y)
    {
        var z = x.primal * y.primal;
        return double.IsFinite(z)
            ? new(z, x.present | y.present, (x.tangents * y.primal) + (y.tangents * x.primal))
            : Chain<MultiplyRule>(z, x, y.primal, y, x.primal);
    }

    /// <summary>Quotient.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x / y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator /(Dual x, Dual y) => Apply<DivideRule>(x, y);

    /// <summary>Remainder of truncated division, with the sign of x.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x % y.</returns>
    public static Dual operator %(Dual x, Dual y) => Apply<RemainderRule>(x, y);

    /// <summary>Negation; -0.0 at 0.</summary>
    /// <param name="x">The number.</param>
    /// <returns>-x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator -(Dual x) => new(-x.primal, x.present, -x.tangents);

    /// <summary>The number itself.</summary>
    /// <param name="x">The number.</param>
    /// <returns>x.</returns>
    public static Dual operator +(Dual x) => x;

    /// <summary>Sum.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x + y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator +(Dual x, double y) => new(x.primal + y, x.present, x.tangents);

    /// <summary>Sum.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x + y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator +(double x, Dual y) => new(x + y.primal, y.present, y.tangents);

    /// <summary>Difference.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x - y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator -(Dual x, double y) => new(x.primal - y, x.present, x.tangents);

    /// <summary>Difference.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x - y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator -(double x, Dual y) => new(x - y.primal, y.present, -y.tangents);

    /// <summary>Product.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator *(Dual x, double y) =>
        double.IsFinite(y)
            ? new(x.primal * y, x.present, x.tangents * y)
            : new(x.primal * y, x.present, Lanes.Scale(x.tangents, x.present, y));

    /// <summary>Product.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator *(double x, Dual y) => y * x;

    /// <summary>Quotient.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x / y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator /(Dual x, double y) => x / Constant(y);

    /// <summary>Quotient.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x / y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator /(double x, Dual y) => Constant(x) / y;

    /// <summary>Compares values only; the branch taken is differentiated.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is equal; false for NaN.</returns>
    public static bool operator ==(Dual x, Dual y) => x.primal == y.primal;

    /// <summary>Compares values only; the branch taken is differentiated.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is different; true for NaN.</returns>
    public static bool operator !=(Dual x, Dual y) => x.primal != y.primal;

    /// <summary>Compares values only; the branch taken is differentiated.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is less.</returns>
    public static bool operator <(Dual x, Dual y) => x.primal < y.primal;

    /// <summary>Compares values only; the branch taken is differentiated.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is greater.</returns>
    public static bool operator >(Dual x, Dual y) => x.primal > y.primal;

    /// <summary>Compares values only; the branch taken is differentiated.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is less or equal.</returns>
    public static bool operator <=(Dual x, Dual y) => x.primal <= y.primal;

    /// <summary>Compares values only; the branch taken is differentiated.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Whether x is greater or equal.</returns>
    public static bool operator >=(Dual x, Dual y) => x.primal >= y.primal;
}
