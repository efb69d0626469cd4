namespace DualDiff;

/// <summary>Matrices from a rule for their entries.</summary>
internal static class Matrices
{
    public static T[,] Build<T>(int rows, int columns, Func<int, int, T> entry)
    {
        var matrix = new T[rows, columns];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                matrix[i, j] = entry(i, j);
            }
        }

        return matrix;
    }
}
