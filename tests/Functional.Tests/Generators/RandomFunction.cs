using System.Globalization;
using System.Text;
using CsCheck;

namespace DualDiff.Tests;

/// <summary>
/// A random smooth function [-1, 1]ⁿ → [-1, 1]ᵐ: straight-line code over every rule of the library and the operators, with
/// shared subexpressions, unused ones, inputs as outputs and repeated outputs. Every step maps [-1, 1] into [-1, 1], so that
/// functions compose and no domain is left.
/// </summary>
/// <param name="Inputs">Number of inputs, n.</param>
/// <param name="Steps">The code.</param>
/// <param name="Results">Which values are the outputs; m of them.</param>
internal sealed record RandomFunction(int Inputs, RandomStep[] Steps, int[] Results)
{
    /// <summary>Whether a step drops operands that it does not choose.</summary>
    public bool Selects => Steps.Any(step => step.Selects);

    /// <summary>1 to 5 inputs, up to 12 steps, 1 to 4 outputs.</summary>
    public static Gen<RandomFunction> Any { get; } = OfInputs(Gen.Int[1, 5], Gen.Int[0, 10_000].Array[1, 4]);

    /// <summary>The same with one output.</summary>
    public static Gen<RandomFunction> Scalar { get; } = OfInputs(Gen.Int[1, 5], Gen.Const(new[] { 0 }));

    /// <summary>A function and a point of its domain.</summary>
    public static Gen<(RandomFunction F, double[] X)> WithPoint { get; } = At(Any);

    /// <summary>A function with one output and a point of its domain.</summary>
    public static Gen<(RandomFunction F, double[] X)> ScalarWithPoint { get; } = At(Scalar);

    /// <summary>Functions of a given number of inputs.</summary>
    public static Gen<RandomFunction> OfInputs(Gen<int> inputs, Gen<int[]> results) =>
        Gen.Select(
            inputs,
            RandomStep.Any.Array[1, 12],
            results,
            (n, steps, outputs) => new RandomFunction(n, steps, outputs)
        );

    /// <summary>Components of a tangent or cotangent: none of them 0, ±1 or nearly so.</summary>
    public static Gen<double[]> Seeds(int count) =>
        Gen.Select(Gen.Double[0.25, 0.9], Gen.Bool, (size, negative) => negative ? -2 * size : size).Array[count];

    /// <summary>The function on any number structure.</summary>
    public T[] On<T>(T[] x)
        where T : struct, IReal<T>
    {
        var values = new List<T>(x);
        foreach (var step in Steps)
        {
            values.Add(step.On(values));
        }

        return [.. Results.Select(result => values[Output(result, values.Count)])];
    }

    /// <summary>The first output alone.</summary>
    public T First<T>(T[] x)
        where T : struct, IReal<T> => On(x)[0];

    /// <summary>The plain function, on doubles.</summary>
    public double[] On(double[] x)
    {
        var values = new List<double>(x);
        foreach (var step in Steps)
        {
            values.Add(step.On(values));
        }

        return [.. Results.Select(result => values[Output(result, values.Count)])];
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        var count = Inputs;
        foreach (var step in Steps)
        {
            text.Append(CultureInfo.InvariantCulture, $"v{count} = {step.Describe(count)}; ");
            count++;
        }

        return text.Append(
                CultureInfo.InvariantCulture,
                $"return {string.Join(", ", Results.Select(r => $"v{Output(r, count)}"))} of {Inputs} inputs"
            )
            .ToString();
    }

    private static Gen<(RandomFunction F, double[] X)> At(Gen<RandomFunction> functions) =>
        functions.SelectMany(f => Gen.Double[-0.99, 0.99].Array[f.Inputs].Select(x => (f, x)));

    /// <summary>0 is the last value.</summary>
    private static int Output(int choice, int count) => count - 1 - (choice % count);
}
