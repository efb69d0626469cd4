namespace DualDiff;

/// <summary>A vector.</summary>
internal sealed class ArrayStructure : Structure<Real[]>
{
    public override Real[] Flatten(Real[] value) => [.. value];

    public override Real[] Rebuild(Real[] like, Real[] flat) => flat;
}
