namespace DualDiff.Benchmarks;

/// <summary>
/// ADBench's LSTM with diagonal weights: the mean of what it says about the next character. Parameters in order: main[l][8][b] (weights
/// forget, in, out, change, then the four biases), extra[3][b].
/// </summary>
/// <param name="Layers">l.</param>
/// <param name="Width">b, numbers of a character and of a layer.</param>
/// <param name="Point">The parameters.</param>
/// <param name="Start">State at the start, [l][2][b]: hidden, cell.</param>
/// <param name="Sequence">The characters.</param>
internal sealed record Lstm(int Layers, int Width, double[] Point, double[] Start, double[][] Sequence)
{
    /// <summary>Steps from a character to the next.</summary>
    public int Steps => Sequence.Length - 1;

    public int Extra => Layers * 8 * Width;

    /// <summary>For each step and number: the input, 17 a layer, 6 for the output; four that join them; and the mean.</summary>
    public int Operations => (Steps * ((Width * (1 + (Layers * 17) + 6)) + 4)) + 2;

    /// <param name="file">A file of ADBench.</param>
    /// <param name="length">Characters to keep.</param>
    public static Lstm Read(string file, int length = int.MaxValue)
    {
        var data = new DataFile(file);
        var (layers, characters, width) = (data.Count(), data.Count(), data.Count());
        var point = data.Numbers((layers * 8 * width) + (3 * width));
        var start = data.Numbers(layers * 2 * width);
        return new(layers, width, point, start, data.Rows(Math.Min(length, characters), width));
    }

    public T F<T>(T[] p)
        where T : struct, IReal<T>
    {
        var state = Array.ConvertAll(Start, T.Constant);
        return -(Advance(p, state, 0, Steps) / T.CreateChecked(Steps * Width));
    }

    /// <summary>Some steps; the state is overwritten.</summary>
    /// <returns>The sum of what they add to the total.</returns>
    public T Advance<T>(T[] p, T[] state, int first, int count)
        where T : struct, IReal<T>
    {
        var z = new T[Width];
        var total = T.Zero;
        for (var t = first; t < first + count; t++)
        {
            for (var i = 0; i < Width; i++)
            {
                z[i] = T.Constant(Sequence[t][i]) * p[Extra + i];
            }

            for (var layer = 0; layer < Layers; layer++)
            {
                Unit(
                    p.AsSpan(layer * 8 * Width, 8 * Width),
                    state.AsSpan(layer * 2 * Width, Width),
                    state.AsSpan(((layer * 2) + 1) * Width, Width),
                    z
                );
            }

            total += Predict(p.AsSpan(Extra + Width, 2 * Width), z, Sequence[t + 1]);
        }

        return total;
    }

    private static void Unit<T>(ReadOnlySpan<T> w, Span<T> hidden, Span<T> cell, Span<T> z)
        where T : struct, IReal<T>
    {
        var b = z.Length;
        for (var i = 0; i < b; i++)
        {
            var forget = T.Sigmoid((z[i] * w[i]) + w[(4 * b) + i]);
            var into = T.Sigmoid((hidden[i] * w[b + i]) + w[(5 * b) + i]);
            var output = T.Sigmoid((z[i] * w[(2 * b) + i]) + w[(6 * b) + i]);
            var change = T.Tanh((hidden[i] * w[(3 * b) + i]) + w[(7 * b) + i]);
            cell[i] = (cell[i] * forget) + (into * change);
            hidden[i] = output * T.Tanh(cell[i]);
            z[i] = hidden[i];
        }
    }

    private static T Predict<T>(ReadOnlySpan<T> extra, ReadOnlySpan<T> z, double[] next)
        where T : struct, IReal<T>
    {
        var (b, sum, total) = (z.Length, T.CreateChecked(2), T.Zero);
        var ones = 0.0;
        for (var i = 0; i < b; i++)
        {
            var y = (z[i] * extra[i]) + extra[b + i];
            sum += T.Exp(y);
            total += T.Constant(next[i]) * y;
            ones += next[i];
        }

        return total - (T.Constant(ones) * T.Log(sum));
    }
}
