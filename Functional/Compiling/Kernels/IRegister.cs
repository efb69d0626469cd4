namespace DualDiff;

/// <summary>The operations of a SIMD register of doubles that the kernels are written in.</summary>
/// <remarks>
/// <para>
/// Why not <c>Vector512&lt;double&gt;</c> itself: where the processor lacks it, each of its operations is a call of two halves that the
/// JIT has to inline, and it stops doing so after some thirty of them: <c>erfc</c> took 25 ns a number instead of 1.9.
/// </para>
/// <para>A mask has all bits set or none in each lane. Names with <c>Bits</c> work on 64-bit integers.</para>
/// </remarks>
internal interface IRegister<T>
    where T : struct, IRegister<T>
{
    /// <summary>Number of lanes.</summary>
    static abstract int Count { get; }

    /// <summary>The number in a lane. Slow.</summary>
    static abstract double Get(T x, int lane);

    /// <summary>x with another number in a lane. Slow.</summary>
    static abstract T With(T x, int lane, double value);

    /// <summary>Reads <see cref="Count"/> numbers from <paramref name="start"/> on, unchecked.</summary>
    static abstract T Load(ref double start, nuint index);

    /// <summary>Writes <see cref="Count"/> numbers from <paramref name="start"/> on, unchecked.</summary>
    static abstract void Store(T x, ref double start, nuint index);

    /// <summary>x in every lane.</summary>
    static abstract T Of(double x);

    /// <summary>The bits of x in every lane.</summary>
    static abstract T OfBits(long x);

    static abstract T operator +(T x, T y);

    static abstract T operator -(T x, T y);

    static abstract T operator *(T x, T y);

    static abstract T operator /(T x, T y);

    static abstract T operator -(T x);

    static abstract T operator &(T x, T y);

    static abstract T operator |(T x, T y);

    static abstract T operator ^(T x, T y);

    /// <summary><c>x·y + z</c>, rounded once on every processor.</summary>
    static abstract T Fma(T x, T y, T z);

    /// <summary>The smaller one; NaN where x is.</summary>
    static abstract T AtMost(double bound, T x);

    /// <summary>The larger one; NaN where x is.</summary>
    static abstract T AtLeast(double bound, T x);

    /// <summary>|x|.</summary>
    static abstract T Abs(T x);

    /// <summary>The mask of <c>x &lt; y</c>.</summary>
    static abstract T Less(T x, T y);

    /// <summary>The mask of <c>x = y</c>.</summary>
    static abstract T Same(T x, T y);

    /// <summary>Whether <c>x &lt; y</c> in some lane.</summary>
    static abstract bool AnyLess(T x, T y);

    /// <summary>The mask of equal bits.</summary>
    static abstract T SameBits(T x, T y);

    /// <summary>x where the mask is set, otherwise y.</summary>
    static abstract T Select(T mask, T x, T y);

    /// <summary>The sum of the bits.</summary>
    static abstract T AddBits(T x, T y);

    /// <summary>The difference of the bits.</summary>
    static abstract T SubtractBits(T x, T y);

    /// <summary>The bits n places up.</summary>
    static abstract T ShiftLeft(T x, int n);

    /// <summary>The bits n places down, zeros behind.</summary>
    static abstract T ShiftRight(T x, int n);

    /// <summary><c>x·2ᵏ</c> as <see cref="VectorPowers.ScaleByHalves"/> gives it.</summary>
    static abstract T Scale(T x, T k);
}
