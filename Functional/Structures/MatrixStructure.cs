namespace DualDiff;

/// <summary>A matrix, row by row.</summary>
internal sealed class MatrixStructure : Structure<Real[,]>
{
    public override void Write(Real[,] value, List<Real> numbers)
    {
        foreach (var number in value ?? new Real[0, 0])
        {
            numbers.Add(number);
        }
    }

    public override Real[,] Read(Real[,] like, NumberReader numbers) =>
        like is null ? null! : Matrices.Build(like.GetLength(0), like.GetLength(1), (_, _) => numbers.Next());

    public override string Describe(Real[,] value) =>
        value is null ? "null" : $"Real[{value.GetLength(0)}, {value.GetLength(1)}]";
}
