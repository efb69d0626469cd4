namespace DualDiff;

/// <summary>Literals, one cell each, and data, laid out as a batch reads it.</summary>
internal sealed class ConstantPool
{
    /// <summary>Addresses of constants begin here until it is known where the memory of a run ends.</summary>
    public const int Start = 1 << 30;

    private readonly List<double> values = [];
    private readonly Dictionary<long, int> cells = [];

    public int Cell(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        if (!cells.TryGetValue(bits, out var cell))
        {
            cells.Add(bits, cell = Start + values.Count);
            values.Add(value);
        }

        return cell;
    }

    /// <summary>Begins a stretch of data, to which <see cref="Append"/> adds.</summary>
    public int Next => Start + values.Count;

    public void Append(double value) => values.Add(value);

    public double[] ToArray() => [.. values];
}
