namespace DualDiff;

/// <summary>
/// Functions of arrays of numbers, for code that is generic in its number. <c>Real</c> has the same ones, and
/// <c>using static DualDiff.Real</c> brings them.
/// </summary>
public static partial class Arrays
{
    private static void DemandSameLength(string function, int first, int second)
    {
        if (first != second)
        {
            throw DualErrors.Lengths(function, first, second);
        }
    }

    private static void DemandSome(string function, int length)
    {
        if (length == 0)
        {
            throw DualErrors.NoNumbers(function);
        }
    }
}
