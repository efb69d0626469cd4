namespace DualDiff;

/// <summary>x = A⁻¹ b: dx = A⁻¹ (db - dA x); in reverse, bBar = A⁻ᵀ xBar and ABar = -bBar xᵀ.</summary>
internal sealed class LinearSolveFunction()
    : FlatFunction<(Real[,] Matrix, Real[] Right), Real[]>(
        "LinearSolve",
        system => LinearSystem.Solve(system.Matrix, system.Right)
    )
{
    public override Func<Real[], Real[]> PushAt(Real[] point, Real[] outputs) =>
        tangents =>
        {
            var (dA, db) = Argument(tangents);
            return LinearSystem.Solve(
                Argument(point).Matrix,
                [.. db.Select((component, i) => component - Row(dA, i, outputs))]
            );
        };

    public override Func<Real[], Real[]> PullAt(Real[] point, Real[] outputs) =>
        cotangents =>
        {
            var right = LinearSystem.Solve(LinearSystem.Transpose(Argument(point).Matrix), cotangents);
            var matrix = Matrices.Build(right.Length, right.Length, (i, j) => -(right[i] * outputs[j]));
            return Inputs.Flatten((matrix, right));
        };

    private static Real Row(Real[,] matrix, int row, Real[] x)
    {
        var sum = Real.Zero;
        for (var j = 0; j < x.Length; j++)
        {
            sum += matrix[row, j] * x[j];
        }

        return sum;
    }
}
