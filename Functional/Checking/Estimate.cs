namespace DualDiff;

/// <summary>A limit found by extrapolating quotients to step 0.</summary>
/// <param name="Value">The limit.</param>
/// <param name="Error">Bound on its error.</param>
/// <param name="Step">The smallest step that went into it.</param>
internal readonly record struct Estimate(double Value, double Error, double Step)
{
    public static Estimate None => new(double.NaN, double.PositiveInfinity, double.NaN);

    public bool Contains(double value) => Math.Abs(value - Value) <= Error;
}
