namespace DualDiff.GradBench;

/// <summary>How a gradient is taken: a transform of <see cref="Diff"/> that nests.</summary>
internal delegate Func<Real[], Real[]> Mode(Func<Real[], Real> f);

/// <summary>Gradient descent as the suite defines it for particle and saddle: the expected digits are those of this path.</summary>
/// <remarks>It runs on <see cref="Real"/>, so that a minimum can be differentiated through the descent that finds it.</remarks>
internal static class Descent
{
    private const double Small = 1e-5;

    /// <summary>One run in forward mode for each input.</summary>
    public static Mode Forward { get; } =
        f =>
        {
            var jvp = Diff.Jvp(f);
            return x => [.. x.Select((_, i) => jvp(x, [.. x.Select((_, j) => i == j ? Real.One : Real.Zero)]).Tangent)];
        };

    public static Mode Reverse { get; } = Diff.Grad;

    /// <summary>The four functions that the suite asks for: the outer derivative's mode, then the inner one's.</summary>
    public static Function[] Pairings<TIn, TOut>(Func<TIn, Mode, Mode, TOut> compute) =>
        [
            Function.Of<TIn, TOut>("ff", input => compute(input, Forward, Forward)),
            Function.Of<TIn, TOut>("fr", input => compute(input, Forward, Reverse)),
            Function.Of<TIn, TOut>("rf", input => compute(input, Reverse, Forward)),
            Function.Of<TIn, TOut>("rr", input => compute(input, Reverse, Reverse)),
        ];

    /// <summary>A place near <paramref name="start"/> where f is smallest.</summary>
    public static Real[] Minimize(Func<Real[], Real> f, Mode mode, Real[] start)
    {
        var gradient = mode(f);
        var (x, y, slopes) = (start, f(start), gradient(start));
        var (eta, accepted) = (1e-5, 0);
        while (Magnitude(slopes) > Small)
        {
            if (accepted == 10)
            {
                (eta, accepted) = (eta * 2, 0);
                continue;
            }

            Real[] next = [.. x.Zip(slopes, (component, slope) => component - (eta * slope))];
            if (Distance(x, next) <= Small)
            {
                return x;
            }

            var value = f(next);
            if (value < y)
            {
                (x, y, slopes, accepted) = (next, value, gradient(next), accepted + 1);
            }
            else
            {
                (eta, accepted) = (eta / 2, 0);
            }
        }

        return x;
    }

    /// <summary>A place near <paramref name="start"/> where f is largest.</summary>
    public static Real[] Maximize(Func<Real[], Real> f, Mode mode, Real[] start) => Minimize(x => -f(x), mode, start);

    // When to stop is a matter of values, not of derivatives.
    private static double Magnitude(Real[] x) =>
        Math.Sqrt(Enumerable.Sum(x, component => component.Value * component.Value));

    private static double Distance(Real[] x, Real[] y) =>
        Magnitude([.. x.Zip(y, (first, second) => new Real(first.Value - second.Value))]);
}
