using System.Numerics;

namespace DualDiff;

/// <summary>
/// The number contract: a real number that a primitive's rule can act on. A number structure writes its ring
/// (<c>+ - *</c>, both signs), <see cref="Value"/>, <see cref="Constant"/> and <c>Apply</c>; every elementary function,
/// predicate and conversion of .NET's generic mathematics is written once, here, in terms of those.
/// </summary>
/// <remarks>
/// <para>
/// Because it is an <see cref="IFloatingPointIeee754{TSelf}"/>, generic numeric code that nobody wrote for this library
/// (<c>TensorPrimitives.Norm</c>, your own <c>T Norm&lt;T&gt;(T[] x)</c>) differentiates unmodified.
/// </para>
/// <para>Comparisons, equality and hash codes read the value only: a comparison picks a branch, and that branch is differentiated.</para>
/// <para>Numbers do not throw: NaN and infinities pass through as IEEE 754 says.</para>
/// </remarks>
/// <typeparam name="TSelf">The number structure itself.</typeparam>
public partial interface IReal<TSelf> : IFloatingPointIeee754<TSelf>
    where TSelf : struct, IReal<TSelf>
{
    /// <summary>The value of the original computation, without its derivative.</summary>
    double Value { get; }

    /// <summary>A number whose derivative is zero in every direction.</summary>
    /// <param name="value">The value; NaN and infinities are allowed.</param>
    /// <returns>The constant.</returns>
    static abstract TSelf Constant(double value);

    /// <summary>The chain rule for every primitive of one argument.</summary>
    /// <typeparam name="TRule">The primitive.</typeparam>
    /// <param name="x">The argument.</param>
    /// <returns>The primitive's value at <paramref name="x"/>, with its derivative.</returns>
    static abstract TSelf Apply<TRule>(TSelf x)
        where TRule : struct, IUnaryRule;

    /// <summary>The chain rule for every primitive of two arguments.</summary>
    /// <typeparam name="TRule">The primitive.</typeparam>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>The primitive's value at (x, y), with its derivative.</returns>
    static abstract TSelf Apply<TRule>(TSelf x, TSelf y)
        where TRule : struct, IBinaryRule;

    /// <summary>The chain rule for every primitive of many arguments.</summary>
    /// <typeparam name="TRule">The primitive.</typeparam>
    /// <param name="x">The arguments.</param>
    /// <returns>The primitive's value at <paramref name="x"/>, with its derivative.</returns>
    static abstract TSelf ApplyMany<TRule>(ReadOnlySpan<TSelf> x)
        where TRule : struct, INaryRule;

    /// <summary>The one door through which control flow reads values: every comparison and every <c>Is...</c> comes here.</summary>
    /// <typeparam name="TPredicate">The question.</typeparam>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand; <c>default</c> for questions about one number.</param>
    /// <returns>Whether it holds.</returns>
    static virtual bool Test<TPredicate>(TSelf x, TSelf y)
        where TPredicate : struct, IPredicate => TPredicate.Holds(x.Value, y.Value);

    /// <summary>The same number held constant, for a rule whose result does not depend on it.</summary>
    /// <param name="x">The number.</param>
    /// <returns>Its value, without derivative.</returns>
    static virtual TSelf StopGradient(TSelf x) => TSelf.Constant(x.Value);

    /// <summary>The value, for a conversion to another number type that would drop the derivative.</summary>
    /// <param name="x">The number to convert.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="InvalidCastException">The number carries a derivative.</exception>
    static virtual double ToPlain(TSelf x) => x.Value;
}
