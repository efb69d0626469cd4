namespace DualDiff;

public static partial class Diff
{
    /// <summary>The value of a number that may carry a derivative; the same as <see cref="Real.Value"/>.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>Its value as a double: no derivative flows through it.</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>Tensor.item</c>, <c>ForwardDiff.value</c>.</para>
    /// </remarks>
    public static double Value(Real x) => x.Value;
}
