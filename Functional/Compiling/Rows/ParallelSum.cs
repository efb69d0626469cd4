namespace DualDiff;

/// <summary>The chunks of a sum over rows, shared among threads; they are added up in order afterwards.</summary>
internal static unsafe class ParallelSum
{
    public static void Run(
        SumProgram variant,
        RowWorkspace workspace,
        RowData rows,
        ref RowList list,
        int size,
        int threads,
        Span<double> totals
    )
    {
        var chunks = (list.Count + size - 1) / size;
        var (partial, lists, width) = (new double[chunks * totals.Length], new RowList[chunks], totals.Length);
        for (var chunk = 0; chunk < chunks; chunk++)
        {
            lists[chunk] = list.Part(chunk * size, Math.Min(size, list.Count - (chunk * size)));
        }

        Parallel.For(
            0,
            Math.Min(threads, chunks),
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            worker =>
            {
                var own = variant.Rows.Begin(workspace);
                for (var chunk = worker; chunk < chunks; chunk += threads)
                {
                    variant.Clear(own);
                    variant.Rows.Run(own, rows.Pointer, ref lists[chunk], null);
                    variant.Collect(own, partial.AsSpan(chunk * width, width));
                }

                variant.Rows.End(own);
            }
        );
        var left = 0;
        for (var chunk = 0; chunk < chunks; chunk++)
        {
            for (var i = 0; i < width; i++)
            {
                totals[i] += partial[(chunk * width) + i];
            }

            for (var i = 0; i < lists[chunk].Count; i++)
            {
                list[left++] = lists[chunk][i];
            }

            lists[chunk].Release();
        }

        list.Keep(left);
    }
}
