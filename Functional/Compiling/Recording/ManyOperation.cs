namespace DualDiff;

/// <summary>A primitive of any number of arguments.</summary>
internal abstract class ManyOperation(string name) : Operation(name)
{
    /// <summary>So many operands fit on the stack.</summary>
    private const int OnStack = 128;

    public override bool HasMany => true;

    public override unsafe void Run(double* target, int length, ReadOnlySpan<Operand> operands, double* memory)
    {
        var x = operands.Length <= OnStack ? stackalloc double[operands.Length] : new double[operands.Length];
        for (var i = 0; i < length; i++)
        {
            for (var k = 0; k < x.Length; k++)
            {
                x[k] = memory[operands[k].Address + (i * operands[k].Stride)];
            }

            target[i] = Evaluate(x);
        }
    }
}

/// <inheritdoc/>
internal sealed class ManyOperation<TRule>() : ManyOperation(TRule.Card.Name)
    where TRule : struct, INaryRule
{
    public static readonly Operation Instance = new ManyOperation<TRule>();

    public override double Evaluate(ReadOnlySpan<double> operands) => TRule.Value(operands);
}

/// <summary>A user's own primitive; each function that <c>CustomRule</c> is given makes one in a recording.</summary>
internal sealed class OwnOperation(Func<double, double> value) : ManyOperation("CustomRule")
{
    public override double Evaluate(ReadOnlySpan<double> operands) => value(operands[0]);
}
