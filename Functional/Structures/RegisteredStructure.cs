namespace DualDiff;

/// <summary>A structure that the user wrote.</summary>
internal sealed class RegisteredStructure<T>(Func<T, Real[]> flatten, Func<T, Real[], T> rebuild) : Structure<T>
{
    public override Real[] Flatten(T value) => [.. flatten(value)];

    public override T Rebuild(T like, Real[] flat) => rebuild(like, flat);

    public override void Write(T value, List<Real> numbers) => numbers.AddRange(flatten(value));

    public override T Read(T like, NumberReader numbers) =>
        rebuild(like, Array.ConvertAll(flatten(like), _ => numbers.Next()));

    public override string Describe(T value) => $"{typeof(T).Name}[{flatten(value).Length}]";
}
