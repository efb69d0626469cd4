// Written by dualdiff-notebook from backpropagation.ipynb: edit that, not this.
#:project ../../Functional/DualDiff.csproj
#:project display/DualDiff.Notebooks.Display.csproj
using DualDiff.Notebooks;
using static DualDiff.Notebooks.Output;
using DualDiff;
using static DualDiff.Diff;
using static DualDiff.Real;

// Paths are relative to the notebook.
Environment.CurrentDirectory = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;

// # Backpropagation, drawn step by step
//
// Reverse mode runs a function once, writes down every operation, and walks back. `Explain` writes down and draws; we walk back
// in its drawings one operation at a time, then by hand.

// ## The function, as a list of operations
//
// $y = \sin(a b) + a$ at $a = 2$, $b = 0.5$. Each operation has a value, and a slope in each of its inputs.

Func<Real[], Real> f = x => Sin(x[0] * x[1]) + x[0];
Real[] point = [2.0, 0.5];

Console.WriteLine(Explain(f)(point));

// The same as a drawing: a box is an operation with its value, a line carries the slope. $a$ is `x[0]`, $b$ is `x[1]`.

Display(Explain(f)(point));

// ## One step back
//
// The cotangent of a value says how much $y$ moves when this value moves. $y$ itself has 1. A box gives each of its inputs its own
// cotangent times the slope on the line.
//
// We start with the last operation alone, as a function of what went into it: $\sin(ab)$ and $a$.

var product = point[0] * point[1];
Func<Real[], Real> lastOne = x => x[0] + x[1];

Display(Explain(lastOne)([Sin(product), point[0]]).WithCotangents());

// ## Two steps back
//
// One operation more: now the inputs are the product and $a$. The sine has the slope $\cos 1 = 0.54$, so that is what the product gets.

Func<Real[], Real> lastTwo = x => Sin(x[0]) + x[1];

Display(Explain(lastTwo)([product, point[0]]).WithCotangents());

// ## All the way
//
// The slope of the product in $a$ is $b$, and in $b$ it is $a$. So $a$ gets a second share: it moves $y$ on two ways, and the shares add up.

Display(Explain(f)(point).WithCotangents());

// Every box has its number, and it took one walk for all inputs at once. That is why reverse mode is cheap for many inputs.
//
// ## By hand
//
// The graph is plain data: nodes, operands, slopes. The walk is a loop over the nodes, last one first.

var nodes = Explain(f)(point).Nodes;
var cotangents = new double[nodes.Count];
cotangents[^1] = 1.0;

foreach (var node in nodes.Reverse())
{
    foreach (var operand in node.Operands)
    {
        cotangents[operand.Node!.Value] += cotangents[node.Id] * operand.Slope;
    }

    Console.WriteLine($"{node.Name,-4} has {cotangents[node.Id]:F4}");
}

// ## Against the library and the formulas
//
// `Grad` does the same, with a tape of a few numbers an operation instead of objects. By the formulas
// $\partial y / \partial a = b \cos(ab) + 1$ and $\partial y / \partial b = a \cos(ab)$.

Display(Grad(f)(point));
Display((cotangents[0], cotangents[1]));
Display((0.5 * Math.Cos(1.0) + 1.0, 2.0 * Math.Cos(1.0)));

// ## Forward for comparison
//
// Forward mode walks the other way and carries a tangent: how much each value moves when *one* input moves. Here that input is $a$. It
// needs a walk for each input.

Display(Explain(f)(point).WithTangents(1.0, 0.0));

// ## Walk back again, from elsewhere
//
// `Vjp` keeps the tape. Its pullback walks back from any seed, any number of times, and does not run the function again.

var (y, pullback) = Vjp(f)(point);

Display(y);
Display(pullback(1.0));
Display(pullback(10.0));
