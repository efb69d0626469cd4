// Written by dualdiff-notebook from curve-fitting.ipynb: edit that, not this.
#:project ../../Functional/DualDiff.csproj
#:project display/DualDiff.Notebooks.Display.csproj
#:package ScottPlot
using DualDiff.Notebooks;
using static DualDiff.Notebooks.Output;
using System.Globalization;
using DualDiff;
using static DualDiff.Diff;
using static DualDiff.Real;

// Paths are relative to the notebook.
Environment.CurrentDirectory = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;

// # Curve fitting, with real data
//
// How fast electrons move in a semiconductor, measured at NIST (R. Thurber, 197?): 37 observations, a model of seven parameters,
// and certified answers to compare with.

// ## The data
//
// The file is as NIST published it. Observations are in its lines 61 to 97: mobility, then the logarithm of the density.

var lines = File.ReadAllLines("../samples/CurveFit/data/Thurber.dat");

double[] Numbers(string line) =>
    [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => double.Parse(word, CultureInfo.InvariantCulture))];

var data = lines[60..97].Select(Numbers).Select(pair => (X: pair[1], Y: pair[0])).ToArray();
Console.WriteLine($"{data.Length} observations, from {data[0]} to {data[^1]}");

// ## The model
//
// A cubic over a cubic. It is written once, over `Real`; its derivative in seven parameters comes from the library.

Real Model(Real[] b, double x) =>
    (b[0] + b[1] * x + b[2] * (x * x) + b[3] * (x * x * x)) / (1.0 + b[4] * x + b[5] * (x * x) + b[6] * (x * x * x));

Func<Real[], Real[]> residuals = b => [.. data.Select(d => Model(b, d.X) - d.Y)];
Func<Real[], Real[,]> slopes = Jacobian(residuals);

Real[] start = [1000.0, 1000.0, 400.0, 40.0, 0.7, 0.3, 0.03];
double SumOfSquares(Real[] b) => residuals(b).Sum(r => r.Value * r.Value);

Display(SumOfSquares(start));

// The Jacobian has a row for each observation and a column for each parameter. Its columns differ so much in size that only some
// can be seen: divide each by its largest entry.

var j0 = slopes(start).ToDoubles();
var scaled = new double[37, 7];
for (var c = 0; c < 7; c++)
{
    var largest = Enumerable.Range(0, 37).Max(r => Math.Abs(j0[r, c]));
    for (var r = 0; r < 37; r++)
    {
        scaled[r, c] = Math.Round(j0[r, c] / largest, 4);
    }
}

Display(scaled);

// ## One step
//
// Near $b$ the residuals are about $r + J\,\delta$. The step $\delta$ that makes them smallest solves $(J^T J + \lambda D)\,\delta =
// -J^T r$, where $D$ is the diagonal of $J^T J$. A large $\lambda$ makes it short and safe (Levenberg and Marquardt).

Real[] Step(Real[] b, double lambda)
{
    var (r, j) = (residuals(b), slopes(b));
    var normal = new Real[7, 7];
    var right = new Real[7];
    for (var row = 0; row < 7; row++)
    {
        right[row] = -Enumerable.Range(0, 37).Sum(k => (j[k, row] * r[k]).Value);
        for (var column = 0; column < 7; column++)
        {
            normal[row, column] = Enumerable.Range(0, 37).Sum(k => (j[k, row] * j[k, column]).Value);
        }

        normal[row, row] *= 1 + lambda;
    }

    return Implicit.LinearSolve(normal, right);
}

Display(Step(start, 1.0).Select(d => Math.Round(d.Value, 4)));

// ## The fit
//
// A step that helps is taken, and $\lambda$ shrinks. One that does not is refused, and $\lambda$ grows.

var best = start;
var lambda = 1e-3;
var history = new List<double> { SumOfSquares(start) };
for (var round = 0; round < 60; round++)
{
    var delta = Step(best, lambda);
    Real[] candidate = [.. best.Zip(delta, (value, change) => value + change)];
    var better = SumOfSquares(candidate) < SumOfSquares(best);
    (best, lambda) = better ? (candidate, lambda / 10) : (best, lambda * 10);
    history.Add(SumOfSquares(best));
}

for (var round = 0; round <= 20; round += 4)
{
    Console.WriteLine($"after {round,2} rounds: sum of squares {history[round]:E4}");
}

// ## Against the certified answers
//
// NIST gives eleven digits, computed with 500-digit arithmetic from two starting points. How many of ours agree?

var certified = lines[40..47].Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[4], CultureInfo.InvariantCulture)).ToArray();

for (var i = 0; i < 7; i++)
{
    var error = Math.Abs(best[i].Value / certified[i] - 1);
    Console.WriteLine($"b{i + 1} = {best[i].Value,12:F5}   certified {certified[i],12:F5}   {(error < 1e-6 ? "agrees to 6 digits or more" : "differs")}");
}

Console.WriteLine($"sum of squares {SumOfSquares(best):F4}, certified 5642.7082");

// ## The picture

var grid = Enumerable.Range(0, 300).Select(i => -3.1 + i * 5.4 / 299).ToArray();
var plot = new ScottPlot.Plot();
var first = plot.Add.ScatterLine(grid, grid.Select(x => Model(start, x).Value).ToArray());
first.LegendText = "at the start";
first.Color = ScottPlot.Colors.Gray;
var fitted = plot.Add.ScatterLine(grid, grid.Select(x => Model(best, x).Value).ToArray());
fitted.LegendText = "fitted";
fitted.Color = ScottPlot.Colors.Red;
fitted.LineWidth = 2;
var points = plot.Add.ScatterPoints(data.Select(d => d.X).ToArray(), data.Select(d => d.Y).ToArray());
points.LegendText = "observed";
points.Color = ScottPlot.Colors.Blue;
plot.Axes.SetLimits(-3.2, 2.4, 0, 1700);
plot.Title("Electron mobility (NIST, Thurber)");
plot.XLabel("log of the density");
plot.YLabel("mobility");
plot.ShowLegend(ScottPlot.Alignment.LowerRight);
Display(new Png(plot.GetImageBytes(640, 400, ScottPlot.ImageFormat.Png)));

// All 27 problems of NIST, with standard deviations: `dotnet run -c Release --project docs/samples/CurveFit`.
