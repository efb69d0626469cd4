using System.Globalization;

namespace DualDiff.Benchmarks;

/// <summary>The numbers of one of ADBench's input files (data/README.md), read from the front.</summary>
/// <param name="name">The file's name.</param>
internal sealed class DataFile(string name)
{
    private readonly Queue<string> words = new(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", name))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
    );

    public int Count() => int.Parse(words.Dequeue(), CultureInfo.InvariantCulture);

    public double[] Numbers(int count)
    {
        var numbers = new double[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = double.Parse(words.Dequeue(), CultureInfo.InvariantCulture);
        }

        return numbers;
    }

    public double[][] Rows(int rows, int columns) => [.. Enumerable.Range(0, rows).Select(_ => Numbers(columns))];
}
