namespace DualDiff;

/// <summary>One number.</summary>
internal sealed class RealStructure : Structure<Real>
{
    public override Real[] Flatten(Real value) => [value];

    public override Real Rebuild(Real like, Real[] flat) => flat[0];
}
