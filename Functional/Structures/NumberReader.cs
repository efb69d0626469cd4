namespace DualDiff;

/// <summary>Hands out the numbers of a flat vector in order.</summary>
internal sealed class NumberReader(Real[] numbers)
{
    private int position;

    public Real Next() => numbers[position++];
}
