using System.Collections.Immutable;

namespace DualDiff;

/// <summary>The work of <c>Diff.CheckGradients</c>: run plainly, differentiate in every pairing of modes, difference, compare.</summary>
internal sealed class GradientCheck
{
    // What terms of the size of f, or 1, may leave where they cancel.
    private const double Residue = 1.0 / (1L << 42);

    private const double Ulps = 16.0 / (1L << 52);

    private readonly double[] x;
    private readonly WatchedFunction function;
    private readonly List<GradientEntry> entries = [];
    private double[] plain = [];
    private double smallestStep = double.PositiveInfinity;
    private double largestStep;

    private GradientCheck(Func<Real[], Real[]> f, double[] x)
    {
        this.x = x;
        function = new(f);
    }

    public static GradientReport Run(Func<Real[], Real[]> f, double[] x, JacobianModes modes)
    {
        var check = new GradientCheck(f, x);
        var plain = check.plain = check.function.Plain(x);
        if (check.function.IsPure(x, plain))
        {
            check.FirstOrder(modes);
            check.SecondOrder(modes);
        }

        return new()
        {
            Inputs = x.Length,
            Outputs = plain.Length,
            Entries = [.. check.entries],
            Faults = [.. check.function.Faults.Distinct()],
            Runs = check.function.Runs,
            SmallestStep = check.smallestStep,
            LargestStep = check.largestStep,
        };
    }

    private void FirstOrder(JacobianModes modes) =>
        Compare(
            1,
            function.Plain,
            plain,
            modes.First(mode => function.Traced(mode, plain), x),
            at => modes.First(_ => function.Run, at)
        );

    private void SecondOrder(JacobianModes modes)
    {
        var slopes = JacobianModes.Flat(modes.Forward(function.Run));
        double[] Slopes(double[] at) => slopes(at.ToReals()).ToDoubles();
        Compare(
            2,
            Slopes,
            Slopes(x),
            modes.Second(mode => function.Traced(mode, plain), x),
            at => modes.Second(_ => function.Run, at)
        );
    }

    /// <summary>Compares the derivatives of <paramref name="f"/>: f itself at order 1, its Jacobian by rows at order 2.</summary>
    private void Compare(
        int order,
        Func<double[], double[]> f,
        double[] center,
        ImmutableArray<(string Mode, double[,] Values)> readings,
        Func<double[], ImmutableArray<(string Mode, double[,] Values)>> read
    )
    {
        var rows = new GradientEntry[center.Length, x.Length];
        var jitter = new Lazy<double[,]>(() => Jitter.Of(read, x));
        for (var j = 0; j < x.Length; j++)
        {
            var column = new DifferenceColumn(f, x, center, j);
            column.SampleShort();
            if (!Fill(column, j, isFinal: false))
            {
                column.SampleFull();
                Fill(column, j, isFinal: true);
            }

            smallestStep = Math.Min(smallestStep, column.SmallestStep);
            largestStep = Math.Max(largestStep, column.LargestStep);
        }

        entries.AddRange(rows.Cast<GradientEntry>());

        bool Fill(DifferenceColumn column, int j, bool isFinal)
        {
            for (var i = 0; i < center.Length; i++)
            {
                var difference = column.Of(i);
                var entry = Entry(i, j, difference, 0);
                if (isFinal && entry.Verdict == GradientVerdict.Differs)
                {
                    entry = Entry(i, j, difference, jitter.Value[i, j]);
                }
                else if (
                    !isFinal && (entry.Verdict != GradientVerdict.Agrees || !difference.SettlesWell(entry.Forward))
                )
                {
                    return false;
                }

                rows[i, j] = entry;
            }

            return true;
        }

        GradientEntry Entry(int row, int column, Difference difference, double noise)
        {
            var (output, inner) = order == 1 ? (row, column) : Math.DivRem(row, x.Length);
            var size = Math.Abs(plain[output]);
            var residue = Residue * Math.Max(1, size) / (Scale(column) * (order == 1 ? 1 : Scale(inner)));
            var ulps = Ulps * size / (Math.Max(1, Scale(column)) * (order == 1 ? 1 : Math.Max(1, Scale(inner))));
            var transposed = order == 1 ? row : (output * x.Length) + column;
            return Comparison.Judge(
                (order, output, order == 1 ? [column] : [inner, column]),
                [.. readings.Select(reading => (reading.Mode, reading.Values[row, column]))],
                readings[0].Values[transposed, inner],
                difference,
                noise + ulps,
                residue,
                order == 1 ? "" : (DoubtOf(output, inner) + DoubtOf(output, column)).TrimEnd()
            );
        }

        // Without a first derivative there is no second one: the mixed difference of hypot at the origin is 0.
        string DoubtOf(int output, int input) =>
            entries[(output * x.Length) + input] is { Verdict: GradientVerdict.CannotJudge } first
                ? $"as {first.Name} "
                : "";

        double Scale(int input) => x[input] == 0 ? 1 : Math.Abs(x[input]);
    }
}
