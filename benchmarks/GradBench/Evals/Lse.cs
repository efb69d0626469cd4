namespace DualDiff.GradBench;

/// <summary>The logarithm of a sum of exponentials: one primitive of the library, one step of the tape.</summary>
internal static class Lse
{
    public static Module Module { get; } =
        new("lse", Function.Of<Input, double>("primal", Primal), Function.Of<Input, double[]>("gradient", Gradient));

    public static double Primal(Input input)
    {
        var largest = input.X.Max();
        var sum = 0.0;
        foreach (var x in input.X)
        {
            sum += Math.Exp(x - largest);
        }

        return Math.Log(sum) + largest;
    }

    public static double[] Gradient(Input input) => Diff.Grad(x => Real.LogSumExp(x))(input.X.ToReals()).ToDoubles();

    public sealed record Input(double[] X);
}
