namespace DualDiff.Benchmarks;

/// <summary>What does a gradient cost whose argument is an array?</summary>
/// <remarks>Expected: as the question Gradient: less than 9 ns an operation.</remarks>
public class ArrayOfNumbers() : StructuresBenchmark(Names.Grad);
