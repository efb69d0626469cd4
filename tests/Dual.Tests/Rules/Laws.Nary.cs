namespace DualDiff.Tests;

// Many arguments.
internal static partial class Laws
{
    /// <summary>All partials agree with differences of the value.</summary>
    public static void Slope(NaryCase rule, double[] x)
    {
        var partials = rule.Partials(x);
        for (var i = 0; i < x.Length; i++)
        {
            if (rule.IsDifferentiated(i, x.Length))
            {
                // A sum is linear: a long step is exact, where a short one drowns in the rounding of the other terms.
                var want =
                    rule.Name == "Sum"
                        ? new((rule.Value(With(x, i, x[i] + 1)) - rule.Value(With(x, i, x[i] - 1))) / 2, 1e-14)
                        : Difference(rule.Value, x, i);
                Check.Difference(partials[i], want, $"partial in argument {i} {Text(x)}");
            }
        }
    }

    /// <summary>The whole Hessian agrees with differences of the partials.</summary>
    public static void SecondDerivative(NaryCase rule, double[] x)
    {
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = 0; j < x.Length; j++)
            {
                if (rule.IsDifferentiated(i, x.Length) && rule.IsDifferentiated(j, x.Length))
                {
                    var want = Difference(p => rule.Partials(p)[i], x, j);
                    Check.Difference(rule.Second(x, i, j), want, $"second derivative in {i}, {j} {Text(x)}");
                }
            }
        }
    }

    /// <summary>The value has the same bits on every number structure.</summary>
    public static void SameValue(NaryCase rule, double[] x)
    {
        var want = rule.Value(x);
        Check.Bits(rule.Apply([.. x.Select(Plain.Constant)]).Value, want, $"Plain {Text(x)}");
        Check.Bits(rule.Apply([.. x.Select((xi, i) => Dual.Variable(xi, i % 8))]).Value, want, $"Dual {Text(x)}");
        Check.Bits(rule.Apply([.. x.Select(Jets.Second)]).Value, want, $"Jet {Text(x)}");
        Check.Bits(rule.Apply([.. x.Select(Series.Constant)]).Value, want, $"Series {Text(x)}");
    }

    /// <summary>Each lane is the sum of all partials times their seeds.</summary>
    public static void LanesOfDual(NaryCase rule, double[] x)
    {
        var seeds = x.Select(
                (_, i) => Seeds.Select(seed => rule.IsDifferentiated(i, x.Length) ? seed + i : 0).ToArray()
            )
            .ToArray();
        var y = rule.Apply([.. x.Select((xi, i) => Duals.Seeded(xi, seeds[i]))]);
        var partials = rule.Partials(x);
        for (var lane = 0; lane < Seeds.Length; lane++)
        {
            var want = 0.0;
            for (var i = 0; i < x.Length; i++)
            {
                want += Duals.Scaled(seeds[i][lane], partials[i], rule.Selects);
            }

            Check.Bits(y.Tangent(lane), want, $"lane {lane} {Text(x)}");
        }
    }

    /// <summary>The slope in a constant parameter is NaN: not known, and never a silent 0.</summary>
    public static void ConstantSecond(NaryCase rule, double[] x)
    {
        var partials = rule.Partials(x);
        for (var i = 0; i < x.Length; i++)
        {
            if (!rule.IsDifferentiated(i, x.Length))
            {
                Check.Bits(partials[i], double.NaN, $"partial in parameter {i}");
            }
        }
    }

    /// <summary>A rule that selects has locally constant slopes.</summary>
    public static void Selection(NaryCase rule, double[] x)
    {
        if (!rule.Selects)
        {
            return;
        }

        Check.Bits(rule.Partials([.. x.Select(xi => xi + 0.01)]), rule.Partials(x), $"partials {Text(x)}");
        for (var i = 0; i < x.Length; i++)
        {
            Check.Bits(rule.Second(x, i, i), 0, $"second derivative in {i} {Text(x)}");
        }
    }

    /// <summary>At a tiny x_i by steps that do not shrink with it: beside the other terms they would be lost.</summary>
    private static DifferenceEstimate Difference(Func<double[], double> f, double[] x, int i) =>
        Math.Abs(x[i]) < 1e-3
            ? FiniteDifference.Derivative(t => f(With(x, i, x[i] + t)), 0)
            : FiniteDifference.Derivative(t => f(With(x, i, t)), x[i]);

    private static double[] With(double[] x, int index, double value)
    {
        double[] moved = [.. x];
        moved[index] = value;
        return moved;
    }

    private static string Text(double[] x) => $"at ({string.Join(", ", x.Select(Check.Text))})";
}
