namespace DualDiff.Benchmarks;

/// <summary>What does a gradient cost whose argument is an array of records of two numbers?</summary>
/// <remarks>Expected: an array's plus an object and a constructor call for two numbers: about twice as much.</remarks>
public class ArrayOfRecords() : StructuresBenchmark(Names.GradRecords);
