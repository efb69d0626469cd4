using System.Runtime.CompilerServices;

namespace DualDiff;

// The ring. No branch and no call: either would spill every vector register around it (3 to 9 times the time of a product).
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
    public static Dual operator +(Dual x, Dual y) => new(x.primal + y.primal, x.tangents + y.tangents);

    /// <summary>Difference.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x - y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator -(Dual x, Dual y) => new(x.primal - y.primal, x.tangents - y.tangents);

    /// <summary>Product.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator *(Dual x, Dual y) =>
        new(x.primal * y.primal, (x.tangents * y.primal) + (y.tangents * x.primal));

    /// <summary>Quotient.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x / y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator /(Dual x, Dual y)
    {
        var (z, reciprocal) = (x.primal / y.primal, 1 / y.primal);
        return new(z, (x.tangents * reciprocal) - (y.tangents * (z / y.primal)));
    }

    /// <summary>Remainder of truncated division, with the sign of x.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x % y.</returns>
    public static Dual operator %(Dual x, Dual y) => Apply<RemainderRule>(x, y);

    /// <summary>Remainder of truncated division, with the sign of x.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x % y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator %(Dual x, double y) => x % Constant(y);

    /// <summary>Remainder of truncated division, with the sign of x.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x % y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator %(double x, Dual y) => Constant(x) % y;

    /// <summary>Negation; -0.0 at 0.</summary>
    /// <param name="x">The number.</param>
    /// <returns>-x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator -(Dual x) => new(-x.primal, -x.tangents);

    /// <summary>The number itself.</summary>
    /// <param name="x">The number.</param>
    /// <returns>x.</returns>
    public static Dual operator +(Dual x) => x;

    /// <summary>Sum.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x + y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator +(Dual x, double y) => new(x.primal + y, x.tangents);

    /// <summary>Sum.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x + y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator +(double x, Dual y) => new(x + y.primal, y.tangents);

    /// <summary>Difference.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x - y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator -(Dual x, double y) => new(x.primal - y, x.tangents);

    /// <summary>Difference.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x - y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator -(double x, Dual y) => new(x - y.primal, -y.tangents);

    /// <summary>Product.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator *(Dual x, double y) => new(x.primal * y, x.tangents * y);

    /// <summary>Product.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator *(double x, Dual y) => new(x * y.primal, y.tangents * x);

    /// <summary>Quotient.</summary>
    /// <param name="x">Left operand.</param>
    /// <param name="y">Right operand.</param>
    /// <returns>x / y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator /(Dual x, double y) => new(x.primal / y, x.tangents * (1 / y));

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
