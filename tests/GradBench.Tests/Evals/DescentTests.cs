namespace DualDiff.Tests;

/// <summary>The evals with a derivative inside a derivative: GradBench gives their results to fifteen digits.</summary>
public sealed class DescentTests
{
    public static TheoryData<string> Pairings => ["ff", "fr", "rf", "rr"];

    [Theory]
    [MemberData(nameof(Pairings))]
    public void Particle_AnyPairing_GivesTheKnownNumber(string pairing)
    {
        var (outer, inner) = Modes(pairing);
        Differences.Agree([0.20719187464861152], [Particle.Aim(new(0), outer, inner)], 1e-13);
    }

    [Theory]
    [MemberData(nameof(Pairings))]
    public void Saddle_AnyPairing_GivesTheKnownNumbers(string pairing)
    {
        var (outer, inner) = Modes(pairing);
        var found = Saddle.Find(new([1, 1]), outer, inner);
        Differences.Agree([.. Enumerable.Repeat(8.2463248261403527e-06, 4)], found, 1e-10);
    }

    private static (Mode Outer, Mode Inner) Modes(string pairing)
    {
        Mode Of(char letter) => letter == 'f' ? Descent.Forward : Descent.Reverse;
        return (Of(pairing[0]), Of(pairing[1]));
    }
}
