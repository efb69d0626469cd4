namespace DualDiff;

/// <summary>What every primitive says of itself.</summary>
public interface IRule
{
    /// <summary>The rule's card: name, formula, derivative, domain, where to sample it, source.</summary>
    static abstract RuleCard Card { get; }

    /// <summary>
    /// Whether an exactly zero slope means "this operand was not selected", as in <c>max</c> or <c>floor</c>: then its
    /// tangent is dropped whatever it is, so that an infinity in the branch not taken cannot turn into NaN.
    /// Such a primitive is piecewise linear: its slopes are locally constant.
    /// </summary>
    static virtual bool Selects => false;
}
