namespace DualDiff;

/// <summary>A primitive of one argument.</summary>
internal sealed unsafe class UnaryOperation<TRule>() : Operation(TRule.Card.Name)
    where TRule : struct, IUnaryRule
{
    public static readonly Operation Instance = new UnaryOperation<TRule>();

    public override Kernel? Kernel { get; } = Kernels.Of(typeof(TRule));

    public override double Evaluate(ReadOnlySpan<double> operands) => TRule.Value(operands[0]);

    public override void Run(double* target, int length, ReadOnlySpan<Operand> operands, double* memory)
    {
        var x = memory + operands[0].Address;
        var stride = operands[0].Stride;
        for (var i = 0; i < length; i++)
        {
            target[i] = TRule.Value(x[i * stride]);
        }
    }
}
