namespace DualDiff;

/// <summary>Jacobians and Hessians to look at: aligned text, an HTML table, a heat map.</summary>
/// <remarks>
/// Numbers have six digits and the invariant culture. Of a <see cref="Real"/> the value is shown. Elsewhere: <c>matplotlib.pyplot.matshow</c>.
/// </remarks>
public static class MatrixDisplay
{
    /// <summary>The most rows and columns that <see cref="ToHtml(double[,])"/> shows as numbers.</summary>
    private const int LargestTable = 12;

    /// <summary>Lines of text, one for each row, with the decimal points below each other.</summary>
    /// <param name="matrix">Any matrix; NaN and infinities are shown as such.</param>
    /// <param name="limit">The most rows and columns shown; a last line says so if there are more.</param>
    /// <returns>The text, with the numbers of rows and columns in brackets.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="matrix"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is not positive.</exception>
    public static string ToTable(this double[,] matrix, int limit = 20)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return new MatrixTable(matrix, limit).ToText();
    }

    /// <inheritdoc cref="ToTable(double[,], int)"/>
    public static string ToTable(this Real[,] matrix, int limit = 20) => Values(matrix).ToTable(limit);

    /// <summary>An HTML fragment: a table of up to 12 rows and columns, a heat map of more.</summary>
    /// <param name="matrix">Any matrix; NaN and infinities are shown as such.</param>
    /// <returns>A <c>table</c> or a <c>figure</c> element that needs no style sheet and suits light and dark pages.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="matrix"/> is null.</exception>
    public static string ToHtml(this double[,] matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return matrix.GetLength(0) <= LargestTable && matrix.GetLength(1) <= LargestTable
            ? new MatrixTable(matrix, LargestTable).ToHtml()
            : $"<figure class=\"dualdiff-matrix\">{matrix.ToHeatMap()}</figure>";
    }

    /// <inheritdoc cref="ToHtml(double[,])"/>
    public static string ToHtml(this Real[,] matrix) => Values(matrix).ToHtml();

    /// <summary>
    /// A drawing: a square for each entry, red above zero and blue below, stronger the larger; with a colour bar, the size and the range.
    /// </summary>
    /// <param name="matrix">Any matrix; NaN and infinities have colours of their own and are counted.</param>
    /// <returns>A complete SVG document.</returns>
    /// <remarks>
    /// Of a matrix with more than 96 rows or columns a square stands for a block of entries and shows the one farthest from zero.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="matrix"/> is null.</exception>
    public static string ToHeatMap(this double[,] matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return new HeatMap(matrix).ToSvg();
    }

    /// <inheritdoc cref="ToHeatMap(double[,])"/>
    public static string ToHeatMap(this Real[,] matrix) => Values(matrix).ToHeatMap();

    private static double[,] Values(Real[,] matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return Matrices.Build(matrix.GetLength(0), matrix.GetLength(1), (i, j) => matrix[i, j].Value);
    }
}
