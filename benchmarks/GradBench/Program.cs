// dualdiff as a tool of GradBench: answers the suite's questions, one line of JSON each. Read in this order:
//
//   Evals/     the twelve problems, one a file: the function, and how its derivative is taken
//   Protocol/  the conversation, and the timed runs
//   Report/    measured rows as the table of docs/benchmarks-gradbench.md
//
// How to run the suite: docs/how-to/gradbench.md.

using System.Text;
using DualDiff.GradBench;

switch (args)
{
    case []:
        // No byte order mark: the asking side reads JSON from the first byte on.
        using (var questions = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false)))
        using (var answers = new BufferedStream(Console.OpenStandardOutput(), 1 << 16))
        {
            new Session(Catalog.Modules).Run(questions, answers);
        }

        return 0;
    case ["--report", var rows, .. var remarks] when remarks.Length <= 1:
        try
        {
            Console.Write(MeasuredTable.Of(File.ReadLines(rows).Select(Row.Parse), remarks.FirstOrDefault()));
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }

    default:
        Console.Error.WriteLine(
            """
            dualdiff-gradbench                               answer GradBench's messages on stdin
            dualdiff-gradbench --report ROWS.jsonl [REMARK]  print measured rows as a Markdown page
            """
        );
        return 2;
}
