using System.Numerics;

namespace DualDiff.GradBench;

/// <summary>
/// The equations y_0' = x_0, y_i' = x_i y_(i-1) from 0 to t = 2, by steps of Runge and Kutta's fourth-order method; the
/// gradient of the last component by x, step by step.
/// </summary>
internal static class Ode
{
    private const double End = 2;

    public static Module Module { get; } =
        new("ode", Function.Of<Input, double[]>("primal", Primal), Function.Of<Input, double[]>("gradient", Gradient));

    public static double[] Primal(Input input)
    {
        var y = new double[input.X.Length];
        for (var i = 0; i < input.S; i++)
        {
            Step(input.X, y, y, End / input.S);
        }

        return y;
    }

    public static double[] Gradient(Input input)
    {
        var (n, size) = (input.X.Length, End / input.S);
        var states = new double[input.S + 1][];
        states[0] = new double[n];
        for (var i = 0; i < input.S; i++)
        {
            Step(input.X, states[i], states[i + 1] = new double[n], size);
        }

        Real[] next = new Real[n];
        return Loop.Gradient(
            input.X,
            states.AsSpan(..^1),
            (_, x, y) =>
            {
                Step<Real>(x, y, next, size);
                return (next, Real.Zero);
            },
            [.. new double[n - 1], 1]
        );
    }

    /// <summary>
    /// One step. Component i of each stage needs component i - 1 of the stage before, so all stages go through the vector
    /// together: p, q, r, s are component i - 1 of y and of the points where slopes two to four are taken.
    /// </summary>
    private static void Step<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> next, double size)
        where T : INumberBase<T>
    {
        var (half, third) = (T.CreateChecked(size / 2), T.CreateChecked(1.0 / 3));
        var (p, q, r, s) = (T.One, T.One, T.One, T.One);
        for (var i = 0; i < y.Length; i++)
        {
            // Half a step times the slope, four times; then y + (k1 + 2 k2 + 2 k3 + k4) / 6, in terms of the points.
            var (slope, start) = (half * x[i], y[i]);
            var last = slope * s;
            s = slope * r;
            r = start + (slope * q);
            q = start + (slope * p);
            s = start + (s + s);
            p = start;
            next[i] = (q + r + r + s - start + last) * third;
        }
    }

    public sealed record Input(double[] X, int S);
}
