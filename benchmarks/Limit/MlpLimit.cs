namespace DualDiff.Benchmarks;

/// <summary>The gradient of the network by hand, sample by sample, forwards and back.</summary>
/// <typeparam name="TKernel">Scalar or SIMD loops.</typeparam>
/// <param name="mlp">The network and its batch.</param>
internal sealed class MlpLimit<TKernel>(Mlp mlp)
    where TKernel : IKernel
{
    private readonly double[][] activations = [.. mlp.Widths.Select(width => new double[width])];
    private readonly double[][] cotangents = [.. mlp.Widths.Select(width => new double[width])];

    /// <returns>The value.</returns>
    public double Gradient(double[] p, double[] gradient)
    {
        Array.Clear(gradient);
        var value = 0.0;
        for (var s = 0; s < mlp.Batch.Length; s++)
        {
            mlp.Batch[s].CopyTo(activations[0], 0);
            var end = Forwards(p);
            value += CrossEntropy(activations[^1], cotangents[^1], mlp.Class(s), 1.0 / mlp.Batch.Length);
            Backwards(p, gradient, end);
        }

        return value;
    }

    private int Forwards(double[] p)
    {
        var start = 0;
        for (var layer = 0; layer < mlp.Layers; layer++)
        {
            var (a, sums) = (activations[layer], activations[layer + 1]);
            p.AsSpan(start + (a.Length * sums.Length), sums.Length).CopyTo(sums);
            for (var i = 0; i < a.Length; i++, start += sums.Length)
            {
                TKernel.AddScaled(sums, a[i], p.AsSpan(start, sums.Length));
            }

            start += sums.Length;
            for (var j = 0; layer + 1 < mlp.Layers && j < sums.Length; j++)
            {
                sums[j] = Math.Tanh(sums[j]);
            }
        }

        return start;
    }

    private static double CrossEntropy(double[] scores, double[] cotangent, int label, double weight)
    {
        var max = scores.Max();
        var sum = 0.0;
        for (var j = 0; j < scores.Length; j++)
        {
            cotangent[j] = Math.Exp(scores[j] - max);
            sum += cotangent[j];
        }

        for (var j = 0; j < scores.Length; j++)
        {
            cotangent[j] *= weight / sum;
        }

        cotangent[label] -= weight;
        return weight * (Math.Log(sum) + max - scores[label]);
    }

    private void Backwards(double[] p, double[] gradient, int end)
    {
        for (var layer = mlp.Layers - 1; layer >= 0; layer--)
        {
            var (a, aBar, sumBar) = (activations[layer], cotangents[layer], cotangents[layer + 1]);
            var n = sumBar.Length;
            end -= n;
            TKernel.AddScaled(gradient.AsSpan(end, n), 1, sumBar);
            for (var i = a.Length - 1; i >= 0; i--)
            {
                end -= n;
                TKernel.AddScaled(gradient.AsSpan(end, n), a[i], sumBar);
                if (layer > 0)
                {
                    aBar[i] = (1 - (a[i] * a[i])) * TKernel.Dot(p.AsSpan(end, n), sumBar);
                }
            }
        }
    }
}
