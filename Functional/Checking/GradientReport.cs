using System.Collections.Immutable;

namespace DualDiff;

/// <summary>What <c>Diff.CheckGradients</c> found. Print it: it is a table, failures first.</summary>
/// <remarks>Immutable. Elsewhere: the message of <c>torch.autograd.gradcheck</c> and of <c>jax.test_util.check_grads</c>.</remarks>
public sealed record GradientReport
{
    /// <summary>Components of the point.</summary>
    public required int Inputs { get; init; }

    /// <summary>Components of the result.</summary>
    public required int Outputs { get; init; }

    /// <summary>All derivatives of order 1 by output and input, then all of order 2. Empty if the function is not pure.</summary>
    public required ImmutableArray<GradientEntry> Entries { get; init; }

    /// <summary>What is wrong with the values: the function is not pure, or a traced run gave other bits than the plain run.</summary>
    public required ImmutableArray<string> Faults { get; init; }

    /// <summary>How often the function was run, plain and traced.</summary>
    public required int Runs { get; init; }

    /// <summary>The smallest step of the differences; infinite if there were none.</summary>
    public required double SmallestStep { get; init; }

    /// <summary>The largest step of the differences; 0 if there were none.</summary>
    public required double LargestStep { get; init; }

    /// <summary>Whether nothing disagrees. Entries that differences cannot judge do not count against it.</summary>
    public bool Passed => Faults.IsEmpty && Entries.All(entry => entry.Verdict != GradientVerdict.Differs);

    /// <summary>Throws if something disagrees; for tests.</summary>
    /// <returns>The report itself.</returns>
    /// <exception cref="InvalidOperationException">Something disagrees; the message holds the rows that do.</exception>
    public GradientReport ThrowIfFailed() => Passed ? this : throw Errors.GradientsDiffer(GradientTable.Failures(this));

    /// <summary>The table: failures first, then what cannot be judged, at most twenty rows; invariant culture.</summary>
    /// <returns>Several lines.</returns>
    public override string ToString() => GradientTable.Whole(this);
}
