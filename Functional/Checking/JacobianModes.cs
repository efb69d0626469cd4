using System.Collections.Immutable;

namespace DualDiff;

/// <summary>The two ways to a Jacobian that are checked against each other. Tests plant faults here.</summary>
/// <param name="Forward">In forward mode.</param>
/// <param name="Reverse">In reverse mode.</param>
internal sealed record JacobianModes(
    Func<Func<Real[], Real[]>, Func<Real[], Real[,]>> Forward,
    Func<Func<Real[], Real[]>, Func<Real[], Real[,]>> Reverse
)
{
    /// <summary>Dual numbers and the tape: they share no machinery.</summary>
    public static JacobianModes Default { get; } = new(Diff.JacobianForward, Diff.JacobianReverse);

    /// <summary>The Jacobian at x in both modes.</summary>
    /// <param name="f">The function to use for a mode of that name.</param>
    /// <param name="x">The point.</param>
    public ImmutableArray<(string Mode, double[,] Values)> First(Func<string, Func<Real[], Real[]>> f, double[] x) =>
        [
            ("forward", Forward(f("forward"))(x.ToReals()).ToDoubles()),
            ("reverse", Reverse(f("reverse"))(x.ToReals()).ToDoubles()),
        ];

    /// <summary>The Jacobian of the Jacobian's rows at x in all pairings of modes.</summary>
    /// <param name="f">The function to use for a pairing of that name.</param>
    /// <param name="x">The point.</param>
    public ImmutableArray<(string Mode, double[,] Values)> Second(Func<string, Func<Real[], Real[]>> f, double[] x)
    {
        return
        [
            Pair("forward over reverse", Forward, Reverse),
            Pair("reverse over forward", Reverse, Forward),
            Pair("forward over forward", Forward, Forward),
            Pair("reverse over reverse", Reverse, Reverse),
        ];

        (string, double[,]) Pair(
            string name,
            Func<Func<Real[], Real[]>, Func<Real[], Real[,]>> outer,
            Func<Func<Real[], Real[]>, Func<Real[], Real[,]>> inner
        ) => (name, outer(Flat(inner(f(name))))(x.ToReals()).ToDoubles());
    }

    /// <summary>The entries of a Jacobian by rows.</summary>
    public static Func<Real[], Real[]> Flat(Func<Real[], Real[,]> jacobian) => x => [.. jacobian(x).Cast<Real>()];
}
