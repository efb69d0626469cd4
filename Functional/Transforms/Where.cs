namespace DualDiff;

public static partial class Diff
{
    /// <summary>One of two numbers, both of which have been computed. The one not taken contributes an exact zero, never NaN.</summary>
    /// <param name="condition">Which one.</param>
    /// <param name="ifTrue">The number if it holds.</param>
    /// <param name="ifFalse">The number if it does not.</param>
    /// <returns>One of the two.</returns>
    /// <remarks>
    /// <para>C#'s <c>condition ? a : b</c> computes only the branch that it takes, and is as good.</para>
    /// <para>Elsewhere: <c>jnp.where</c> and <c>torch.where</c>, whose other branch can turn the gradient into NaN.</para>
    /// </remarks>
    public static Real Where(bool condition, Real ifTrue, Real ifFalse) => condition ? ifTrue : ifFalse;

    /// <summary>Numbers chosen one by one from two arrays.</summary>
    /// <param name="conditions">Which one, for each place.</param>
    /// <param name="ifTrue">The numbers where it holds.</param>
    /// <param name="ifFalse">The numbers where it does not.</param>
    /// <returns>A new array.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Real[] Where(bool[] conditions, Real[] ifTrue, Real[] ifFalse)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        ArgumentNullException.ThrowIfNull(ifTrue);
        ArgumentNullException.ThrowIfNull(ifFalse);
        if (ifTrue.Length != conditions.Length || ifFalse.Length != conditions.Length)
        {
            var other = ifTrue.Length == conditions.Length ? ifFalse.Length : ifTrue.Length;
            throw Errors.Length("Where", "array of numbers", other, "array of conditions", conditions.Length);
        }

        return [.. conditions.Select((condition, i) => condition ? ifTrue[i] : ifFalse[i])];
    }
}
