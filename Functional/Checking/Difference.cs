namespace DualDiff;

/// <summary>What finite differences say about one derivative.</summary>
/// <param name="Scales">The estimate at every step.</param>
/// <param name="Best">The one with the smallest error.</param>
/// <param name="Bend">Half the jump of the slope at the point: (right slope - left slope) / 2. Zero where f is differentiable.</param>
/// <param name="Scale">Size of the chords at the step of <paramref name="Best"/>, and a millionth of those at larger steps.</param>
/// <param name="Rounding">Rounding error of a quotient at that step.</param>
/// <param name="Grain">A few ulps of f(x) / x: what two modes may be apart where differences cannot judge.</param>
/// <param name="FlatStep">Up to this step f is the same number; 0 if it never is.</param>
/// <param name="Quantum">The smallest change of f at any step; infinite if f is the same number at every step.</param>
internal sealed record Difference(
    List<Estimate> Scales,
    Estimate Best,
    Estimate Bend,
    double Scale,
    double Rounding,
    double Grain,
    double FlatStep,
    double Quantum
)
{
    private const double Digits = 1e-3;
    private const double FineDigits = 1e-6;
    private const double RoundingErrors = 1e4;

    // An ulp of an intermediate result of size 1e6, for a function that never leaves its stair.
    private const double HiddenStair = 1.0 / (1L << 32);

    /// <summary>Whether the error is small beside the derivative, the chords, or what rounding alone explains.</summary>
    public bool Settles => Best.Error <= Digits * Size || Best.Error <= RoundingErrors * Rounding;

    /// <summary>Whether more steps are a waste.</summary>
    public bool SettlesWell(double claimed) => (IsConstant && claimed == 0) || Best.Error <= FineDigits * Size;

    /// <summary>Slopes on the left and on the right disagree by more than errors explain.</summary>
    public bool HasKink => Math.Abs(Bend.Value) > Bend.Error && Math.Abs(Bend.Value) > Best.Error;

    /// <summary>Whether f is one number at every step.</summary>
    public bool IsConstant => FlatStep > 0 && double.IsPositiveInfinity(Quantum);

    /// <summary>The slope 0 is seen because f is a staircase, and a claimed slope does not climb over a stair.</summary>
    public bool IsFlatAgainst(double claimed) =>
        Best.Value == 0 && FlatStep > 0 && Math.Abs(claimed) * Math.Max(FlatStep, Best.Step) <= 2 * Stair;

    /// <summary>An estimate from larger steps that confirms a value which <see cref="Best"/> denies: small steps may see one stair only.</summary>
    public Estimate? OtherScale(double claimed)
    {
        foreach (var estimate in Scales)
        {
            if (
                estimate.Step > Best.Step
                && estimate.Contains(claimed)
                && estimate.Error <= 0.1 * Math.Min(Math.Abs(claimed), Math.Abs(estimate.Value - Best.Value))
            )
            {
                return estimate;
            }
        }

        return null;
    }

    private double Stair => IsConstant ? HiddenStair : Quantum;

    // Not the claimed derivative: a large one would make any difference look exact.
    private double Size => Math.Max(Scale, Math.Abs(Best.Value));
}
