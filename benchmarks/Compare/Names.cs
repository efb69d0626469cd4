namespace DualDiff.Benchmarks;

/// <summary>Contenders that appear in more than one question.</summary>
internal static class Names
{
    public const string ByHand = "derivative by hand";
    public const string ByHandSimd = "derivative by hand, SIMD";
    public const string Function = "function, double";
    public const string Untraced = "function, Real untraced";
    public const string Grad = "Grad (Real)";
    public const string Compiled = "Compile (Real)";
    public const string CompiledStrict = "Compile, Strict (Real)";
    public const string Vmap = "Vmap (Real)";
    public const string SumOver = "SumOver (Real)";
    public const string Record = "Vjp: record (Real)";
    public const string Sweep = "Vjp: pull back (Real)";
    public const string OneLane = "Jvp (Real)";
    public const string EightLanes = "JacobianForward (Real)";
    public const string Rows = "JacobianReverse (Real)";
    public const string DualPass = "Dual, 8 lanes, one pass";
    public const string ForwardGradient = "Forward.Gradient (Dual)";
    public const string ForwardJacobian = "Forward.Jacobian (Dual)";
    public const string Product = "Grad (Real), Product";
    public const string Hessian = "Hessian (Real)";
    public const string Hvp = "Hvp (Real)";
    public const string GradTuple = "Grad of a tuple of arrays";
    public const string GradRecord = "Grad of a record";
    public const string GradRecords = "Grad of an array of records";
}
