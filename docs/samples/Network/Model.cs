using DualDiff;

namespace Network;

/// <summary>What is learned. The gradient of a function of a model is a model, and its name rides along.</summary>
internal sealed record Model(Layer Hidden, Layer Output, string Name)
{
    /// <summary>A model that has learned nothing yet.</summary>
    public static Model Random(int inputs, int hidden, int outputs, Random random) =>
        new(
            Layer.Random(inputs, hidden, random),
            Layer.Random(hidden, outputs, random),
            $"{inputs}-{hidden}-{outputs}"
        );
}

/// <summary>One weighted sum of all inputs, plus a bias, for each output.</summary>
/// <param name="Weights">A row for each output, a column for each input.</param>
/// <param name="Biases">One for each output.</param>
internal sealed record Layer(Real[][] Weights, Real[] Biases)
{
    /// <summary>Uniform weights, such that outputs vary about as much as inputs; biases of 0.</summary>
    /// <remarks>Source: Glorot and Bengio, AISTATS 2010, equation 16.</remarks>
    public static Layer Random(int inputs, int outputs, Random random)
    {
        var bound = Math.Sqrt(6.0 / (inputs + outputs));
        Real Weight() => bound * ((2 * random.NextDouble()) - 1);
        Real[] Row() => [.. Enumerable.Range(0, inputs).Select(_ => Weight())];
        return new([.. Enumerable.Range(0, outputs).Select(_ => Row())], new Real[outputs]);
    }
}
