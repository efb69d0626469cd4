namespace DualDiff;

/// <summary>
/// What a report says of a program. Kept in its place: a program of a million operations takes hundreds of megabytes, which nobody
/// needs once it is scheduled.
/// </summary>
internal sealed record ProgramSummary(int Inputs, int Outputs, int Operations, int Guards, string Before, string After)
{
    private const int Lines = 24;

    public static ProgramSummary Of(Program program, Graph graph) =>
        new(
            program.Inputs,
            program.Outputs.Length,
            program.OperationCount,
            program.Guards.Length,
            ProgramText.Of(program, Lines),
            ProgramText.Of(graph, Lines)
        );
}
