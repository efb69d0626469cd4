namespace DualDiff;

/// <summary>One run of a function in reverse mode: lifted, evaluated, and the tape closed, even if the function throws.</summary>
internal readonly ref struct Reverse<TOut>(TOut output, FinishedTape record)
{
    public TOut Output { get; } = output;

    public FinishedTape Record { get; } = record;

    public void Dispose() => Record.Release();
}

/// <summary>Runs functions in reverse mode.</summary>
internal static class Reverse
{
    public static Reverse<TOut> Run<TIn, TOut>(Structure<TIn> structure, Func<TIn, TOut> f, TIn point, bool keeps)
    {
        ArgumentNullException.ThrowIfNull(point);
        var inputs = structure.Flatten(point);
        var tape = Tape.Begin(keeps);
        FinishedTape? record = null;
        try
        {
            tape.Lift(inputs);
            var output = f(structure.Rebuild(point, inputs));
            record = tape.Finish();
            return new(output ?? throw Errors.NullResult("Reverse mode"), record);
        }
        finally
        {
            if (record is null)
            {
                tape.Finish().Release();
            }
        }
    }
}
