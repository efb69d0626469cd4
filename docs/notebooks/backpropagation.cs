// Written by dualdiff-notebook from backpropagation.ipynb: edit that, not this.
#:project ../../Functional/DualDiff.csproj
#:project display/DualDiff.Notebooks.Display.csproj
using DualDiff.Notebooks;
using static DualDiff.Notebooks.Output;
using System.Globalization;
using System.Text;
using DualDiff;
using static DualDiff.Diff;
using static DualDiff.Real;

// Paths are relative to the notebook.
Environment.CurrentDirectory = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;

// # Backpropagation, drawn step by step
//
// Reverse mode runs a function once, writes down every operation, and walks back. We do it by hand on a small function and draw
// what is known after each step.

// ## The function, as a list of operations
//
// $y = \sin(a b) + a$ at $a = 2$, $b = 0.5$. Each operation has inputs, a value, and its slope in each input.

var (a, b) = (2.0, 0.5);
var p = a * b;
var s = Math.Sin(p);

Step[] tape =
[
    new("a", a, []),
    new("b", b, []),
    new("p = a · b", p, [(0, b), (1, a)]),
    new("s = sin p", s, [(2, Math.Cos(p))]),
    new("y = s + a", s + a, [(3, 1.0), (0, 1.0)]),
];

foreach (var step in tape)
{
    Console.WriteLine($"{step.Name,-10} = {step.Value:F4}");
}

// ## A picture of it
//
// A box is an operation with its value. A line carries the slope. Below the value will stand the cotangent: how much $y$ moves
// when this value moves.

(int X, int Y)[] places = [(70, 60), (70, 180), (230, 180), (390, 180), (550, 120)];

Svg Draw(double?[] cotangents, int current)
{
    var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"240\" font-family=\"sans-serif\" font-size=\"14\" text-anchor=\"middle\">");
    void Add(FormattableString part) => svg.Append(part.ToString(CultureInfo.InvariantCulture));
    for (var i = 0; i < tape.Length; i++)
    {
        foreach (var (input, slope) in tape[i].Inputs)
        {
            var (from, to) = (places[input], places[i]);
            var color = i == current ? "#c0392b" : "#888888";
            Add($"<line x1=\"{from.X + 55}\" y1=\"{from.Y}\" x2=\"{to.X - 55}\" y2=\"{to.Y}\" stroke=\"{color}\" stroke-width=\"{(i == current ? 3 : 1)}\"/>");
            Add($"<text x=\"{(from.X + to.X) / 2}\" y=\"{(from.Y + to.Y) / 2 - 6}\" fill=\"{color}\">{slope:F2}</text>");
        }
    }

    for (var i = 0; i < tape.Length; i++)
    {
        var (x, y) = places[i];
        Add($"<rect x=\"{x - 55}\" y=\"{y - 32}\" width=\"110\" height=\"64\" rx=\"6\" fill=\"{(i == current ? "#fdebd0" : "#ffffff")}\" stroke=\"#444444\"/>");
        Add($"<text x=\"{x}\" y=\"{y - 14}\">{tape[i].Name}</text><text x=\"{x}\" y=\"{y + 5}\">{tape[i].Value:F4}</text>");
        if (cotangents[i] is { } known)
        {
            Add($"<text x=\"{x}\" y=\"{y + 25}\" fill=\"#c0392b\" font-weight=\"bold\">{known:F4}</text>");
        }
    }

    return new Svg(svg.Append("</svg>").ToString());
}

var cotangents = new double?[tape.Length];
Display(Draw(cotangents, -1));

// ## The seed
//
// $y$ moves by one when $y$ moves by one. So the last box starts with 1.

cotangents[4] = 1.0;
Display(Draw(cotangents, -1));

// ## One step back
//
// A box gives each of its inputs its own cotangent times the slope on the line. What an input already has, is added to: it
// moves $y$ on every way.

void Back(int i)
{
    foreach (var (input, slope) in tape[i].Inputs)
    {
        cotangents[input] = (cotangents[input] ?? 0) + cotangents[i] * slope;
    }
}

Back(4);
Display(Draw(cotangents, 4));

// $a$ has got 1 so far, by the direct way. Next the sine: its slope is $\cos p = 0.54$.

Back(3);
Display(Draw(cotangents, 3));

// Last the product. Its slope in $a$ is $b$, and in $b$ it is $a$. Now $a$ gets its second share.

Back(2);
Display(Draw(cotangents, 2));

// Every box has its number, and it took one walk for all inputs at once. That is why reverse mode is cheap for many inputs.
//
// ## Against the library
//
// `Grad` does the same, with a tape of two numbers an operation instead of objects.

Func<Real[], Real> f = x => Sin(x[0] * x[1]) + x[0];

Display(Grad(f)([2.0, 0.5]));

Console.WriteLine($"a: {cotangents[0]:F10}");
Console.WriteLine($"b: {cotangents[1]:F10}");

// By hand: $\partial y / \partial a = b \cos(ab) + 1$ and $\partial y / \partial b = a \cos(ab)$.

Display((b * Math.Cos(a * b) + 1, a * Math.Cos(a * b)));

// ## Walk back again, from elsewhere
//
// `Vjp` keeps the tape. Its pullback walks back from any seed, any number of times, and does not run the function again.

var (y, pullback) = Vjp(f)([2.0, 0.5]);

Display(y);
Display(pullback(1.0));
Display(pullback(10.0));
record Step(string Name, double Value, (int Input, double Slope)[] Inputs);
