using CommunityToolkit.HighPerformance.Buffers;

namespace DualDiff;

/// <summary>No argument that all rows share.</summary>
internal readonly record struct Nothing;

/// <summary>A function of every row of a batch, with its compiled paths. Any number of threads may call it.</summary>
/// <typeparam name="TShared">What all rows share.</typeparam>
/// <typeparam name="TRows">The batch.</typeparam>
/// <typeparam name="TRow">A row.</typeparam>
/// <typeparam name="TOuts">The batch of results.</typeparam>
/// <typeparam name="TOut">The result of a row.</typeparam>
internal sealed unsafe partial class VmapFunction<TShared, TRows, TRow, TOuts, TOut> : CompiledFunction
{
    private readonly Func<TShared, TRow, TOut> f;
    private readonly CompileOptions options;
    private readonly RowLayout<TRows, TRow> inputs;
    private readonly RowLayout<TOuts, TOut> outputs;
    private readonly Structure<TShared> sharedStructure = Structure<TShared>.Default;
    private readonly Structure<TRow> rowStructure = Structure<TRow>.Traced;
    private readonly Structure<TOut> outStructure = Structure<TOut>.Traced;
    private readonly Lock gate = new();
    private volatile VmapShape<TShared, TRow, TOut>[] shapes = [];
    private int calls;

    public VmapFunction(
        Func<TShared, TRow, TOut> f,
        RowLayout<TRows, TRow> inputs,
        RowLayout<TOuts, TOut> outputs,
        CompileOptions options
    )
    {
        (this.f, this.inputs, this.outputs, this.options) = (f, inputs, outputs, options);
        Invoke = rows => Call(default!, rows);
        InvokeShared = Call;
    }

    public Func<TRows, TOuts> Invoke { get; }

    public Func<TShared, TRows, TOuts> InvokeShared { get; }

    public override void Evaluate(ReadOnlySpan<double> input, Span<double> output)
    {
        var shape = Find(input.Length);
        var batch = shape.Batch;
        var common = input[..batch.Shared];
        var rows = input[batch.Shared..];
        var count = batch.Width == 0 ? 0 : rows.Length / batch.Width;
        var list = new RowList(0, count);
        if (count > 0 && batch.Prepare(common, rows[..batch.Width]))
        {
            Demand(output.Length, count * batch.Outputs!.Value);
            fixed (double* from = rows)
            fixed (double* to = output)
            {
                batch.Run(common, from, ref list, to, []);
            }
        }

        for (var i = 0; i < list.Count; i++)
        {
            var row = rows.Slice(list[i] * batch.Width, batch.Width);
            var result = outStructure.Flatten(f(shape.RebuildShared(common), shape.RebuildRow(row)));
            Demand(output.Length, count * result.Length);
            WriteRow(result, output, list[i], batch.Outputs ?? result.Length);
        }

        list.Release();
    }

    public override CompileReport Report() =>
        CompileReport.Of(
            [
                .. shapes
                    .SelectMany(shape => shape.Batch.Variants)
                    .Select(variant => CompiledPath.Of(variant.Program, options.Strict)),
            ],
            [
                .. shapes
                    .Where(shape => shape.Batch.EagerReason is not null)
                    .Select(shape => $"Further paths run eagerly, because {shape.Batch.EagerReason}."),
            ]
        );

    private TOuts Call(TShared shared, TRows rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (shared is null)
        {
            throw new ArgumentNullException(nameof(shared));
        }

        var count = inputs.Count(rows);
        if (count == 0)
        {
            return outputs.Join([]);
        }

        var isUniform = inputs.DemandSame(rows);
        var common = sharedStructure.Flatten(shared);
        var width = rowStructure.Flatten(inputs.Row(rows, 0)).Length;
        using var numbers = SpanOwner<double>.Allocate(common.Length + (count * width));
        // Pure functions: what a transform wants of the batch is what it gets of its rows.
        if (
            !isUniform
            || !Array.TrueForAll(common, number => number.IsConstant)
            || !inputs.TryRead(rows, numbers.Span[common.Length..])
        )
        {
            return Eagerly(shared, rows, count);
        }

        for (var i = 0; i < common.Length; i++)
        {
            numbers.Span[i] = common[i].Raw;
        }

        var result = Run(shared, rows, count, numbers.Span[..common.Length], numbers.Span[common.Length..]);
        if (options.Verify > 0 && Interlocked.Increment(ref calls) % options.Verify == 0)
        {
            var structure = Structure<TOuts>.Default;
            Verification.Demand(
                Array.ConvertAll(structure.Flatten(result), number => number.Raw),
                structure.Flatten(Eagerly(shared, rows, count)),
                options.Strict
            );
        }

        return result;
    }

    private TOuts Run(TShared shared, TRows rows, int count, ReadOnlySpan<double> common, ReadOnlySpan<double> numbers)
    {
        var batch = ShapeOf(shared, inputs.Row(rows, 0), common.Length, numbers.Length / count).Batch;
        if (!batch.Prepare(common, numbers[..batch.Width]))
        {
            return Eagerly(shared, rows, count);
        }

        var width = batch.Outputs!.Value;
        using var results = SpanOwner<double>.Allocate(count * width);
        using var paths = SpanOwner<int>.Allocate(outputs is ItemRows<TOut> ? count : 0);
        var list = new RowList(0, count);
        fixed (double* from = numbers)
        fixed (double* to = results.Span)
        {
            batch.Run(common, from, ref list, to, paths.Span);
        }

        var rest = new TOut[list.Count];
        for (var i = 0; i < rest.Length; i++)
        {
            rest[i] = f(shared, inputs.Row(rows, list[i])) ?? throw Errors.NullResult("Vmap");
        }

        var result =
            outputs is ItemRows<TOut>
                ? outputs.Join(Assemble(batch, results.Span, paths.Span, list, rest))
                : Write(results.Span, count, list, rest);
        list.Release();
        return result;
    }

    /// <summary>The structure that so many numbers fit: the last one that was called, if there are several.</summary>
    private VmapShape<TShared, TRow, TOut> Find(int length)
    {
        var known = shapes;
        for (var i = known.Length - 1; i >= 0; i--)
        {
            var batch = known[i].Batch;
            if (length >= batch.Shared && batch.Width > 0 && (length - batch.Shared) % batch.Width == 0)
            {
                return known[i];
            }
        }

        return typeof(TRow) == typeof(Real) && typeof(TShared) == typeof(Nothing)
            ? ShapeOf(default!, default!, 0, 1)
            : throw Errors.UnknownShape(length);
    }

    private VmapShape<TShared, TRow, TOut> ShapeOf(TShared shared, TRow row, int common, int width)
    {
        var wanted = (InputShape.Of(sharedStructure, shared, common), InputShape.Of(rowStructure, row, width));
        lock (gate)
        {
            if (Array.Find(shapes, shape => shape.Key.Equals(wanted)) is { } found)
            {
                return found;
            }

            var added = new VmapShape<TShared, TRow, TOut>(wanted, f, shared, row, options);
            shapes = [.. shapes, added];
            return added;
        }
    }
}
