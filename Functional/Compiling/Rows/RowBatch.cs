namespace DualDiff;

/// <summary>
/// The compiled paths of a function of rows of one structure. Rows that share a path run together, whatever lies between them.
/// </summary>
/// <remarks>
/// Rows go through the programs one after the other: each takes those whose guards hold and leaves the others, in order. (Paths are a
/// tree: a row has no key before one knows which questions it is asked.) A further path is recorded at the first row that no program
/// took, if enough rows are left to make it pay.
/// </remarks>
/// <typeparam name="TOut">What a row gives.</typeparam>
internal sealed unsafe class RowBatch<TOut>(int shared, int width, RowFunction<TOut> f, CompileOptions options)
{
    /// <summary>Fewer rows of a path that is not known yet run eagerly.</summary>
    private const int FewRows = 16;

    private readonly Lock gate = new();
    private volatile RowVariant<TOut>[] variants = [];

    /// <summary>How many arguments all rows share.</summary>
    public int Shared => shared;

    /// <summary>How many numbers a row has.</summary>
    public int Width => width;

    public RowVariant<TOut>[] Variants => variants;

    /// <summary>Why further paths run eagerly; null if they do not.</summary>
    public string? EagerReason { get; private set; }

    /// <summary>How many results a row has; null while nothing is compiled.</summary>
    public int? Outputs => variants is [var first, ..] ? first.Program.Schedule.Outputs.Length : null;

    /// <summary>Compiles the path of a first row, if none is known. Without a program all rows run eagerly.</summary>
    public bool Prepare(ReadOnlySpan<double> sharedNumbers, ReadOnlySpan<double> row)
    {
        if (variants.Length > 0)
        {
            return true;
        }

        lock (gate)
        {
            return variants.Length > 0 || TryRecord(sharedNumbers, row);
        }
    }

    /// <summary>Runs all rows that have, or get, a program.</summary>
    /// <param name="sharedNumbers">The shared numbers.</param>
    /// <param name="rows">The batch.</param>
    /// <param name="list">The rows to run; what is left has to run eagerly.</param>
    /// <param name="output">Receives the results, row by row.</param>
    /// <param name="paths">Receives the variant of each row; or empty.</param>
    public void Run(ReadOnlySpan<double> sharedNumbers, double* rows, ref RowList list, double* output, Span<int> paths)
    {
        for (
            var next = 0;
            list.Count > 0 && (next < variants.Length || TryAdd(next, sharedNumbers, rows, list));
            next++
        )
        {
            var program = variants[next].Program;
            var workspace = program.Begin(sharedNumbers);
            if (workspace is null)
            {
                continue;
            }

            for (var i = 0; i < list.Count && paths.Length > 0; i++)
            {
                paths[list[i]] = next;
            }

            program.Run(workspace, rows, ref list, output);
            program.End(workspace);
        }
    }

    private bool TryAdd(int next, ReadOnlySpan<double> sharedNumbers, double* rows, RowList list)
    {
        lock (gate)
        {
            return next < variants.Length
                || list.Count >= FewRows && TryRecord(sharedNumbers, new(rows + ((long)list[0] * width), width));
        }
    }

    private bool TryRecord(ReadOnlySpan<double> sharedNumbers, ReadOnlySpan<double> row)
    {
        if (EagerReason is not null || variants.Length >= options.MaximumVariants)
        {
            return false;
        }

        try
        {
            var like = default(TOut);
            var program = RowCompiler.Compile(
                (common, numbers) =>
                {
                    (var results, like) = f(common, numbers);
                    return results;
                },
                sharedNumbers,
                row,
                options
            );
            if (Outputs is { } expected && program.Schedule.Outputs.Length != expected)
            {
                EagerReason =
                    $"a row gives {program.Schedule.Outputs.Length} numbers on one path and {expected} on another";
                return false;
            }

            variants = [.. variants, new(program, like!)];
            return true;
        }
        catch (NotRecordableException refused)
        {
            EagerReason = refused.Message;
            return false;
        }
    }
}

/// <summary>A function of shared numbers and a row: its results, flat and as a value whose numbers do not matter.</summary>
internal delegate (Real[] Results, TOut Like) RowFunction<TOut>(Real[] shared, Real[] row);

/// <summary>A compiled path, and a result to put others together like.</summary>
internal sealed record RowVariant<TOut>(RowProgram Program, TOut Like);
