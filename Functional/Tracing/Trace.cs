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
}
