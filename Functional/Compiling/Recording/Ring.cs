namespace DualDiff;

/// <summary>The operations that the optimiser understands.</summary>
internal static class Ring
{
    public static readonly Operation Add = BinaryOperation<AddRule>.Instance;
    public static readonly Operation Subtract = BinaryOperation<SubtractRule>.Instance;
    public static readonly Operation Multiply = BinaryOperation<MultiplyRule>.Instance;
    public static readonly Operation Divide = BinaryOperation<DivideRule>.Instance;
    public static readonly Operation Negate = UnaryOperation<NegateRule>.Instance;
    public static readonly Operation Sum = ManyOperation<SumRule>.Instance;
    public static readonly Operation Dot = ManyOperation<DotRule>.Instance;
}
