namespace DualDiff.Benchmarks;

/// <summary>Whose whole derivative a contender is: what the plot and the summary compare. Parts of one, such as a bare sweep, belong to none.</summary>
internal enum Family
{
    None,
    Function,
    ByHand,
    Real,
    Compiled,
    Dual,
    MathNet,
    TorchSharp,
}
