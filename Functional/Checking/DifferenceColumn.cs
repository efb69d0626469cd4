namespace DualDiff;

/// <summary>Differences of all outputs of a function along one input.</summary>
/// <param name="f">A pure function.</param>
/// <param name="x">The point; not changed.</param>
/// <param name="center">f(x).</param>
/// <param name="input">The input that is moved.</param>
internal sealed class DifferenceColumn(Func<double[], double[]> f, double[] x, double[] center, int input)
{
    private const double Epsilon = 1.0 / (1L << 52);

    private readonly SortedList<double, (double[] Left, double[] Right)> samples = [];

    public double SmallestStep => samples.Count == 0 ? double.PositiveInfinity : samples.Keys[0];

    public double LargestStep => samples.Count == 0 ? 0 : samples.Keys[^1];

    public void SampleShort() => Sample(Ladder.Short(x[input]));

    public void SampleFull() => Sample(Ladder.Full(x[input]));

    public Difference Of(int output)
    {
        List<double> steps = [];
        List<double> slopes = [];
        List<double> bends = [];
        List<double> rounding = [];
        List<double> chords = [];
        var (flatStep, quantum) = (0.0, double.PositiveInfinity);
        for (var s = samples.Count - 1; s >= 0; s--)
        {
            var step = samples.Keys[s];
            var (left, right, middle) = (
                samples.Values[s].Left[output],
                samples.Values[s].Right[output],
                center[output]
            );
            var slope = (right - left) / (2 * step);
            var jump = ((right - middle) + (left - middle)) / (2 * step);
            var chord = Math.Max(Math.Abs(right - middle), Math.Abs(left - middle));
            flatStep = chord == 0 ? Math.Max(flatStep, step) : 0;
            quantum = chord > 0 ? Math.Min(quantum, chord) : quantum;
            if (double.IsFinite(slope) && double.IsFinite(jump))
            {
                var size = Math.Max(Math.Abs(middle), Math.Max(Math.Abs(left), Math.Abs(right)));
                steps.Add(step);
                slopes.Add(slope);
                bends.Add(jump);
                rounding.Add(((2 * Epsilon * size) + double.Epsilon) / step);
                chords.Add(chord / step);
            }
        }

        var scales = Extrapolation.ToZero(steps, slopes, rounding, power: 2);
        var best = scales.DefaultIfEmpty(Estimate.None).MinBy(estimate => estimate.Error);
        // Where the slope is read the bend is read: at smaller steps a kink may hide in one stair of rounding.
        var bend = Extrapolation
            .ToZero(steps, bends, rounding, power: 1)
            .Append(Estimate.None)
            .ElementAt(scales.Contains(best) ? scales.IndexOf(best) : ^1);
        var at = steps.IndexOf(best.Step);
        var scale = Math.Max(chords.ElementAtOrDefault(at), 1e-6 * chords.Take(at).DefaultIfEmpty().Max());
        var grain = x[input] == 0 ? 0 : 16 * Epsilon * Math.Abs(center[output] / x[input]);
        return new(scales, best, bend, scale, rounding.ElementAtOrDefault(at), grain, flatStep, quantum);
    }

    private void Sample(IEnumerable<double> steps)
    {
        foreach (var step in steps)
        {
            if (!samples.ContainsKey(step))
            {
                samples.Add(step, (At(-step), At(step)));
            }
        }
    }

    /// <summary>The function at a shifted point; NaN where it refuses its argument.</summary>
    private double[] At(double shift)
    {
        double[] moved = [.. x];
        moved[input] += shift;
        double[] value;
        try
        {
            value = f(moved);
        }
        catch (Exception refusal) when (refusal is ArgumentException or ArithmeticException)
        {
            value = new double[center.Length];
            Array.Fill(value, double.NaN);
        }

        return value.Length == center.Length
            ? value
            : throw Errors.OutputCountChanged("CheckGradients", value.Length, center.Length);
    }
}
