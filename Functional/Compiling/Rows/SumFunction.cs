namespace DualDiff;

/// <summary>
/// The sum of a function over rows as a function with a rule of its own: its pushforward and pullback are again sums over the same
/// rows, with programs of their own.
/// </summary>
/// <param name="sum">The sum.</param>
/// <param name="options">How its derivatives are compiled.</param>
/// <param name="threads">How many threads share the rows.</param>
/// <param name="order">How many derivatives have been taken so far.</param>
internal sealed class SumFunction(RowSum sum, CompileOptions options, int threads, int order) : OwnFunction
{
    /// <summary>Programs of higher derivatives grow; from here on rows are differentiated one by one.</summary>
    private const int HighestOrder = 2;

    /// <summary>A longer sum does not become part of a program that is being recorded.</summary>
    private const int LongestRecorded = 64;

    private SumFunction? pushed;
    private SumFunction? pulled;

    public override string Name => "SumOver";

    public RowSum Sum => sum;

    public override Real[] Evaluate(Real[] constants)
    {
        var point = Array.ConvertAll(constants, number => number.Raw);
        var output = new double[sum.Outputs];
        sum.Run(point, output);
        return output.ToReals();
    }

    public override Func<Real[], Real[]> PushAt(Real[] point, Real[] outputs) =>
        tangents =>
            RunsByRows(point, tangents)
                ? Diff.Jvp<Real[], Real[]>(sum.Eagerly)(point, tangents).Tangent
                : Pushed().Apply([.. point, .. tangents]);

    public override Func<Real[], Real[]> PullAt(Real[] point, Real[] outputs) =>
        cotangents =>
            RunsByRows(point, cotangents)
                ? Diff.Vjp<Real[], Real[]>(sum.Eagerly)(point).Pullback(cotangents)
                : Pulled().Apply([.. point, .. cotangents]);

    /// <summary>A short sum is recorded as it stands.</summary>
    public static Real[] RecordRows(RowSum sum, Real[] x) =>
        sum.Rows.Count <= LongestRecorded
            ? sum.Eagerly(x)
            : throw new NotRecordableException(
                $"SumOver over {sum.Rows.Count} rows has a program of its own, which runs at full speed in an eager function"
            );

    /// <summary>Power series differentiate to any order, row by row.</summary>
    public static bool HasSeries(Real[] numbers) => Array.Exists(numbers, number => number.Trace is SeriesTrace);

    protected override Real[] Record(Real[] x) => RecordRows(sum, x);

    private bool RunsByRows(Real[] point, Real[] seeds) =>
        order >= HighestOrder || HasSeries(point) || HasSeries(seeds);

    private SumFunction Pushed() =>
        pushed ??= Derived(
            sum.Outputs,
            sum.Shared,
            (both, row) => Diff.Jvp<Real[], Real[]>(x => sum.F(x, row))(both[..sum.Shared], both[sum.Shared..]).Tangent
        );

    private SumFunction Pulled() =>
        pulled ??= Derived(
            sum.Shared,
            sum.Outputs,
            (both, row) => Diff.Vjp<Real[], Real[]>(x => sum.F(x, row))(both[..sum.Shared]).Pullback(both[sum.Shared..])
        );

    private SumFunction Derived(int outputs, int seeds, Func<Real[], Real[], Real[]> f) =>
        new(new(sum.Shared + seeds, outputs, sum.Rows, f, options, threads), options, threads, order + 1);
}
