namespace DualDiff;

/// <summary>One number.</summary>
internal sealed class RealStructure : Structure<Real>
{
    public override Real[] Flatten(Real value) => [value];

    public override Real Rebuild(Real like, Real[] flat) => flat[0];

    public override Real[] FlattenLike(Real like, Real value, string transform, string what, string whole) => [value];

    public override void Write(Real value, List<Real> numbers) => numbers.Add(value);

    public override Real Read(Real like, NumberReader numbers) => numbers.Next();

    public override string Describe(Real value) => "Real";
}
