namespace DualDiff.Benchmarks;

/// <summary>What does a gradient cost whose argument is a record of a name, a number and an array?</summary>
/// <remarks>Expected: that of an array and one copy of the numbers, for n = 100 and above.</remarks>
public class OneRecord() : StructuresBenchmark(Names.GradRecord);
