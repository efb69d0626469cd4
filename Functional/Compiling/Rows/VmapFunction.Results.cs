namespace DualDiff;

// From numbers and from single results to the batch of results.
internal sealed unsafe partial class VmapFunction<TShared, TRows, TRow, TOuts, TOut>
{
    private TOuts Write(Span<double> results, int count, RowList list, TOut[] rest)
    {
        for (var i = 0; i < rest.Length; i++)
        {
            WriteRow(outStructure.Flatten(rest[i]), results, list[i], results.Length / count);
        }

        return outputs.TryWrite(results, count)!;
    }

    private TOut[] Assemble(
        RowBatch<TOut> batch,
        ReadOnlySpan<double> results,
        ReadOnlySpan<int> paths,
        RowList list,
        TOut[] rest
    )
    {
        var items = new TOut[paths.Length];
        var width = batch.Outputs!.Value;
        for (var (i, eager) = (0, 0); i < items.Length; i++)
        {
            if (eager < rest.Length && list[eager] == i)
            {
                items[i] = rest[eager++];
                continue;
            }

            var numbers = new Real[width];
            for (var k = 0; k < width; k++)
            {
                numbers[k] = new(results[(i * width) + k]);
            }

            items[i] = outStructure.Rebuild(batch.Variants[paths[i]].Like, numbers);
        }

        return items;
    }

    private static void WriteRow(Real[] result, Span<double> output, int row, int width)
    {
        if (result.Length != width)
        {
            throw Errors.RowShape("Vmap", "result", row, $"Real[{result.Length}]", $"Real[{width}]");
        }

        for (var i = 0; i < width; i++)
        {
            output[(row * width) + i] = Real.ToPlain(result[i]);
        }
    }

    private TOuts Eagerly(TShared shared, TRows rows, int count)
    {
        var items = new TOut[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = f(shared, inputs.Row(rows, i)) ?? throw Errors.NullResult("Vmap");
        }

        return outputs.Join(items);
    }

    private static void Demand(int found, int expected)
    {
        if (found < expected)
        {
            throw Errors.OutputTooShort(found, expected);
        }
    }
}
