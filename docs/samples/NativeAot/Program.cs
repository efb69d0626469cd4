using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using DualDiff;

// Minimises Rosenbrock's function of 100 numbers by gradient descent with momentum, with a compiled gradient. Published as native code,
// where nothing can be generated at run time, the batch interpreter does all the work.
const int Size = 100;
const int Steps = 20_000;

// A vector: the structures of tuples and records are found by reflection, which native code does not keep.
var valueAndGrad = Diff.ValueAndGrad(Rosenbrock);
Func<Real[], Real[]> both = Diff.Compile(p => valueAndGrad(p) is var (value, gradient) ? [value, .. gradient] : []);
double[] x = [.. Enumerable.Range(0, Size).Select(i => 0.5 + ((((7 * i) + 3) % 11) / 11.0))];
var (result, velocity) = (new double[Size + 1], new double[Size]);

both.Evaluate(x, result);
var start = result[0];
var clock = Stopwatch.StartNew();
for (var step = 0; step < Steps; step++)
{
    both.Evaluate(x, result);
    for (var i = 0; i < Size; i++)
    {
        velocity[i] = (0.9 * velocity[i]) - (2e-4 * result[i + 1]);
        x[i] += velocity[i];
    }
}

var path = both.Report().Paths[0];
Console.WriteLine(
    RuntimeFeature.IsDynamicCodeCompiled ? "Code can be generated here." : "Native code: nothing can be generated."
);
Console.WriteLine(
    string.Create(
        CultureInfo.InvariantCulture,
        $"{path.Operations} operations recorded, {path.Nodes} after optimisation, {path.Batches} batches; {path.Engine}."
    )
);
Console.WriteLine(
    string.Create(
        CultureInfo.InvariantCulture,
        $"f went from {start:G4} to {result[0]:G4} in {Steps} steps, {clock.Elapsed.TotalMicroseconds / Steps:F2} us a step."
    )
);

// A result that is no minimum, or a gradient that is not the eager one, fails the run.
var eager = Diff.ValueAndGrad(Rosenbrock)(x.ToReals());
both.Evaluate(x, result);
var difference = eager.Gradient.Select((slope, i) => Math.Abs(slope.Value - result[i + 1])).Max();
return result[0] < 1e-3 && difference < 1e-9 ? 0 : 1;

static Real Rosenbrock(Real[] x)
{
    var sum = Real.Zero;
    for (var i = 0; i < x.Length - 1; i++)
    {
        var (a, b) = (x[i + 1] - (x[i] * x[i]), 1 - x[i]);
        sum += (100 * a * a) + (b * b);
    }

    return sum;
}
