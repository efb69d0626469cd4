namespace DualDiff;

/// <summary>Hands out stretches of memory; one that nobody reads any more is used again.</summary>
internal sealed class BlockPool(int start)
{
    private const int Unit = VectorLoop.Width;

    private readonly Dictionary<int, Stack<int>> free = [];

    /// <summary>How much memory there is by now.</summary>
    public int End { get; private set; } = RoundUp(start);

    public int Take(int length)
    {
        var size = RoundUp(length);
        if (free.TryGetValue(size, out var blocks) && blocks.TryPop(out var block))
        {
            return block;
        }

        (block, End) = (End, End + size);
        return block;
    }

    public void Return(int block, int length)
    {
        var size = RoundUp(length);
        if (!free.TryGetValue(size, out var blocks))
        {
            free.Add(size, blocks = new());
        }

        blocks.Push(block);
    }

    /// <summary>How much a block of so many numbers takes: whole registers.</summary>
    public static int RoundUp(int length) => (length + Unit - 1) / Unit * Unit;
}
