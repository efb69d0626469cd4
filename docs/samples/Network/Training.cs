using System.Diagnostics;
using static DualDiff.Diff;

namespace Network;

/// <summary>Learning from examples. All that the sample asks of dualdiff is here and in <see cref="Adam{T}"/>.</summary>
internal static class Training
{
    private const int BatchSize = 16;

    /// <summary>Shows all training images in a new order, again and again; steps after each batch.</summary>
    /// <returns>Endless: the caller takes as many epochs as it wants.</returns>
    public static IEnumerable<Epoch> Run(Model start, Split data, Random random)
    {
        var (model, adam, watch) = (start, new Adam<Model>(start), Stopwatch.StartNew());
        Image[] images = [.. data.Training];
        for (var number = 1; ; number++)
        {
            random.Shuffle(images);
            var sum = 0.0;
            foreach (var batch in images.Chunk(BatchSize))
            {
                var (loss, gradient) = SumOverImages(model, batch);
                sum += loss;
                model = adam.Step(model, gradient);
            }

            yield return new(
                number,
                sum / images.Length,
                Classifier.Accuracy(model, data.Training),
                Classifier.Accuracy(model, data.Test),
                watch.Elapsed
            );
        }
    }

    // The gradient of a sum is the sum of gradients. Image by image, the tape stays small enough for the cache. A mean
    // would do as well: Adam's steps do not depend on the scale of the gradient.
    private static (double Loss, Model Gradient) SumOverImages(Model model, Image[] batch)
    {
        var (sum, unflatten) = Flatten(model);
        Array.Clear(sum);
        var loss = 0.0;
        foreach (var image in batch)
        {
            var (value, gradient) = ValueAndGrad<Model>(m => Classifier.Loss(m, image))(model);
            loss += value.Value;
            var slopes = Flatten(gradient).Vector;
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += slopes[i];
            }
        }

        return (loss, unflatten(sum));
    }
}
