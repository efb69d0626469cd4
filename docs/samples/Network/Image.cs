using DualDiff;

namespace Network;

/// <summary>One handwritten digit.</summary>
/// <param name="Pixels">Row by row, 0 (white) to 1 (black).</param>
/// <param name="Digit">What the writer meant.</param>
internal sealed record Image(Real[] Pixels, int Digit);
