using System.Runtime.InteropServices;

namespace DualDiff;

/// <summary>One batch.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Instruction
{
    public Code Code;

    /// <summary>The place of a kernel among all (<see cref="Kernels"/>).</summary>
    public int Kernel;

    /// <summary>How many numbers.</summary>
    public int Length;

    /// <summary>
    /// How many numbers may be computed: <see cref="Length"/>, or up to whole registers where nothing is overwritten that is still
    /// read. What stands there is never an operand.
    /// </summary>
    public int Padded;

    /// <summary>Where the results go.</summary>
    public int Target;

    /// <summary>The first operand, or where the instruction's part of its table begins.</summary>
    public int First;

    /// <summary>The second operand, or an index of an operation or predicate.</summary>
    public int Second;

    /// <summary>Distance from one member's first operand to the next, 0 or 1; how many entries of a table.</summary>
    public int FirstStride;

    /// <summary>The same for the second operand.</summary>
    public int SecondStride;

    /// <summary>What a sum begins with; for a guard, 1 if the recorded answer is yes.</summary>
    public double Bias;
}

/// <summary>A term of a <see cref="Code.Sum"/>, or a run of terms of a <see cref="Code.Reduce"/>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TermPlan
{
    public double Coefficient;
    public int X;
    public int XStride;

    /// <summary>The second factor, or -1.</summary>
    public int Y;
    public int YStride;

    /// <summary>How many terms the run has.</summary>
    public int Length;
}

/// <summary>A run of results and where in the output it goes.</summary>
internal readonly record struct OutputRun(int Source, int Target, int Length);

/// <summary>A single result and where in the output it goes.</summary>
internal readonly record struct OutputPlace(int Source, int Target);
