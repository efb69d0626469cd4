namespace DualDiff.Benchmarks;

/// <summary>
/// A network of dense layers, tanh between them, and the mean cross entropy of a batch. Parameters in order: for each layer the
/// weights (inputs x outputs, row by row) and the biases.
/// </summary>
/// <param name="Widths">Numbers of a sample, of each layer between, of the classes.</param>
/// <param name="Point">The parameters.</param>
/// <param name="Batch">The samples; the class of sample s is (7 s + 3) mod the number of classes.</param>
internal sealed record Mlp(int[] Widths, double[] Point, double[][] Batch)
{
    public int Layers => Widths.Length - 1;

    /// <summary>Two for each weight, one for each tanh, the loss and its place in the mean.</summary>
    public int Operations
    {
        get
        {
            var hidden = Enumerable.Sum(Widths[1..^1]);
            var weights = Widths.Zip(Widths[1..], (inputs, outputs) => inputs * outputs).Aggregate((x, y) => x + y);
            return (Batch.Length * ((2 * weights) + hidden + Widths[^1] + 1)) + 1;
        }
    }

    public static Mlp Create(int batch, params int[] widths)
    {
        var generator = new Generator(11);
        var parameters = new List<double>();
        for (var layer = 0; layer + 1 < widths.Length; layer++)
        {
            var scale = Math.Sqrt(widths[layer]);
            parameters.AddRange(Numbers(widths[layer] * widths[layer + 1]).Select(r => r / scale));
            parameters.AddRange(Numbers(widths[layer + 1]).Select(r => 0.1 * r));
        }

        return new(widths, [.. parameters], [.. Enumerable.Range(0, batch).Select(_ => Numbers(widths[0]))]);

        double[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => generator.Next())];
    }

    public int Class(int sample) => ((7 * sample) + 3) % Widths[^1];

    public T F<T>(T[] p)
        where T : struct, IReal<T>
    {
        var sum = T.Zero;
        for (var s = 0; s < Batch.Length; s++)
        {
            sum += Loss(p, s);
        }

        return sum / T.CreateChecked(Batch.Length);
    }

    /// <summary>The cross entropy of one sample.</summary>
    public T Loss<T>(T[] p, int sample)
        where T : struct, IReal<T>
    {
        var a = Array.ConvertAll(Batch[sample], T.Constant);
        var start = 0;
        for (var layer = 0; layer < Layers; layer++)
        {
            a = Dense(p.AsSpan(start), a, Widths[layer + 1]);
            start += (Widths[layer] + 1) * Widths[layer + 1];
            if (layer + 1 < Layers)
            {
                a = Array.ConvertAll(a, T.Tanh);
            }
        }

        return Arrays.LogSumExp<T>(a) - a[Class(sample)];
    }

    private static T[] Dense<T>(ReadOnlySpan<T> p, T[] a, int outputs)
        where T : struct, IReal<T>
    {
        T[] sums = [.. p.Slice(a.Length * outputs, outputs)];
        for (var i = 0; i < a.Length; i++)
        {
            var entry = a[i];
            var row = p.Slice(i * outputs, outputs);
            for (var j = 0; j < row.Length; j++)
            {
                sums[j] += entry * row[j];
            }
        }

        return sums;
    }
}
