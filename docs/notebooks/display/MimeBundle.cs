namespace DualDiff.Notebooks;

/// <summary>One value in every form that it has: plain text always, HTML, SVG and PNG if it has them.</summary>
/// <param name="Text">The plain text.</param>
/// <param name="Html">Markup, or null.</param>
/// <param name="Svg">A picture as text, or null.</param>
/// <param name="Png">A picture as bytes, or null.</param>
public sealed record MimeBundle(string Text, string? Html, string? Svg, ReadOnlyMemory<byte>? Png)
{
    /// <summary>The forms of a value: what its own methods give, else what its type suggests.</summary>
    /// <param name="value">Any value.</param>
    /// <returns>The bundle.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static MimeBundle Of(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var (html, svg, png) = (
            Call<string>(value, "ToHtml"),
            Call<string>(value, "ToSvg"),
            Call<byte[]>(value, "ToPng")
        );
        if (value is Array { Rank: 2 } matrix && Matrix.IsNumeric(matrix))
        {
            return Matrix.IsSmall(matrix)
                ? new(Matrix.ToText(matrix), Matrix.ToHtml(matrix), null, null)
                : new(Matrix.Shape(matrix), null, Matrix.ToHeatMap(matrix), null);
        }

        return new(PlainText.Of(value), html, svg, png is null ? default(ReadOnlyMemory<byte>?) : png);
    }

    private static T? Call<T>(object value, string method)
        where T : class =>
        value.GetType().GetMethod(method, Type.EmptyTypes) is { IsStatic: false } found && found.ReturnType == typeof(T)
            ? (T?)found.Invoke(value, null)
            : null;
}
