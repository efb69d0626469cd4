namespace DualDiff.GradBench;
internal static class MeasuredTable { public static string Of(IEnumerable<Row> rows) => string.Join("\n", rows); }
