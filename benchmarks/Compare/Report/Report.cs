using System.Globalization;
using System.Text;

namespace DualDiff.Benchmarks;

/// <summary>Writes <c>docs/benchmarks.md</c>.</summary>
internal static class Report
{
    public static string Write(IReadOnlyList<Answer> answers, Pace pace, double? loadBefore, string commit)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            # Benchmarks

            Written by `dotnet run -c Release --project benchmarks -- --compare`; do not edit. Every number below comes from one
            process: the contenders of a question take turns, one short sample each a round, {pace.Rounds} rounds (fewer where they would take more than {pace.Question.TotalSeconds} s) of at least
            {pace.Sample.TotalMilliseconds} ms a sample. Before the clock starts every contender's numbers are compared with the others' (difference at most
            {Verification.Tolerance:g1} of the largest; 1e-6 and 1e-3 for MathNet's first and second differences), and the operations of every function are counted.

            - Machine: {Machine.Description}
            - Runtime: {Machine.Runtime}
            - Commit: {commit}
            - Date: {DateTime.UtcNow:yyyy-MM-dd}
            - Load: {Load(loadBefore)}

            Columns: *min* and *median* of a call over the rounds; *spread*, the middle half of the times relative to the median; *mean*,
            with the garbage collections that a short sample mostly misses, and with whatever else the machine did; *ns/op*, the minimum
            over the operations of the plain function; *x by hand*, the median of the quotients to the first row, round by round;
            *x function*, minimum over that of the plain function on doubles; *bytes/call*, allocated.

            Rows that allocate spread more than those that do not: a collection falls into some samples, and on a virtual machine the
            first touch of fresh memory costs microseconds a page.

            Peers in the same process: MathNet.Numerics' differences, where they stand; for `gmm`, `lstm` and `mlp` they would take two calls of the
            function for each of 266 to 109,386 parameters, and `ba` and the products have none. {Torch()}

            ![Time of the derivative over that of the plain function, by workload and family](images/benchmarks.svg)

            ## Nanoseconds an operation


            """
        );
        text.AppendLine(Summaries.PerOperation(answers)).AppendLine("## Aims").AppendLine();
        text.AppendLine(
            "Judged by the median; \"in the best round\" means that only the minimum reaches the aim. Sources: issues 2, 5 and 8."
        );
        text.AppendLine().Append(Summaries.Aims(answers));
        text.AppendLine().AppendLine("## What compiling costs").AppendLine();
        text.AppendLine(
            "*first call*: recording, optimising, scheduling and one run, the JIT's work for a first use included; *operations*, recorded; *nodes*, after optimisation; *run*, numbers a batch; *gathered*, operands that do not lie in line."
        );
        text.AppendLine().Append(Summaries.CompileCosts(answers));
        foreach (var answer in answers)
        {
            text.AppendLine()
                .AppendLine(CultureInfo.InvariantCulture, $"## {answer.Question.Title}")
                .AppendLine()
                .AppendLine(
                    CultureInfo.InvariantCulture,
                    $"`{answer.Question.Name}`, {answer.Question.Operations} operations.{Note(answer)}"
                )
                .AppendLine()
                .Append(answer.Table());
        }

        return text.AppendLine().Append(GradBench()).ToString().ReplaceLineEndings("\n");
    }

    private static string Torch() =>
        TorchPeer.Missing.Length > 0
            ? $"no rows of TorchSharp in this run: {TorchPeer.Missing}."
            : "TorchSharp's autograd on double tensors and one thread.";

    /// <summary>The other page of measurements, which the GradBench tool writes, as the last section of this one.</summary>
    private static string GradBench()
    {
        var page = Path.Combine(Repository.Root(), "docs", "benchmarks-gradbench.md");
        return File.Exists(page) ? $"#{File.ReadAllText(page)}" : "";
    }

    private static string Note(Answer answer) => answer.Question.Note.Length == 0 ? "" : " " + answer.Question.Note;

    private static string Load(double? before)
    {
        if (before is not { } start || Machine.Load() is not { } end)
        {
            return "unknown";
        }

        var cores = Environment.ProcessorCount;
        var verdict =
            Math.Max(start, end - 1) > 0.6 * cores
                ? "; the machine was busy with other work: read the minima and the ratios"
                : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{start:0.0} before and {end:0.0} after (this process adds 1), on {cores} cores{verdict}"
        );
    }
}
