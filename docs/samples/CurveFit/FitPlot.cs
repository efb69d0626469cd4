using System.Globalization;
using ScottPlot;
using SkiaSharp;

namespace CurveFit;

/// <summary>A picture of one fit: data and model above, residuals below.</summary>
internal static class FitPlot
{
    private const int Width = 900;
    private const int Height = 800;
    private const int LeftMargin = 90;
    private const int CurvePoints = 500;

    private static readonly Color DataColor = Color.FromHex("#1f77b4");
    private static readonly Color FitColor = Color.FromHex("#d62728");

    /// <summary>Draws an SVG or a PNG, as the extension says.</summary>
    public static void Write(string path, Row row, Curve curve)
    {
        var multiplot = new Multiplot();
        multiplot.AddPlots(2);
        DrawFit(multiplot.GetPlot(0), row, curve);
        DrawResiduals(multiplot.GetPlot(1), row);
        AlignHorizontally(multiplot);
        if (Path.GetExtension(path).Equals(".svg", StringComparison.OrdinalIgnoreCase))
        {
            using var file = File.Create(path);
            using var canvas = SKSvgCanvas.Create(new SKRect(0, 0, Width, Height), file);
            multiplot.Render(canvas, new PixelRect(0, Width, Height, 0));
        }
        else
        {
            multiplot.SavePng(path, Width, Height);
        }
    }

    private static void DrawFit(Plot plot, Row row, Curve curve)
    {
        var (problem, parameters) = (row.Problem, row.Fit.Parameters);
        var x = FirstPredictors(problem);
        var data = plot.Add.ScatterPoints(x, problem.Observations.Select(o => curve.Response(o.Response)).ToArray());
        Style(data, "observed");
        if (problem.Observations[0].Predictors.Length == 1)
        {
            var grid = MathNet.Numerics.Generate.LinearSpaced(CurvePoints, x.Min(), x.Max());
            var line = plot.Add.ScatterLine(grid, [.. grid.Select(v => row.Regression.Predict(parameters, [v]))]);
            line.LegendText = "fitted";
            line.Color = FitColor;
            line.LineWidth = 2;
        }
        else
        {
            // More than one predictor: no single curve, so the prediction at each observation.
            double[] fitted = [.. problem.Observations.Select(o => row.Regression.Predict(parameters, o.Predictors))];
            var points = plot.Add.ScatterPoints(x, fitted);
            Style(points, "fitted");
            points.Color = FitColor;
            points.MarkerShape = MarkerShape.Cross;
        }

        plot.Title(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{problem.Name}, fitted from start {row.Start}: {row.ParameterDigits:F1} digits agree with NIST"
            )
        );
        plot.XLabel(problem.PredictorLabel);
        plot.YLabel(curve.ResponsePrefix + problem.ResponseLabel);
        plot.ShowLegend(Edge.Top);
    }

    private static void DrawResiduals(Plot plot, Row row)
    {
        // Observed minus fitted, as statisticians draw them.
        double[] residuals = [.. row.Regression.Residuals(row.Fit.Parameters).Select(r => -r)];
        var freedom = residuals.Length - row.Fit.Parameters.Length;
        var deviation = Math.Sqrt(row.ResidualSumOfSquares / freedom);
        var band = plot.Add.VerticalSpan(-2 * deviation, 2 * deviation);
        band.FillColor = Colors.Gray.WithAlpha(0.15);
        band.LineWidth = 0;
        var zero = plot.Add.HorizontalLine(0);
        zero.Color = FitColor;
        Style(plot.Add.ScatterPoints(FirstPredictors(row.Problem), residuals), "");
        plot.Title(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Residuals; grey: within two standard deviations of {deviation:G4}"
            )
        );
        plot.XLabel(row.Problem.PredictorLabel);
        plot.YLabel("observed − fitted");
    }

    // The residuals stand below the observations they belong to.
    private static void AlignHorizontally(Multiplot multiplot)
    {
        foreach (var plot in multiplot.GetPlots())
        {
            plot.Axes.Left.MinimumSize = LeftMargin;
            plot.Axes.Left.MaximumSize = LeftMargin;
        }

        multiplot.SharedAxes.ShareX(multiplot.GetPlots());
    }

    private static double[] FirstPredictors(Problem problem) => [.. problem.Observations.Select(o => o.Predictors[0])];

    private static void Style(ScottPlot.Plottables.Scatter points, string legend)
    {
        points.LegendText = legend;
        points.Color = DataColor;
        points.MarkerSize = 7;
    }
}
