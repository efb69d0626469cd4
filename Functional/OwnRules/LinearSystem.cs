namespace DualDiff;

/// <summary>Gaussian elimination with row pivoting over <see cref="Real"/>: differentiable like any other code.</summary>
internal static class LinearSystem
{
    public static Real[] Solve(Real[,] matrix, Real[] right)
    {
        var n = right.Length;
        var (a, x) = ((Real[,])matrix.Clone(), (Real[])right.Clone());
        for (var k = 0; k < n; k++)
        {
            Swap(a, x, k, Pivot(a, k));
            for (var i = k + 1; i < n; i++)
            {
                var factor = a[i, k] / a[k, k];
                for (var j = k + 1; j < n; j++)
                {
                    a[i, j] -= factor * a[k, j];
                }

                x[i] -= factor * x[k];
            }
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < n; j++)
            {
                x[i] -= a[i, j] * x[j];
            }

            x[i] /= a[i, i];
        }

        return x;
    }

    public static Real[,] Transpose(Real[,] matrix) =>
        Matrices.Build(matrix.GetLength(1), matrix.GetLength(0), (i, j) => matrix[j, i]);

    private static int Pivot(Real[,] a, int column)
    {
        var best = column;
        for (var i = column + 1; i < a.GetLength(0); i++)
        {
            if (Real.Abs(Diff.StopGradient(a[i, column])) > Real.Abs(Diff.StopGradient(a[best, column])))
            {
                best = i;
            }
        }

        return best;
    }

    private static void Swap(Real[,] a, Real[] x, int first, int second)
    {
        if (first != second)
        {
            for (var j = 0; j < a.GetLength(1); j++)
            {
                (a[first, j], a[second, j]) = (a[second, j], a[first, j]);
            }

            (x[first], x[second]) = (x[second], x[first]);
        }
    }
}
