using DualDiff.Notebooks;
using Xunit;

namespace DualDiff.Tests;

/// <summary>Values by convention: their own methods, matrices, plain text.</summary>
public class DisplayTests
{
    private sealed class Drawing
    {
#pragma warning disable CA1822 // The convention asks for instance methods.
        public string ToSvg(int limit = 60) => $"<svg width=\"{limit}\"/>";

        public string ToHtml() => "<b>drawing</b>";
#pragma warning restore CA1822

        public override string ToString() => "a drawing";
    }

    [Fact]
    public void Bundle_TypeWithToSvgAndToHtml_HasThePictureAndText() =>
        Assert.Equal(new MimeBundle("a drawing", null, "<svg width=\"60\"/>", null), MimeBundle.Of(new Drawing()));

    [Fact]
    public void Bundle_TypeWithToHtmlOnly_HasItAndText() =>
        Assert.Equal(new MimeBundle("<b>1</b>", "<b>1</b>", null, null), MimeBundle.Of(new Html("<b>1</b>")));

    [Fact]
    public void Bundle_GraphOfAComputation_IsItsDrawing()
    {
        var graph = Diff.Explain((Real x) => x * x)(3.0).WithCotangents();

        Assert.Equal(new MimeBundle(graph.ToText(), null, graph.ToSvg(), null), MimeBundle.Of(graph));
    }

    [Fact]
    public void Bundle_Number_HasTextOnly() =>
        Assert.Equal(new MimeBundle("1.5", null, null, null), MimeBundle.Of(1.5));

    [Fact]
    public void Bundle_SmallMatrixOfReals_IsAnAlignedTable()
    {
        var bundle = MimeBundle.Of(
            new Real[,]
            {
                { 1.0, -20.5 },
            }
        );

        Assert.Equal("[1  -20.5]", bundle.Text);
        Assert.Equal(
            "<table><tr><td style=\"text-align:right\">1</td><td style=\"text-align:right\">-20.5</td></tr></table>",
            bundle.Html
        );
    }

    [Fact]
    public void Bundle_LargeMatrix_IsAHeatMap()
    {
        var matrix = new double[13, 2];
        (matrix[0, 0], matrix[1, 1], matrix[2, 0]) = (2.0, -2.0, double.NaN);

        var bundle = MimeBundle.Of(matrix);

        Assert.Equal("a matrix of 13 rows and 2 columns", bundle.Text);
        Assert.Equal(26, bundle.Svg!.Split("<rect").Length - 1);
        Assert.Contains("fill=\"#b2182b\"><title>[0, 0] = 2<", bundle.Svg, StringComparison.Ordinal);
        Assert.Contains("fill=\"#2166ac\"><title>[1, 1] = -2<", bundle.Svg, StringComparison.Ordinal);
        Assert.Contains("fill=\"#999999\"><title>[2, 0] = NaN<", bundle.Svg, StringComparison.Ordinal);
        Assert.Contains("fill=\"#ffffff\"><title>[0, 1] = 0<", bundle.Svg, StringComparison.Ordinal);
    }

    [Fact]
    public void PlainText_CollectionsTuplesFunctions_AreSpelledOut()
    {
        Assert.Equal("[1, 2.5]", PlainText.Of(new List<double> { 1, 2.5 }));
        Assert.Equal("(1, [a])", PlainText.Of((1, new List<string> { "a" })));
        Assert.Equal("{x: 1}", PlainText.Of(new Dictionary<string, int> { ["x"] = 1 }));
        Assert.Equal("a function, Func<Real, Real[]>", PlainText.Of((Func<Real, Real[]>)(x => [x])));
        Assert.EndsWith("99, ...]", PlainText.Of(Enumerable.Range(0, 1000)), StringComparison.Ordinal);
    }
}
