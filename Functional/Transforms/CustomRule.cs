namespace DualDiff;

public static partial class Diff
{
    /// <summary>A primitive of one's own: its value on doubles and its slope on numbers.</summary>
    /// <param name="value">The value; it is never differentiated.</param>
    /// <param name="slope">dy/dx from (x, y), written over <see cref="Real"/>: it may use both, and is differentiated for higher orders.</param>
    /// <returns>A function that all transforms differentiate by that slope.</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>jax.custom_jvp</c> for scalars, <c>@scalar_rule</c> of ChainRules.jl.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<Real, Real> CustomRule(Func<double, double> value, Func<Real, Real, Real> slope)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(slope);
        return x => OwnRule.Apply(x, value, slope);
    }
}
