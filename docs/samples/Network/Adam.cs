using static DualDiff.Diff;

namespace Network;

/// <summary>Gradient descent whose steps adapt to each parameter, for parameters of any structure.</summary>
/// <remarks>Source: Kingma and Ba, ICLR 2015, algorithm 1.</remarks>
internal sealed class Adam<T>
{
    private const double Rate = 0.01;
    private const double FirstDecay = 0.9;
    private const double SecondDecay = 0.999;
    private const double Epsilon = 1e-8;

    private readonly double[] first;
    private readonly double[] second;
    private int steps;

    public Adam(T start) => (first, second) = (ZerosLike(start), ZerosLike(start));

    /// <summary>New parameters, a step downhill from the old ones.</summary>
    public T Step(T parameters, T gradient)
    {
        steps++;
        var (firstBias, secondBias) = (1 - Math.Pow(FirstDecay, steps), 1 - Math.Pow(SecondDecay, steps));
        var (vector, unflatten) = Flatten(parameters);
        var slopes = Flatten(gradient).Vector;
        for (var i = 0; i < vector.Length; i++)
        {
            var slope = slopes[i].Value;
            first[i] += (1 - FirstDecay) * (slope - first[i]);
            second[i] += (1 - SecondDecay) * ((slope * slope) - second[i]);
            vector[i] -= Rate * (first[i] / firstBias) / (Math.Sqrt(second[i] / secondBias) + Epsilon);
        }

        return unflatten(vector);
    }

    private static double[] ZerosLike(T parameters) => new double[Flatten(parameters).Vector.Length];
}
