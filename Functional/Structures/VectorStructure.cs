namespace DualDiff;

/// <summary>A vector: the fast path.</summary>
internal sealed class VectorStructure : Structure<Real[]>
{
    public override Real[] Flatten(Real[] value) => [.. value];

    public override Real[] Rebuild(Real[] like, Real[] flat) => flat;

    public override Real[] FlattenLike(Real[] like, Real[] value, string transform, string what, string whole)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length == like.Length
            ? value
            : throw Errors.Length(transform, what, value.Length, whole, like.Length);
    }

    public override void Write(Real[] value, List<Real> numbers) => numbers.AddRange(value ?? []);

    public override Real[] Read(Real[] like, NumberReader numbers) =>
        like is null ? null! : Array.ConvertAll(like, _ => numbers.Next());

    public override string Describe(Real[] value) => value is null ? "null" : $"Real[{value.Length}]";
}
