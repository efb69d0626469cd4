using System.Runtime.InteropServices;

namespace DualDiff;

/// <summary>
/// One operation of a tape: the closure <c>zBar -> (xBar += X zBar, yBar += Y zBar)</c>, stored as data. Parent 0 is a
/// dummy that nobody reads, so that a constant operand needs no branch.
/// </summary>
/// <param name="parent">First parent; complemented if the step carries an older level's derivative: then
/// <paramref name="slope"/> holds the bits of an index into the side list of <see cref="NestedStep"/>.</param>
/// <param name="otherParent">Second parent, or 0.</param>
/// <param name="slope">Partial with respect to the first parent.</param>
/// <param name="otherSlope">Partial with respect to the second parent.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct Step(int parent, double slope, int otherParent, double otherSlope)
{
    private const int WideMark = int.MinValue;
    private const int OutputMark = int.MinValue + 1;
    private const int CallMark = int.MinValue + 2;

    public readonly double Slope = slope;
    public readonly double OtherSlope = otherSlope;
    public readonly int Parent = parent;
    public readonly int OtherParent = otherParent;

    public static Step Nested(int parent, int otherParent, int index) =>
        new(~parent, BitConverter.Int64BitsToDouble(index), otherParent, 0);

    /// <summary>A flat step with any number of parents: a run of the tape's side list.</summary>
    public static Step Wide(int start, int length) => new(WideMark, BitConverter.Int64BitsToDouble(start), length, 0);

    public bool IsWide => Parent == WideMark;

    /// <summary>A user's own function: its outputs are the steps that follow.</summary>
    public static Step Call(int index) => new(CallMark, BitConverter.Int64BitsToDouble(index), 0, 0);

    public bool IsCall => Parent == CallMark;

    /// <summary>One output of the call that is recorded at step <paramref name="call"/>.</summary>
    public static Step OutputOf(int call) => new(OutputMark, 0, call, 0);

    public bool IsOutput => Parent == OutputMark;

    public bool IsNested => Parent is < 0 and > CallMark;

    public int FirstParent => IsNested ? ~Parent : Parent;

    public int NestedIndex => (int)BitConverter.DoubleToInt64Bits(Slope);

    /// <summary>The parents of a wide step.</summary>
    public ReadOnlySpan<Parent> ParentsIn(Parent[] wide) =>
        wide.AsSpan((int)BitConverter.DoubleToInt64Bits(Slope), OtherParent);
}

/// <summary>One parent of a step that has many.</summary>
internal readonly struct Parent(int slot, double slope)
{
    public readonly double Slope = slope;
    public readonly int Slot = slot;
}

/// <summary>The primal and the partials of a step, where they depend on an older level.</summary>
internal readonly struct NestedStep(Real primal, Real slope, Real otherSlope, bool isShift = false)
{
    /// <summary>Whether the number is its parent plus a constant.</summary>
    public readonly bool IsShift = isShift;

    public readonly Real Primal = primal;
    public readonly Real Slope = slope;
    public readonly Real OtherSlope = otherSlope;
}
