using DualDiff;
using static DualDiff.Real;

namespace Network;

/// <summary>The network: from a model and an image to scores, a loss, a digit. Pure functions, no derivatives.</summary>
internal static class Classifier
{
    /// <summary>How much the model is surprised by the right answer, on average over the images.</summary>
    public static Real Loss(Model model, IReadOnlyCollection<Image> images) =>
        images.Select(image => Loss(model, image)).Average();

    /// <summary>How much the model is surprised by the right answer, in nats: its cross-entropy.</summary>
    public static Real Loss(Model model, Image image)
    {
        var scores = Scores(model, image.Pixels);
        return LogSumExp(scores) - scores[image.Digit];
    }

    /// <summary>The share of images classified correctly.</summary>
    public static double Accuracy(Model model, IReadOnlyCollection<Image> images) =>
        (double)images.Count(image => Classify(model, image) == image.Digit) / images.Count;

    /// <summary>The digit with the largest score.</summary>
    private static int Classify(Model model, Image image)
    {
        var scores = Scores(model, image.Pixels);
        return Array.IndexOf(scores, scores.Max());
    }

    /// <summary>A score for each digit: the logarithm of its probability, up to a constant.</summary>
    private static Real[] Scores(Model model, Real[] pixels)
    {
        var hidden = Array.ConvertAll(Apply(model.Hidden, pixels), Tanh);
        return Apply(model.Output, hidden);
    }

    private static Real[] Apply(Layer layer, Real[] inputs) =>
        [.. layer.Weights.Zip(layer.Biases, (row, bias) => Dot(row, inputs) + bias)];
}
