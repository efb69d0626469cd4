namespace DualDiff;

/// <summary>A primitive of two arguments.</summary>
internal sealed unsafe class BinaryOperation<TRule>() : Operation(TRule.Card.Name)
    where TRule : struct, IBinaryRule
{
    public static readonly Operation Instance = new BinaryOperation<TRule>();

    public override Kernel? Kernel { get; } = Kernels.Of(typeof(TRule));

    public override bool Commutes { get; } = typeof(TRule) == typeof(AddRule) || typeof(TRule) == typeof(MultiplyRule);

    public override double Evaluate(ReadOnlySpan<double> operands) => TRule.Value(operands[0], operands[1]);

    public override void Run(double* target, int length, ReadOnlySpan<Operand> operands, double* memory)
    {
        var x = memory + operands[0].Address;
        var y = memory + operands[1].Address;
        var (xStride, yStride) = (operands[0].Stride, operands[1].Stride);
        for (var i = 0; i < length; i++)
        {
            target[i] = TRule.Value(x[i * xStride], y[i * yStride]);
        }
    }
}
