using System.Buffers;

namespace DualDiff;

/// <summary>
/// The sum of a function of shared numbers and a row over all rows of a data set, with its compiled paths. Any number of threads may
/// call it.
/// </summary>
/// <param name="shared">How many numbers the rows share.</param>
/// <param name="outputs">How many results a row has.</param>
/// <param name="rows">The data.</param>
/// <param name="f">The function.</param>
/// <param name="options">How it is compiled; strict sums run eagerly, row by row.</param>
/// <param name="threads">How many threads share the rows.</param>
internal sealed unsafe class RowSum(
    int shared,
    int outputs,
    RowData rows,
    Func<Real[], Real[], Real[]> f,
    CompileOptions options,
    int threads
)
{
    /// <summary>Fewer rows of a path that is not known yet run eagerly.</summary>
    private const int FewRows = 16;

    /// <summary>Rows are added up in chunks, and the chunks in order: the bits do not depend on the number of threads.</summary>
    private const int Chunk = 256;

    /// <summary>More chunks than this would only take memory.</summary>
    private const int MostChunks = 64;

    private readonly Lock gate = new();
    private volatile SumProgram[] variants = [];

    public int Shared => shared;

    public int Outputs => outputs;

    public RowData Rows => rows;

    /// <summary>The function of one row.</summary>
    public Func<Real[], Real[], Real[]> F => f;

    public SumProgram[] Variants => variants;

    /// <summary>Why further paths run eagerly; null if they do not.</summary>
    public string? EagerReason { get; private set; } =
        options.Strict ? "a strict sum keeps the order of the rows" : null;

    /// <summary>The sum row by row, for numbers of any kind.</summary>
    public Real[] Eagerly(Real[] point)
    {
        var sums = new Real[outputs];
        for (var row = 0; row < rows.Count; row++)
        {
            var results = f([.. point], rows.Lift(row));
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] = row == 0 ? results[i] : sums[i] + results[i];
            }
        }

        return sums;
    }

    /// <summary>The sum at plain numbers.</summary>
    public void Run(ReadOnlySpan<double> point, Span<double> output)
    {
        while (true)
        {
            output.Clear();
            var list = new RowList(0, rows.Count);
            var known = variants;
            foreach (var variant in known)
            {
                if (list.Count > 0)
                {
                    RunVariant(variant, point, ref list, output);
                }
            }

            // A path is recorded before anything is added up, so that the order of summation does not depend on when it was.
            if (
                list.Count > 0
                && (list.Count >= FewRows || known.Length == 0)
                && TryRecord(known, point, rows[list[0]])
            )
            {
                list.Release();
                continue;
            }

            AddEagerly(point, list, output);
            list.Release();
            return;
        }
    }

    private void AddEagerly(ReadOnlySpan<double> point, RowList list, Span<double> output)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var lifted = new Real[shared];
            for (var k = 0; k < shared; k++)
            {
                lifted[k] = new(point[k]);
            }

            var results = f(lifted, rows.Lift(list[i]));
            for (var k = 0; k < output.Length; k++)
            {
                output[k] += results[k].IsConstant ? results[k].Raw : throw Errors.CapturedNumber("SumOver");
            }
        }
    }

    private void RunVariant(SumProgram variant, ReadOnlySpan<double> point, ref RowList list, Span<double> output)
    {
        var workspace = variant.Rows.Begin(point);
        if (workspace is null)
        {
            return;
        }

        var before = list.Count;
        var size = Chunk * Math.Max(1, (before + (Chunk * MostChunks) - 1) / (Chunk * MostChunks));
        var totals = ArrayPool<double>.Shared.Rent(variant.Accumulators);
        totals.AsSpan(0, variant.Accumulators).Clear();
        if (threads == 1 || before <= size)
        {
            var left = 0;
            for (var start = 0; start < before; start += size)
            {
                variant.Clear(workspace);
                left = variant.Rows.Run(
                    workspace,
                    rows.Pointer,
                    ref list,
                    (start, Math.Min(start + size, before)),
                    left,
                    null
                );
                variant.Collect(workspace, totals.AsSpan(0, variant.Accumulators));
            }

            list.Keep(left);
        }
        else
        {
            ParallelSum.Run(variant, workspace, rows, ref list, size, threads, totals.AsSpan(0, variant.Accumulators));
        }

        variant.Finish(workspace, before - list.Count, totals.AsSpan(0, variant.Accumulators), output);
        ArrayPool<double>.Shared.Return(totals);
        variant.Rows.End(workspace);
    }

    private bool TryRecord(SumProgram[] known, ReadOnlySpan<double> point, ReadOnlySpan<double> row)
    {
        lock (gate)
        {
            if (known != variants)
            {
                return true;
            }

            if (EagerReason is not null || variants.Length >= options.MaximumVariants)
            {
                return false;
            }

            try
            {
                var program = RowCompiler.Record(f, point, row, options);
                var graph = RowCompiler.Lower(program, options);
                var (body, epilogue) = RowSumLowering.Of(graph, shared, row.Length);
                var added = new SumProgram(new(program, graph, body), Scheduler.Of(epilogue, false), outputs);
                if (options.ChecksPasses)
                {
                    RowCheck.DemandSum(added, point, row);
                }

                variants = [.. variants, added];
                return true;
            }
            catch (NotRecordableException refused)
            {
                EagerReason = refused.Message;
                return false;
            }
        }
    }
}
