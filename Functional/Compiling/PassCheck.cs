namespace DualDiff;

/// <summary>
/// Compares what every pass made with a slow evaluation of the recorded program at the recorded input. Wrong passes are
/// silent: they give numbers, and no exception.
/// </summary>
internal static unsafe class PassCheck
{
    public static void Demand(
        Program program,
        Graph graph,
        Schedule schedule,
        ReadOnlySpan<double> input,
        bool isStrict
    )
    {
        var recorded = program.Evaluate(input);
        var wanted = Array.ConvertAll(program.Outputs.ToArray(), node => recorded[node]);
        // What rounding may change is relative to the largest number on the way.
        var scale = isStrict ? 0 : 1e-9 * recorded.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
        var values = graph.Evaluate(input);
        Compare("optimised", wanted, Array.ConvertAll(graph.Outputs, node => values[node]), scale);

        var found = new double[wanted.Length];
        var workspace = new Workspace(schedule);
        input.CopyTo(new Span<double>(workspace.Memory, input.Length));
        fixed (double* results = found)
        {
            if (!Interpreter.Run(schedule, 0, schedule.Instructions.Length, workspace.Memory, results))
            {
                throw Errors.WrongPass("scheduled", "a guard does not hold at the recorded input");
            }
        }

        schedule.CopyOutputs(workspace.Memory, found);
        Compare("scheduled", wanted, found, scale);
        if (StraightCode.IsFit(schedule))
        {
            var again = new double[wanted.Length];
            fixed (
                double* arguments = input,
                    results = again
            )
            {
                StraightCode.Build(schedule)(arguments, results);
            }

            // The engine may change between two calls: not a bit may.
            Compare("straight", found, again, 0);
        }

        GC.KeepAlive(workspace);
    }

    private static void Compare(string pass, double[] wanted, double[] found, double scale)
    {
        for (var i = 0; i < wanted.Length; i++)
        {
            var isSame = wanted[i].Equals(found[i]) || Math.Abs(wanted[i] - found[i]) <= scale;
            if (!isSame && (scale == 0 || double.IsFinite(wanted[i])))
            {
                throw Errors.WrongPass(
                    pass,
                    $"output {i} is {found[i]:R} where the recorded program gives {wanted[i]:R}"
                );
            }
        }
    }
}
