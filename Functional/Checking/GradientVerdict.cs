namespace DualDiff;

/// <summary>What <c>Diff.CheckGradients</c> found about one derivative.</summary>
public enum GradientVerdict
{
    /// <summary>All modes agree with one another and with finite differences.</summary>
    Agrees,

    /// <summary>The modes agree with one another; finite differences cannot tell (a kink, the edge of the domain, noise).</summary>
    CannotJudge,

    /// <summary>Two modes, or a mode and the finite difference, disagree.</summary>
    Differs,
}
