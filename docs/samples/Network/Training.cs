using static DualDiff.Diff;

namespace Network;

/// <summary>Learning from examples: all that the sample asks of dualdiff is <c>ValueAndGrad</c> and <c>Flatten</c>.</summary>
internal sealed class Training(Model start, IEnumerable<Image> examples, Random random)
{
    private const int BatchSize = 16;

    private readonly Image[] images = [.. examples];
    private readonly Adam<Model> adam = new(start);

    /// <summary>What has been learned so far.</summary>
    public Model Model { get; private set; } = start;

    /// <summary>Shows every image once, in a new order, and steps after each batch.</summary>
    /// <returns>The average loss, each image judged before the model learned from it.</returns>
    public double RunEpoch()
    {
        random.Shuffle(images);
        var sum = 0.0;
        foreach (var batch in images.Chunk(BatchSize))
        {
            var (loss, gradient) = SumOverImages(batch);
            sum += loss;
            Model = adam.Step(Model, gradient);
        }

        return sum / images.Length;
    }

    // The gradient of a sum is the sum of gradients. Image by image, a tape is short enough for the processor's cache.
    // Adam does not see the difference between a sum and a mean.
    private (double Loss, Model Gradient) SumOverImages(Image[] batch)
    {
        var (sum, unflatten) = Flatten(Model);
        Array.Clear(sum);
        var loss = 0.0;
        foreach (var image in batch)
        {
            var (value, gradient) = ValueAndGrad<Model>(model => Classifier.Loss(model, image))(Model);
            loss += value.Value;
            var vector = Flatten(gradient).Vector;
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += vector[i];
            }
        }

        return (loss, unflatten(sum));
    }
}
