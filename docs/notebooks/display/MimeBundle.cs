using System.Reflection;

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

        // Front ends prefer HTML, and those that clean it (GitHub's) take drawings out: a picture goes alone.
        return new(
            PlainText.Of(value),
            svg is null && png is null ? html : null,
            svg,
            png is null ? default(ReadOnlyMemory<byte>?) : png
        );
    }

    /// <summary>The method without parameters, or with optional ones only.</summary>
    private static T? Call<T>(object value, string name)
        where T : class =>
        value
            .GetType()
            .GetMethods(BindingFlags.Instance | BindingFlags.Public)
            .FirstOrDefault(method =>
                method.Name == name
                && method.ReturnType == typeof(T)
                && method.GetParameters().All(parameter => parameter.HasDefaultValue)
            )
            is { } found
            ? (T?)found.Invoke(value, [.. found.GetParameters().Select(parameter => parameter.DefaultValue)])
            : null;
}
