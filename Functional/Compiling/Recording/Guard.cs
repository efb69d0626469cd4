namespace DualDiff;

/// <summary>A question that the function asked of a number that depends on its arguments, and the answer it got.</summary>
/// <param name="Predicate">The question. Its opposite is not <c>&gt;=</c> but "not &lt;": NaN.</param>
/// <param name="X">The first node.</param>
/// <param name="Y">The second node; the first again for questions about one number.</param>
/// <param name="Outcome">The answer on which the rest of the program rests.</param>
internal readonly record struct Guard(Predicate Predicate, int X, int Y, bool Outcome);

/// <summary>A question about one or two values, as data.</summary>
internal abstract class Predicate
{
    public abstract string Name { get; }

    public abstract bool Holds(double x, double y);

    /// <summary>Whether each of a batch has the recorded answer.</summary>
    public abstract unsafe bool AllHave(bool outcome, double* x, int xStride, double* y, int yStride, int length);
}

/// <inheritdoc/>
internal sealed class Predicate<TPredicate> : Predicate
    where TPredicate : struct, IPredicate
{
    public static readonly Predicate Instance = new Predicate<TPredicate>();

    public override string Name => typeof(TPredicate).Name;

    public override bool Holds(double x, double y) => TPredicate.Holds(x, y);

    public override unsafe bool AllHave(bool outcome, double* x, int xStride, double* y, int yStride, int length)
    {
        if (xStride == 1 && yStride <= 1)
        {
            return GuardKernel.AllHave<TPredicate>(outcome, x, y, yStride, length);
        }

        var all = true;
        for (var i = 0; i < length; i++)
        {
            all &= TPredicate.Holds(x[i * xStride], y[i * yStride]) == outcome;
        }

        return all;
    }
}
