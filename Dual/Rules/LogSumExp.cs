namespace DualDiff;

/// <summary>Logarithm of a sum of exponentials, <c>y = log Σ e^x_i</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>∂y/∂x_i = e^x_i / Σ e^x_j</c>. Relative to the largest term, so that nothing overflows and digits survive at 1e50.</para>
/// <para>Domain: all x.</para>
/// <para>Kink: 0 where all arguments are -∞; 1/k for the k arguments that are +∞.</para>
/// <para>Accuracy: 2 ulp of the larger of |y| and max |x_i|, and 1 more for each two arguments.</para>
/// <para>Source: P. Blanchard, D. J. Higham, N. J. Higham, Accurately computing the log-sum-exp and softmax functions (2021).</para>
/// </remarks>
internal readonly struct LogSumExpRule : INaryRule
{
    public static RuleCard Card =>
        new(
            "LogSumExp",
            "log Σ e^x_i",
            "∂y/∂x_i = e^x_i / Σ e^x_j",
            Domain: "all x",
            Samples: new(-4, 4),
            Source: "P. Blanchard, D. J. Higham, N. J. Higham, Accurately computing the log-sum-exp and softmax functions (2021)",
            Kink: "0 where all arguments are -∞; 1/k for the k arguments that are +∞",
            Accuracy: "2 ulp of the larger of |y| and max |x_i|, and 1 more for each two arguments"
        );

    public static double Value(ReadOnlySpan<double> x)
    {
        var largest = double.NegativeInfinity;
        foreach (var term in x)
        {
            largest = Math.Max(largest, term);
        }

        if (!double.IsFinite(largest))
        {
            return largest;
        }

        // The largest term is 1; the others are added to it by log1p, which keeps digits where they are small.
        var rest = 0.0;
        var isFirst = true;
        foreach (var term in x)
        {
            if (isFirst && term == largest)
            {
                isFirst = false;
                continue;
            }

            rest += Math.Exp(term - largest);
        }

        return largest + Logarithms.Log1P(rest);
    }

    public static void Partials<T>(ReadOnlySpan<T> x, T y, Span<T> partials)
        where T : struct, IReal<T>
    {
        // The shift is a constant: the quotients do not depend on it.
        var largest = x.Length == 0 ? T.Zero : T.StopGradient(T.ApplyMany<LargestRule>(x));
        var sum = T.Zero;
        for (var i = 0; i < x.Length; i++)
        {
            partials[i] = T.Apply<ExpDifferenceRule>(x[i], largest);
            sum += partials[i];
        }

        for (var i = 0; i < x.Length; i++)
        {
            partials[i] = T.Apply<DirectionCosineRule>(partials[i], sum);
        }
    }
}
