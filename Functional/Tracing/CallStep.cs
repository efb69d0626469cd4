namespace DualDiff;

/// <summary>A user's own function on a tape, a real closure: its outputs are the steps after the call's.</summary>
/// <param name="Slots">The steps of its inputs; 0 for a constant.</param>
/// <param name="Outputs">How many outputs it has.</param>
/// <param name="Push">Tangents of the inputs to those of the outputs.</param>
/// <param name="Pull">Cotangents of the outputs to those of the inputs.</param>
internal sealed record CallStep(int[] Slots, int Outputs, Func<Real[], Real[]> Push, Func<Real[], Real[]> Pull);
