namespace DualDiff;

/// <summary>The compiled paths of a function for one structure of what is shared and one of the rows.</summary>
internal sealed class VmapShape<TShared, TRow, TOut>
{
    private readonly TShared shared;
    private readonly TRow row;

    public VmapShape(
        (InputShape Shared, InputShape Row) key,
        Func<TShared, TRow, TOut> f,
        TShared shared,
        TRow row,
        CompileOptions options
    )
    {
        Key = key;
        this.shared = Structure<TShared>.Default.Rebuild(shared, new Real[key.Shared.Count]);
        this.row = Structure<TRow>.Default.Rebuild(row, new Real[key.Row.Count]);
        Batch = new(
            key.Shared.Count,
            key.Row.Count,
            (common, numbers) =>
            {
                var output =
                    f(
                        Structure<TShared>.Default.Rebuild(this.shared, common),
                        Structure<TRow>.Default.Rebuild(this.row, numbers)
                    ) ?? throw Errors.NullResult("Vmap");
                var results = Structure<TOut>.Default.Flatten(output);
                return (results, Structure<TOut>.Default.Rebuild(output, new Real[results.Length]));
            },
            options
        );
    }

    public (InputShape Shared, InputShape Row) Key { get; }

    public RowBatch<TOut> Batch { get; }

    public TShared RebuildShared(ReadOnlySpan<double> numbers) =>
        Structure<TShared>.Default.Rebuild(shared, Lift(numbers));

    public TRow RebuildRow(ReadOnlySpan<double> numbers) => Structure<TRow>.Default.Rebuild(row, Lift(numbers));

    private static Real[] Lift(ReadOnlySpan<double> numbers)
    {
        var lifted = new Real[numbers.Length];
        for (var i = 0; i < lifted.Length; i++)
        {
            lifted[i] = new(numbers[i]);
        }

        return lifted;
    }
}
