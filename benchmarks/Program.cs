// What dualdiff costs. Read in this order:
//
//   Workloads/     the functions, written once over any number, and their inputs
//   Limit/         their derivatives by hand
//   PerOperation/  BenchmarkDotNet: one question a class
//   Compare/       everything in one process, in turn: writes docs/benchmarks.md
//
// Options.cs is the command line.

using BenchmarkDotNet.Running;
using DualDiff.Benchmarks;

if (args.Contains("--help"))
{
    Console.WriteLine(Options.Usage);
    return 0;
}

if (!args.Contains("--compare"))
{
    BenchmarkSwitcher.FromAssembly(typeof(Options).Assembly).Run(args);
    return 0;
}

try
{
    Comparison.Run(Options.Parse(args));
    return 0;
}
catch (FormatException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
catch (Exception e) when (e is InvalidOperationException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
