namespace DualDiff;

/// <summary>A function of a double, computed for all lanes of a register at once, the same bits in every lane.</summary>
internal interface IVectorKernel
{
    /// <summary>The function, for a register of any width.</summary>
    static abstract T Of<T>(T x)
        where T : struct, IRegister<T>;
}
