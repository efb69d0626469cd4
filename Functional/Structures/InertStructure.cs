namespace DualDiff;

/// <summary>Something without numbers (a name, a count, a double): it rides along untouched.</summary>
internal sealed class InertStructure<T> : Structure<T>
{
    public override void Write(T value, List<Real> numbers) { }

    public override void WriteInert(T value, List<object?> inert) => inert.Add(value);

    public override T Read(T like, NumberReader numbers) => like;

    public override string Describe(T value) => "-";
}
