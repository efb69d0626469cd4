using System.Collections.Immutable;

namespace DualDiff;

/// <summary>One derivative that <c>Diff.CheckGradients</c> compared: one row of its table.</summary>
public sealed record GradientEntry
{
    /// <summary>1 for <c>∂f_i/∂x_j</c>, 2 for <c>∂²f_i/∂x_j∂x_k</c>.</summary>
    public required int Order { get; init; }

    /// <summary>The output, i.</summary>
    public required int Output { get; init; }

    /// <summary>The inputs: (j), or (j, k) where the derivative by x_j was taken first.</summary>
    public required ImmutableArray<int> Inputs { get; init; }

    /// <summary>The value in forward mode; at order 2 forward over reverse.</summary>
    public required double Forward { get; init; }

    /// <summary>The value in reverse mode; at order 2 reverse over forward.</summary>
    public required double Reverse { get; init; }

    /// <summary>The finite difference: of f at order 1, of the forward Jacobian at order 2; NaN if there is none.</summary>
    public required double Difference { get; init; }

    /// <summary>Bound on the error of <see cref="Difference"/>, estimated from many steps; infinite if there is none.</summary>
    public required double DifferenceError { get; init; }

    /// <summary>What came of the comparison.</summary>
    public required GradientVerdict Verdict { get; init; }

    /// <summary>Which ways disagree, and by how much; empty unless the verdict is <see cref="GradientVerdict.Differs"/>.</summary>
    public required ImmutableArray<GradientMismatch> Mismatches { get; init; }

    /// <summary>Why differences cannot judge; empty if they can.</summary>
    public required string Reason { get; init; }

    /// <summary>The derivative's name, such as <c>df[0]/dx[2]</c> or <c>d2f[0]/dx[2]dx[1]</c>.</summary>
    public string Name =>
        $"d{(Order == 1 ? "" : "2")}f[{Output}]/{string.Concat(Inputs.Select(input => $"dx[{input}]"))}";
}
