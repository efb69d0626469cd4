namespace DualDiff.Benchmarks;

/// <summary>What does a gradient cost whose argument is a tuple of two arrays?</summary>
/// <remarks>Expected: that of an array and one copy of the numbers, for n = 100 and above.</remarks>
public class TupleOfArrays() : StructuresBenchmark(Names.GradTuple);
