namespace DualDiff;

/// <summary>Where results are that do not go straight to the caller: those in line as runs, the others one by one.</summary>
internal sealed record OutputPlan(List<OutputRun> Runs, List<OutputPlace> Places)
{
    /// <summary>A shorter run is not worth a copy of its own.</summary>
    private const int ShortestRun = 4;

    public static OutputPlan Of(int[] outputs, OperandFinder finder, int[] addressOf)
    {
        var (runs, places) = (new List<OutputRun>(), new List<OutputPlace>());
        for (var start = 0; start < outputs.Length; )
        {
            var source = finder.AddressOf(outputs[start], addressOf);
            var end = start + 1;
            if (OutputAddress.IsOne(source))
            {
                start = end;
                continue;
            }

            while (end < outputs.Length && finder.AddressOf(outputs[end], addressOf) == source + end - start)
            {
                end++;
            }

            if (end - start >= ShortestRun)
            {
                runs.Add(new(source, start, end - start));
            }
            else
            {
                end = start + 1;
                places.Add(new(source, start));
            }

            start = end;
        }

        return new(runs, places);
    }
}
