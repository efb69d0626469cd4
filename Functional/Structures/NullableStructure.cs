namespace DualDiff;

/// <summary>A value that may be missing.</summary>
internal sealed class NullableStructure<T> : Structure<T?>
    where T : struct
{
    public override void Write(T? value, List<Real> numbers)
    {
        if (value is { } present)
        {
            Structure<T>.Default.Write(present, numbers);
        }
    }

    public override T? Read(T? like, NumberReader numbers) =>
        like is { } present ? Structure<T>.Default.Read(present, numbers) : null;

    public override void WriteInert(T? value, List<object?> inert)
    {
        if (value is { } present)
        {
            Structure<T>.Default.WriteInert(present, inert);
        }
    }

    public override string Describe(T? value) => value is { } present ? Structure<T>.Default.Describe(present) : "null";
}
