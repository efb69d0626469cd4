namespace DualDiff;

/// <summary>A compiled function of two arguments: one of their pair.</summary>
internal sealed class CompiledPair<T1, T2, TOut>(CompiledFunction<(T1, T2), TOut> both) : CompiledFunction
{
    public TOut Invoke(T1 x, T2 y) => both.Invoke((x, y));

    public override void Evaluate(ReadOnlySpan<double> input, Span<double> output) => both.Evaluate(input, output);

    public override CompileReport Report() => both.Report();
}
