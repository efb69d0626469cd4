namespace DualDiff;

/// <summary>Compares a program over rows with a slow evaluation of what was recorded; as <see cref="PassCheck"/>.</summary>
internal static unsafe class RowCheck
{
    public static void Demand(RowProgram compiled, ReadOnlySpan<double> shared, ReadOnlySpan<double> row, bool isStrict)
    {
        double[] input = [.. shared, .. row];
        var recorded = compiled.Program.Evaluate(input);
        var scale = isStrict ? 0 : 1e-9 * recorded.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
        var graph = compiled.Graph.Evaluate(input);
        var found = new double[compiled.Program.Outputs.Length];
        var workspace =
            compiled.Begin(shared)
            ?? throw Errors.WrongPass("row", "a shared guard does not hold where it was recorded");
        fixed (double* rows = row)
        fixed (double* output = found)
        {
            var list = new RowList(0, 1);
            compiled.Run(workspace, rows, ref list, output);
            if (list.Count != 0)
            {
                throw Errors.WrongPass("row", "a guard does not hold at the recorded row");
            }

            list.Release();
        }

        compiled.End(workspace);
        for (var i = 0; i < found.Length; i++)
        {
            var wanted = recorded[compiled.Program.Outputs[i]];
            Compare("optimised row", i, wanted, graph[compiled.Graph.Outputs[i]], scale);
            Compare("row", i, wanted, found[i], scale);
        }
    }

    public static void DemandSum(SumProgram compiled, ReadOnlySpan<double> shared, ReadOnlySpan<double> row)
    {
        var recorded = compiled.Rows.Program.Evaluate([.. shared, .. row]);
        var scale = 1e-9 * recorded.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
        var found = new double[compiled.Rows.Program.Outputs.Length];
        var totals = new double[compiled.Accumulators];
        var workspace =
            compiled.Rows.Begin(shared)
            ?? throw Errors.WrongPass("sum", "a shared guard does not hold where it was recorded");
        compiled.Clear(workspace);
        fixed (double* rows = row)
        {
            var list = new RowList(0, 1);
            compiled.Rows.Run(workspace, rows, ref list, null);
            if (list.Count != 0)
            {
                throw Errors.WrongPass("sum", "a guard does not hold at the recorded row");
            }

            list.Release();
        }

        compiled.Collect(workspace, totals);
        compiled.Finish(workspace, 1, totals, found);
        compiled.Rows.End(workspace);
        for (var i = 0; i < found.Length; i++)
        {
            Compare("sum", i, recorded[compiled.Rows.Program.Outputs[i]], found[i], scale);
        }
    }

    private static void Compare(string pass, int output, double wanted, double found, double scale)
    {
        var isSame = wanted.Equals(found) || Math.Abs(wanted - found) <= scale;
        if (!isSame && (scale == 0 || double.IsFinite(wanted)))
        {
            throw Errors.WrongPass(pass, $"output {output} is {found:R} where the recorded program gives {wanted:R}");
        }
    }
}
