namespace DualDiff.GradBench;

/// <summary>
/// The loss of a network of long short-term memory cells (ADBench's variant: all weight matrices are diagonal) that
/// predicts each character of a text from those before it; its gradient by the weights, a few characters at a time.
/// </summary>
internal static class Lstm
{
    /// <summary>Characters on one tape: about 9000 steps with two layers.</summary>
    private const int Together = 16;

    public static Module Module { get; } =
        new(
            "lstm",
            Function.Prepared<Input, double>("objective", Objective),
            Function.Prepared<Input, double[]>("jacobian", Jacobian)
        );

    public static Func<double> Objective(Input input)
    {
        var (text, parameters) = (input.Sequence, input.Parameters());
        return () =>
        {
            var (state, loss) = (input.FirstState(), 0.0);
            for (var t = 0; t < text.Length - 1; t++)
            {
                loss += Predict<Plain>(parameters, state, text[t], text[t + 1]).Value;
            }

            return loss / input.Predictions;
        };
    }

    public static Func<double[]> Jacobian(Input input)
    {
        var (text, parameters) = (input.Sequence, input.Parameters());
        return () =>
        {
            var state = input.FirstState();
            List<double[]> states = [];
            for (var t = 0; t < text.Length - 1; t++)
            {
                if (t % Together == 0)
                {
                    states.Add(Array.ConvertAll(state, number => number.Value));
                }

                Predict<Plain>(parameters, state, text[t], text[t + 1]);
            }

            return Loop.Gradient(
                Array.ConvertAll(parameters, parameter => parameter.Value),
                states.ToArray(),
                (block, weights, before) =>
                {
                    Real[] after = [.. before];
                    var losses = new List<Real>(Together);
                    for (var t = block * Together; t < Math.Min((block + 1) * Together, text.Length - 1); t++)
                    {
                        losses.Add(Predict(weights, after, text[t], text[t + 1]));
                    }

                    return (after, losses.Sum() * (1.0 / input.Predictions));
                },
                new double[state.Length]
            );
        };
    }

    /// <summary>Reads one character, changes the state, and returns the negative log-likelihood of the next one.</summary>
    /// <param name="parameters">For each layer weights and biases of four gates; then weights of input and output, biases of output.</param>
    /// <param name="state">For each layer what is hidden and what is in the cells.</param>
    /// <param name="input">The bits of the character.</param>
    /// <param name="target">The bits of the next one.</param>
    private static T Predict<T>(ReadOnlySpan<T> parameters, Span<T> state, double[] input, double[] target)
        where T : struct, IReal<T>
    {
        var bits = input.Length;
        var extra = parameters[^(3 * bits)..];
        var signal = new T[bits + 1];
        for (var i = 0; i < bits; i++)
        {
            signal[i] = T.Constant(input[i]) * extra[i];
        }

        for (var layer = 0; layer < state.Length / (2 * bits); layer++)
        {
            var weight = parameters.Slice(8 * bits * layer, 4 * bits);
            var bias = parameters.Slice(((8 * layer) + 4) * bits, 4 * bits);
            var hidden = state.Slice(2 * bits * layer, bits);
            var cell = state.Slice(((2 * layer) + 1) * bits, bits);
            for (var i = 0; i < bits; i++)
            {
                var (forgetAt, inAt, outAt, changeAt) = (i, bits + i, (2 * bits) + i, (3 * bits) + i);
                var forget = T.Sigmoid((signal[i] * weight[forgetAt]) + bias[forgetAt]);
                var ingate = T.Sigmoid((hidden[i] * weight[inAt]) + bias[inAt]);
                var outgate = T.Sigmoid((signal[i] * weight[outAt]) + bias[outAt]);
                var change = T.Tanh((hidden[i] * weight[changeAt]) + bias[changeAt]);
                cell[i] = (cell[i] * forget) + (ingate * change);
                hidden[i] = outgate * T.Tanh(cell[i]);
                signal[i] = hidden[i];
            }
        }

        var expected = T.Zero;
        var count = 0.0;
        for (var i = 0; i < bits; i++)
        {
            signal[i] = (signal[i] * extra[bits + i]) + extra[(2 * bits) + i];
            count += target[i];
            if (target[i] != 0)
            {
                expected += T.Constant(target[i]) * signal[i];
            }
        }

        // ADBench's normaliser is log(2 + Σ e^y): one more term.
        signal[bits] = T.Constant(Math.Log(2));
        return (T.Constant(count) * Arrays.LogSumExp<T>(signal)) - expected;
    }

    public sealed record Input(double[][] MainParams, double[][] ExtraParams, double[][] State, double[][] Sequence)
    {
        /// <summary>How many bits are predicted.</summary>
        public int Predictions => (Sequence.Length - 1) * Sequence[0].Length;

        public Plain[] Parameters() =>
            [.. MainParams.Concat(ExtraParams).SelectMany(row => row).Select(Plain.Constant)];

        public Plain[] FirstState() => [.. State.SelectMany(row => row).Select(Plain.Constant)];
    }
}
