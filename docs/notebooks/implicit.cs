// Written by dualdiff-notebook from implicit.ipynb: edit that, not this.
#:project ../../Functional/DualDiff.csproj
#:project display/DualDiff.Notebooks.Display.csproj
#:package ScottPlot
using DualDiff.Notebooks;
using static DualDiff.Notebooks.Output;
using DualDiff;
using static DualDiff.Diff;
using static DualDiff.Real;

// Paths are relative to the notebook.
Environment.CurrentDirectory = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;

// # Derivatives of a solution
//
// A solver finds $x$ with $F(x, p) = 0$. How does $x$ move when $p$ moves? The equation knows; the solver need not be looked at.

// ## Kepler's equation
//
// Where is a planet on its ellipse at time $M$? Its anomaly $E$ solves $E - e \sin E = M$, and there is no formula for it. So we
// iterate, on plain doubles. The Earth's eccentricity $e$ is 0.0167, that of Mercury 0.2056.

double Solve(double m, double e)
{
    var x = m;
    for (var i = 0; i < 50; i++)
    {
        x -= (x - e * Math.Sin(x) - m) / (1 - e * Math.Cos(x));
    }

    return x;
}

Display(Solve(1.0, 0.2056));

// ## The implicit function theorem
//
// Differentiate $F(x(p), p) = 0$: $F_x\, x' + F_p = 0$, hence $x' = -F_p / F_x$. Two derivatives of the equation, none of the
// iteration.

Func<Real, Real, Real, Real> kepler = (x, m, e) => x - e * Sin(x) - m;

var root = Solve(1.0, 0.2056);
var byX = Grad(x => kepler(x, 1.0, 0.2056))(root);
var byE = Grad(e => kepler(root, 1.0, e))(0.2056);

Display(-byE / byX);

// ## `Implicit.Root` does that
//
// Give it the solver and the equation. It returns the solution as a function of the parameters, and every transform works on it.

var anomaly = Implicit.Root<(Real M, Real E)>(
    orbit => Solve(orbit.M.Value, orbit.E.Value),
    (x, orbit) => x - orbit.E * Sin(x) - orbit.M
);

Display(Grad(anomaly)((1.0, 0.2056)));

// The second entry is the number above. Is it true? Move $e$ a little, both ways, and solve again.

var h = 1e-5;
var difference = (Solve(1.0, 0.2056 + h) - Solve(1.0, 0.2056 - h)) / (2 * h);

Console.WriteLine($"{difference:F8} by differences");
Console.WriteLine($"{Grad(anomaly)((1.0, 0.2056)).E:F8} by the theorem");

// ## How fast does the planet move?
//
// The speed of the anomaly is $dE/dM$, the change of that speed is the second derivative: `Grad(Grad(...))`, through the solver.

Func<Real, Real> mercury = m => anomaly((m, 0.2056));

foreach (var m in new[] { 0.0, 1.0, 2.0, 3.0 })
{
    Console.WriteLine($"M = {m}  E = {mercury(m):F6}  speed = {Grad(mercury)(m):F6}  its change = {Grad(Grad(mercury))(m):F6}");
}

var times = Enumerable.Range(0, 201).Select(i => i * 2 * Math.PI / 200).ToArray();
var plot = new ScottPlot.Plot();
foreach (var (name, eccentricity) in new[] { ("Earth", 0.0167), ("Mercury", 0.2056), ("Halley's comet", 0.967) })
{
    var speed = Grad(m => anomaly((m, eccentricity)));
    var line = plot.Add.ScatterLine(times, times.Select(m => Math.Log10(speed(m).Value)).ToArray());
    line.LegendText = $"{name}, e = {eccentricity}";
    line.LineWidth = 2;
}

plot.Title("Speed of the eccentric anomaly over one orbit");
plot.XLabel("mean anomaly M (0: closest to the sun)");
plot.YLabel("log10 of dE/dM");
plot.ShowLegend(ScottPlot.Alignment.UpperCenter);
Display(new Png(plot.GetImageBytes(640, 360, ScottPlot.ImageFormat.Png)));

// ## A solver that stopped too early
//
// The theorem holds at a solution only. An answer that is none is refused, with a message:

var hasty = Implicit.Root<Real>(p => 1.4, (x, p) => x * x - p);

Display(hasty(2.0));

// ## A system of equations
//
// For more unknowns the division becomes a linear system. Here a circle meets a line; the parameters are the squared radius and
// the slope.

double[] Meet(Real[] p)
{
    var x = Math.Sqrt(p[0].Value / (1 + p[1].Value * p[1].Value));
    return [x, p[1].Value * x];
}

var meeting = Implicit.Root<Real[]>(Meet, (x, p) => [x[0] * x[0] + x[1] * x[1] - p[0], x[1] - p[1] * x[0]]);

Display(meeting([4.0, 1.0]));

// How both coordinates move with both parameters:

Display(Jacobian(meeting)([4.0, 1.0]));
