namespace DualDiff;

/// <summary>What a <see cref="Real"/> knows of its derivative at the newest level it belongs to. The kinds are sealed and few.</summary>
internal abstract class Trace(Level level)
{
    public readonly Level Level = level;

    /// <summary>The number without this level's derivative: a constant, or a number of an older level.</summary>
    public abstract Real Primal(double value, long slot);

    /// <summary>
    /// The number <paramref name="z"/> (known at older levels) with this level's derivative by the chain rule,
    /// <c>dz = xSlope dx + ySlope dy</c>. An operand that is not of this level has slope 0.
    /// </summary>
    public abstract Real Record(Real z, Real x, Real xSlope, Real y, Real ySlope);

    /// <summary>The outputs of a function with a rule of its own, with this level's derivative.</summary>
    /// <param name="function">The function.</param>
    /// <param name="x">Its arguments.</param>
    /// <param name="primals">The same without this level's derivative.</param>
    /// <param name="outputs">The function at <paramref name="primals"/>.</param>
    public abstract Real[] RecordCall(OwnFunction function, Real[] x, Real[] primals, Real[] outputs);
}
