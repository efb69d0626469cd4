namespace DualDiff.GradBench;

/// <summary>
/// A saddle point of f(x, y) = |x|² - |y|²: the least of the largest values, by a descent through whose steps the outer
/// derivative is taken.
/// </summary>
internal static class Saddle
{
    public static Module Module { get; } = new("saddle", Descent.Pairings<Input, double[]>(Find));

    public static double[] Find(Input input, Mode outer, Mode inner)
    {
        var start = input.Start.ToReals();
        Real[] Highest(Real[] x, Mode mode) => Descent.Maximize(y => Height(x, y), mode, start);

        var least = Descent.Minimize(x => Height(x, Highest(x, inner)), outer, start);
        return [.. least.ToDoubles(), .. Highest(least, inner).ToDoubles()];
    }

    private static Real Height(Real[] x, Real[] y) => (x[0] * x[0]) + (x[1] * x[1]) - ((y[0] * y[0]) + (y[1] * y[1]));

    public sealed record Input(double[] Start);
}
