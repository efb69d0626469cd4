namespace DualDiff.Benchmarks;

/// <summary>The command line of the comparison.</summary>
/// <param name="Job">What to do with the measurements.</param>
/// <param name="Pace">How long to measure.</param>
/// <param name="Only">Start of the names of the questions to ask; all if empty.</param>
/// <param name="Output">File for the report; none if null.</param>
internal sealed record Options(Job Job, Pace Pace, string Only, string? Output)
{
    public const string Usage = """
        Measures dualdiff.

        Usage: dotnet run -c Release --project benchmarks -- [options]
          --compare        everything against hand-written derivatives, in one process, in turn;
                           prints the tables and writes docs/benchmarks.md
            --guard        quickly; prints what got worse by more than a quarter than in benchmarks/baseline.json,
                         in units of the derivative by hand
          --baseline     quickly; writes benchmarks/baseline.json
          --quick        40 short rounds, and no file unless --output names one
            --only NAME    questions whose name starts with NAME only (rosenbrock1000, ba, chain, ...), and no file unless --output names one
            --output FILE  write the report there
          --help           show this text

        All other arguments go to BenchmarkDotNet: --list flat, --filter '*Grad*', --job short --inProcess.

        Exit code: 0; 1 if the guard found something, a contender's numbers are wrong or a file cannot be written, 2 for a wrong command line.
        """;

    /// <exception cref="FormatException">An option or its value is wrong; the message lists the right ones.</exception>
    public static Options Parse(IEnumerable<string> arguments)
    {
        var (job, pace, only, output) = (Job.Compare, Pace.Full, "", (string?)null);
        var words = new Queue<string>(arguments);
        while (words.TryDequeue(out var name))
        {
            switch (name)
            {
                case "--compare":
                    break;
                case "--guard":
                    job = Job.Guard;
                    break;
                case "--baseline":
                    job = Job.Baseline;
                    break;
                case "--quick":
                    pace = Pace.Quick;
                    break;
                case "--only":
                    only = Value();
                    break;
                case "--output":
                    output = Value();
                    break;
                default:
                    throw new FormatException(
                        $"There is no option '{name}' beside --compare. Options: --guard, --baseline, --quick, --only NAME, --output FILE, --help."
                    );
            }

            string Value() =>
                words.TryDequeue(out var value)
                    ? value
                    : throw new FormatException($"{name} needs a value after it. See --help.");
        }

        var isWhole = pace == Pace.Full && only.Length == 0;
        return new(
            job,
            pace,
            only,
            output ?? (isWhole ? Path.Combine(Repository.Root(), "docs", "benchmarks.md") : null)
        );
    }
}

/// <summary>What the measurements are for.</summary>
internal enum Job
{
    Compare,
    Guard,
    Baseline,
}
