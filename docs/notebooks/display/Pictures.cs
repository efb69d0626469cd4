namespace DualDiff.Notebooks;

/// <summary>Markup to show as it is.</summary>
/// <param name="Markup">HTML.</param>
public sealed record Html(string Markup)
{
    /// <summary>The markup.</summary>
    /// <returns>HTML.</returns>
    public string ToHtml() => Markup;

    /// <summary>The markup: a terminal shows what there is.</summary>
    /// <returns>HTML.</returns>
    public override string ToString() => Markup;
}

/// <summary>A picture as SVG text, such as <c>plot.GetSvgXml(600, 400)</c> of ScottPlot.</summary>
/// <param name="Markup">An <c>svg</c> element.</param>
public sealed record Svg(string Markup)
{
    /// <summary>The picture.</summary>
    /// <returns>SVG.</returns>
    public string ToSvg() => Markup;

    /// <summary>A word in place of the picture.</summary>
    /// <returns>Text.</returns>
    public override string ToString() => "(picture)";
}

/// <summary>A picture as PNG bytes, such as <c>plot.GetImageBytes(600, 400, ImageFormat.Png)</c> of ScottPlot.</summary>
/// <param name="bytes">A PNG file.</param>
public sealed class Png(byte[] bytes)
{
    /// <summary>The picture.</summary>
    /// <returns>A PNG file.</returns>
    public byte[] ToPng() => bytes;

    /// <summary>A word in place of the picture.</summary>
    /// <returns>Text.</returns>
    public override string ToString() => "(picture)";
}
