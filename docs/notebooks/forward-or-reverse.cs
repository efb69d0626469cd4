// Written by dualdiff-notebook from forward-or-reverse.ipynb: edit that, not this.
#:project ../../Functional/DualDiff.csproj
#:project display/DualDiff.Notebooks.Display.csproj
#:package ScottPlot
using DualDiff.Notebooks;
using static DualDiff.Notebooks.Output;
using System.Diagnostics;
using DualDiff;
using static DualDiff.Diff;
using static DualDiff.Real;

// Paths are relative to the notebook.
Environment.CurrentDirectory = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;

// # Forward or reverse?
//
// Both give the same slopes. Forward mode costs a run of the function for every few *inputs*, reverse mode a walk back for every
// few *outputs*. Which one wins is measured here.

// ## The same numbers
//
// Three inputs, two outputs: the Jacobian by columns, then by rows.

Func<Real[], Real[]> small = x => [x[0] * Sin(x[1]), x[1] * Exp(x[2])];

Display(JacobianForward(small)([1.0, 2.0, 0.5]));
Display(JacobianReverse(small)([1.0, 2.0, 0.5]));

// ## A clock
//
// The shortest of many rounds: what disturbs a measurement only ever makes it longer. It returns microseconds.

double Microseconds(Action action)
{
    var shortest = double.MaxValue;
    var total = Stopwatch.StartNew();
    for (var round = 0; round < 200 && (round < 5 || total.ElapsedMilliseconds < 60); round++)
    {
        var clock = Stopwatch.StartNew();
        action();
        shortest = Math.Min(shortest, clock.Elapsed.TotalMicroseconds);
    }

    return shortest;
}

Display(Microseconds(() => Thread.Sleep(1)) > 900);

// ## Many inputs, one output
//
// A chain of $n$ numbers, each coupled to its neighbour (Rosenbrock's function). This is the shape of machine learning.

Func<Real[], Real[]> ManyToOne = x =>
{
    Real sum = 0.0;
    for (var i = 0; i + 1 < x.Length; i++)
    {
        var (u, v) = (1.0 - x[i], x[i + 1] - x[i] * x[i]);
        sum += u * u + 100.0 * v * v;
    }

    return [sum];
};

Real[] Point(int n) => [.. Enumerable.Range(0, n).Select(i => (Real)(1.0 + 0.1 * Math.Sin(i)))];

int[] sizes = [4, 16, 64, 256, 1024];

double[] Times(Func<Func<Real[], Real[]>, Func<Real[], Real[,]>> jacobian, Func<int, (Func<Real[], Real[]> F, Real[] X)> problem) =>
    [
        .. sizes.Select(n =>
        {
            var (f, x) = problem(n);
            var derivative = jacobian(f);
            return Microseconds(() => derivative(x));
        }),
    ];

void Warm()
{
    for (var i = 0; i < 300; i++)
    {
        JacobianForward(ManyToOne)(Point(16));
        JacobianReverse(ManyToOne)(Point(16));
    }
}

Warm();
var forward = Times(JacobianForward, n => (ManyToOne, Point(n)));
var reverse = Times(JacobianReverse, n => (ManyToOne, Point(n)));

for (var i = 0; i < sizes.Length; i++)
{
    Console.WriteLine($"n = {sizes[i],4}   forward {forward[i],8:F1} us   reverse {reverse[i],8:F1} us");
}

// Reverse mode stays a fixed multiple of the function. Forward mode pays for eight more inputs with one more run.
//
// Is it so on this machine? At the largest size:

Display(forward[^1] > 2 * reverse[^1]);

// ## One input, many outputs
//
// A growing population, step by step: the first value moves all that follow. Now forward mode needs one run, and reverse mode a
// walk back through the whole history for every eight outputs.

Func<Real[], Real[]> OneToMany(int n) => start =>
{
    var population = new Real[n];
    var x = start[0];
    for (var i = 0; i < n; i++)
    {
        x += 0.01 * x * (1.0 - x);
        population[i] = x;
    }

    return population;
};

var forwardCurve = Times(JacobianForward, n => (OneToMany(n), [0.1]));
var reverseCurve = Times(JacobianReverse, n => (OneToMany(n), [0.1]));

for (var i = 0; i < sizes.Length; i++)
{
    Console.WriteLine($"n = {sizes[i],4}   forward {forwardCurve[i],8:F1} us   reverse {reverseCurve[i],8:F1} us");
}

Display(reverseCurve[^1] > forwardCurve[^1]);

// ## The picture
//
// Both axes are logarithmic. First many inputs, then many outputs.

ScottPlot.Plot Picture(string title, string axis, double[] forward, double[] reverse)
{
    var plot = new ScottPlot.Plot();
    var x = sizes.Select(n => Math.Log2(n)).ToArray();
    foreach (var (name, times) in new[] { ("forward", forward), ("reverse", reverse) })
    {
        var line = plot.Add.Scatter(x, times.Select(Math.Log10).ToArray());
        line.LegendText = name;
        line.LineWidth = 2;
    }

    plot.Axes.Bottom.SetTicks(x, [.. sizes.Select(n => n.ToString())]);
    plot.Title(title);
    plot.XLabel(axis);
    plot.YLabel("log10 of microseconds");
    plot.ShowLegend(ScottPlot.Alignment.UpperLeft);
    return plot;
}

Display(new Png(Picture("n inputs, one output", "inputs", forward, reverse).GetImageBytes(560, 340, ScottPlot.ImageFormat.Png)));
Display(new Png(Picture("one input, n outputs", "outputs", forwardCurve, reverseCurve).GetImageBytes(560, 340, ScottPlot.ImageFormat.Png)));

// ## The rule
//
// - Fewer outputs than inputs: reverse. One output and many inputs is the extreme, and `Grad` is always reverse.
// - Fewer inputs than outputs: forward. It also needs no memory for the operations, however long the function runs.
// - About equal: `Jacobian` counts the sweeps and picks.
