// What dualdiff costs. Read in this order:
//
//   Workloads/     the functions, written once over any number, and their inputs
//   Limit/         their derivatives by hand
//   PerOperation/  BenchmarkDotNet: one question a class
//   Nested/        the same for second derivatives
//   Structures/    the same for arguments that are no arrays
//   Peers/         other .NET libraries
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

if (!args.Any(argument => argument is "--compare" or "--guard" or "--baseline"))
{
    BenchmarkSwitcher.FromAssembly(typeof(Options).Assembly).Run(args);
    return 0;
}

try
{
    return Comparison.Run(Options.Parse(args)) ? 0 : 1;
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
