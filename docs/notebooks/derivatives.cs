// Written by dualdiff-notebook from derivatives.ipynb: edit that, not this.
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

// # Derivatives, from first principles to `Grad(Grad(f))`
//
// What a derivative is, why a computer should not approximate it, and how to get it exactly, to any order.

// ## A slope, by its definition
//
// The derivative of $f$ at $x$ is the limit of $\frac{f(x+h) - f(x)}{h}$ for $h \to 0$. Our example is $f(x) = x \sin x$, whose
// derivative we know: $f'(x) = \sin x + x \cos x$.

Func<double, double> plain = x => x * Math.Sin(x);
double known = Math.Sin(1.3) + 1.3 * Math.Cos(1.3);

foreach (var h in new[] { 1e-1, 1e-2, 1e-3 })
{
    var slope = (plain(1.3 + h) - plain(1.3)) / h;
    Console.WriteLine($"h = {h,-6}  slope = {slope:F8}  error = {Math.Abs(slope - known):E1}");
}

// The error shrinks with $h$. So take $h$ very small?

var steps = Enumerable.Range(1, 16).Select(k => Math.Pow(10, -k)).ToArray();
var errors = steps.Select(h => Math.Abs((plain(1.3 + h) - plain(1.3)) / h - known)).ToArray();

for (var k = 0; k < steps.Length; k += 3)
{
    Console.WriteLine($"h = {steps[k]:E0}  error = {errors[k]:E1}");
}

// No. Below about $10^{-8}$ the numerator is a difference of two nearly equal numbers, and rounding eats the digits. The best
// that this formula can do is half of them.

var plot = new ScottPlot.Plot();
plot.Add.Scatter(steps.Select(Math.Log10).ToArray(), errors.Select(Math.Log10).ToArray());
plot.Title("Error of the difference quotient of x sin x at 1.3");
plot.XLabel("log10 of the step h");
plot.YLabel("log10 of the error");
Display(new Png(plot.GetImageBytes(640, 360, ScottPlot.ImageFormat.Png)));

// ## A number that carries its slope
//
// Replace `double` by `Real`, and every operation passes on its own derivative by the rules from school: sum, product, chain
// rule. No $h$, no limit. `Grad` runs the function once and returns the derivative.

Func<Real, Real> f = x => x * Sin(x);
Func<Real, Real> df = Grad(f);

Display(df(1.3));

Display(Math.Abs(df(1.3).Value - known));

// The error is at most a rounding, and it stays so: not half of the digits, all of them.
//
// ## What happened inside
//
// `Jvp` shows it. It runs the function on pairs: a value and a tangent, which says how the value moves when the input moves. The
// seed `1.0` says: the input moves at speed one.

Display(Jvp(f)(1.3, 1.0));

// The same by hand, one operation at a time. The first entry of a pair is the value, the second its tangent.

(double Value, double Tangent) x = (1.3, 1.0);
(double Value, double Tangent) sine = (Math.Sin(x.Value), Math.Cos(x.Value) * x.Tangent);
(double Value, double Tangent) product = (x.Value * sine.Value, x.Tangent * sine.Value + x.Value * sine.Tangent);
Display(product);

// ## Derivatives are functions again
//
// `Grad(f)` is a `Func<Real, Real>`, as `f` was. So it has a derivative, and that one too.

Func<Real, Real> d2f = Grad(Grad(f));
Func<Real, Real> d3f = Grad(Grad(Grad(f)));

Console.WriteLine($"f''  = {d2f(1.3):F10}   by hand {2 * Math.Cos(1.3) - 1.3 * Math.Sin(1.3):F10}");
Console.WriteLine($"f''' = {d3f(1.3):F10}   by hand {-3 * Math.Sin(1.3) - 1.3 * Math.Cos(1.3):F10}");

// For many orders at one point `Derivatives` is faster: it runs the function once, on a Taylor series.

Display(Derivatives(f, 6)(1.3));

// ## A derivative of a program
//
// A function may loop and branch: what it does on this input is differentiated. Here is a square root by Newton's iteration; its
// derivative is known to be $\frac{1}{2\sqrt{a}}$.

Real SquareRoot(Real a)
{
    Real guess = 1.0;
    for (var i = 0; i < 8; i++)
    {
        guess = 0.5 * (guess + a / guess);
    }

    return guess;
}

Display(Grad(SquareRoot)(2.0));

Display(1 / (2 * Math.Sqrt(2.0)));

// ## Check it
//
// `CheckGradients` compares three ways that share no machinery: forward mode, reverse mode, and careful finite differences.

Display(CheckGradients(f, 1.3));
