using System.Reflection;
using System.Reflection.Emit;

namespace DualDiff;

/// <summary>Which primitive has which kernel: a further one is a line here.</summary>
internal static class Kernels
{
    private static readonly (Type Rule, Kernel Kernel)[] Entries =
    [
        (
            typeof(NegateRule),
            new ArithmeticKernel<NegateKernel>
            {
                IsExact = true,
                Instruction = OpCodes.Neg,
                Scalar = Of(Negate),
            }
        ),
        (typeof(SqrtRule), new ArithmeticKernel<SqrtKernel> { IsExact = true, Scalar = Of(Math.Sqrt) }),
        (typeof(AbsRule), new ArithmeticKernel<AbsKernel> { IsExact = true, Scalar = Of(Math.Abs) }),
        (typeof(DivideRule), Arithmetic<DivideKernel>(OpCodes.Div)),
        (typeof(MaxRule), Arithmetic<MaxKernel>()),
        (typeof(MinRule), Arithmetic<MinKernel>()),
        (typeof(StepRule), Arithmetic<StepKernel>()),
        (typeof(SameRule), Arithmetic<SameKernel>()),
        (typeof(DirectionCosineRule), Arithmetic<DirectionCosineKernel>()),
        (typeof(ExpRule), Elementary<VectorExp>()),
        (typeof(ExpM1Rule), Elementary<VectorExpM1>()),
        (typeof(ExpDifferenceRule), new ExpDifferenceKernel { Scalar = Of(ExpDifferenceKernel.At) }),
        (typeof(LogRule), Elementary<VectorLog>()),
        (typeof(Log1PRule), Elementary<VectorLog1P>()),
        (typeof(SinRule), Elementary<VectorSin>(hasSlowLanes: true)),
        (typeof(CosRule), Elementary<VectorCos>(hasSlowLanes: true)),
        (typeof(SinhRule), Elementary<VectorSinh>()),
        (typeof(CoshRule), Elementary<VectorCosh>()),
        (typeof(TanhRule), Elementary<VectorTanh>()),
        (typeof(SechSquaredRule), Elementary<VectorSechSquared>()),
        (typeof(SigmoidRule), Elementary<VectorSigmoid>()),
        (typeof(SoftplusRule), Elementary<VectorSoftplus>()),
        (typeof(ErfRule), Elementary<VectorErf>()),
        (typeof(ErfcRule), Elementary<VectorErfc>()),
    ];

    /// <summary>All kernels; an instruction names one by its place.</summary>
    public static readonly Kernel[] All = Array.ConvertAll(Entries, entry => entry.Kernel);

    /// <summary>The kernel of a rule, or null.</summary>
    public static Kernel? Of(Type rule) => Array.Find(Entries, entry => entry.Rule == rule).Kernel;

    /// <summary>The place of a kernel among all; 0 where there is none and nobody asks.</summary>
    public static int PlaceOf(Kernel? kernel) => Math.Max(0, Array.IndexOf(All, kernel));

    private static double Negate(double x) => -x;

    private static MethodInfo Of(Func<double, double> scalar) => scalar.Method;

    private static MethodInfo Of(Func<double, double, double> scalar) => scalar.Method;

    private static ElementaryKernel<TKernel> Elementary<TKernel>(bool hasSlowLanes = false)
        where TKernel : struct, IVectorKernel =>
        new() { Scalar = Of(ElementaryKernel<TKernel>.At), HasSlowLanes = hasSlowLanes };

    private static ArithmeticKernel2<TFunction> Arithmetic<TFunction>(OpCode? instruction = null)
        where TFunction : struct, IVectorFunction2 =>
        new()
        {
            IsExact = true,
            Instruction = instruction,
            Scalar = Of(ArithmeticKernel2<TFunction>.At),
        };
}
