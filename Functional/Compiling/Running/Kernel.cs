namespace DualDiff;

/// <summary>A primitive that has a vector kernel.</summary>
internal enum Kernel
{
    /// <summary>None: the scalar rule runs.</summary>
    None,
    Negate,
    Sqrt,
    Abs,
    Divide,
    Max,
    Min,
    Step,
    Same,
    DirectionCosine,
    Exp,
    ExpM1,
    ExpDifference,
    Log,
    Log1P,
    Sin,
    Cos,
    Sinh,
    Cosh,
    Tanh,
    SechSquared,
    Sigmoid,
    Softplus,
    Erf,
    Erfc,
}

/// <summary>Which primitive has which kernel.</summary>
internal static class Kernels
{
    private static readonly Dictionary<Type, Kernel> ByRule = new()
    {
        [typeof(NegateRule)] = Kernel.Negate,
        [typeof(SqrtRule)] = Kernel.Sqrt,
        [typeof(AbsRule)] = Kernel.Abs,
        [typeof(DivideRule)] = Kernel.Divide,
        [typeof(MaxRule)] = Kernel.Max,
        [typeof(MinRule)] = Kernel.Min,
        [typeof(StepRule)] = Kernel.Step,
        [typeof(SameRule)] = Kernel.Same,
        [typeof(DirectionCosineRule)] = Kernel.DirectionCosine,
        [typeof(ExpRule)] = Kernel.Exp,
        [typeof(ExpM1Rule)] = Kernel.ExpM1,
        [typeof(ExpDifferenceRule)] = Kernel.ExpDifference,
        [typeof(LogRule)] = Kernel.Log,
        [typeof(Log1PRule)] = Kernel.Log1P,
        [typeof(SinRule)] = Kernel.Sin,
        [typeof(CosRule)] = Kernel.Cos,
        [typeof(SinhRule)] = Kernel.Sinh,
        [typeof(CoshRule)] = Kernel.Cosh,
        [typeof(TanhRule)] = Kernel.Tanh,
        [typeof(SechSquaredRule)] = Kernel.SechSquared,
        [typeof(SigmoidRule)] = Kernel.Sigmoid,
        [typeof(SoftplusRule)] = Kernel.Softplus,
        [typeof(ErfRule)] = Kernel.Erf,
        [typeof(ErfcRule)] = Kernel.Erfc,
    };

    public static Kernel Of(Type rule) => ByRule.GetValueOrDefault(rule);

    public static bool IsBinary(Kernel kernel) =>
        kernel
            is Kernel.Divide
                or Kernel.Max
                or Kernel.Min
                or Kernel.Step
                or Kernel.Same
                or Kernel.DirectionCosine
                or Kernel.ExpDifference;

    /// <summary>Whether the kernel agrees with the scalar rule bit for bit: strict mode uses it too.</summary>
    public static bool IsExact(Kernel kernel) => kernel <= Kernel.DirectionCosine;
}
