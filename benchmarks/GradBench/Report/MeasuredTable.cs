using System.Globalization;
using System.Text;

namespace DualDiff.GradBench;

/// <summary>The page docs/benchmarks-gradbench.md: what the driver measured, beside the C++ tools.</summary>
internal static class MeasuredTable
{
    private const string Introduction = """
        # GradBench

        Written by the GradBench tool's `--report` from what the suite's driver saved; do not edit.
        [how-to/gradbench](how-to/gradbench.md) says how to repeat it, and where and why the tool is slow.

        Times are the least of all runs. *primal* and *derivative* are ours, *ratio* is the quotient. *best C++ AD* is the fastest of
        Tapenade, CoDiPack, Adept, CppAD and ADOL-C (which records before the clock starts), measured on one core of the same machine with
        the same driver; for particle and saddle nested dual numbers in C++. *ours / best* below 1 means that we are faster. *by hand* is the suite's
        own derivative in C++: in ode and kmeans a closed form that no tool can meet.
        In ht we skip weights of zero, which the C++ programs do not; in kmeans we record the nearest centroid only; in gmm one linear step has its
        transpose by hand.


        """;

    private static readonly string[] Primals = ["primal", "objective", "cost", "square"];

    /// <summary>The whole page.</summary>
    /// <param name="rows">What the driver saved.</param>
    /// <param name="remark">How it was measured: the command, the load of the machine.</param>
    /// <exception cref="FormatException">An answer was not valid: its time means nothing.</exception>
    public static string Of(IEnumerable<Row> rows, string? remark = null)
    {
        var measured = rows.Where(row => row.Eval != "hello").ToList();
        if (measured.Find(row => row.Status != "valid" || row.Min is null) is { } bad)
        {
            throw new FormatException(
                $"{bad.Eval} {bad.Function} at {bad.Workload} is {bad.Status}. Measure valid answers only."
            );
        }

        var page = new StringBuilder(Introduction);
        page.Append(CultureInfo.InvariantCulture, $"- Machine: {Machine.Description}\n");
        page.Append(
            CultureInfo.InvariantCulture,
            $"- Date: {DateTime.UtcNow:yyyy-MM-dd}; {measured.Count} answers, all valid\n"
        );
        page.Append(remark is null ? "\n" : $"- {remark}\n\n");
        page.Append("| eval | workload | primal | derivative | ratio | best C++ AD | ours / best | by hand |\n");
        page.Append("| --- | --- | ---: | ---: | ---: | --- | ---: | ---: |\n");
        foreach (var problem in measured.GroupBy(row => (row.Eval, row.Workload)))
        {
            var times = problem
                .GroupBy(row => row.Function)
                .ToDictionary(runs => runs.Key, runs => runs.Min(row => row.Min!.Value));
            var primal = times
                .Where(time => Primals.Contains(time.Key))
                .Select(time => (double?)time.Value)
                .FirstOrDefault();
            var derivatives = times.Where(time => !Primals.Contains(time.Key)).OrderBy(time => time.Key).ToList();
            foreach (var (function, seconds) in derivatives)
            {
                var name = derivatives.Count > 1 ? $"{function}, {problem.Key.Workload}" : problem.Key.Workload;
                page.Append(Line(problem.Key.Eval, name, primal, seconds, problem.Key.Workload));
            }
        }

        return page.ToString();
    }

    private static string Line(string eval, string name, double? primal, double derivative, string workload)
    {
        var best = CppTimes.Best(eval, workload);
        string[] cells =
        [
            eval,
            name,
            Time(primal),
            Time(derivative),
            Digits(derivative / primal),
            best is null ? "-" : $"{best.Value.Tool} {Time(best.Value.Seconds)}",
            Digits(derivative / best?.Seconds),
            Time(CppTimes.ByHand(eval, workload)),
        ];
        return $"| {string.Join(" | ", cells)} |\n";
    }

    private static string Time(double? seconds) =>
        seconds switch
        {
            null => "-",
            < 1e-6 => $"{Digits(seconds * 1e9)} ns",
            < 1e-3 => $"{Digits(seconds * 1e6)} us",
            < 1 => $"{Digits(seconds * 1e3)} ms",
            _ => $"{Digits(seconds)} s",
        };

    private static string Digits(double? value) =>
        value?.ToString(
            value switch
            {
                < 10 => "0.00",
                < 100 => "0.0",
                _ => "0",
            },
            CultureInfo.InvariantCulture
        ) ?? "-";
}
