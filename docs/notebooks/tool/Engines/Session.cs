using System.Globalization;
using System.Text.Json.Nodes;
using DualDiff.Notebooks.Notebooks;

namespace DualDiff.Notebooks.Engines;

/// <summary>An engine and what its cells print, as outputs of the notebook format.</summary>
/// <remarks>One at a time: the console belongs to the process.</remarks>
internal sealed class Session(IEngine engine) : IDisposable
{
    /// <summary>Runs a cell and hands out its outputs as they come. Returns the error, if there was one.</summary>
    public CellError? Execute(string code, int count, Action<JsonObject> emit, CancellationToken cancellation)
    {
        using var output = new StreamOutput("stdout", emit);
        using var errors = new StreamOutput("stderr", emit);
        var (console, consoleErrors, sink) = (Console.Out, Console.Error, Output.Sink);
        Console.SetOut(output);
        Console.SetError(errors);
        Output.Sink = bundle =>
        {
            output.Flush();
            emit(Outputs.Display(bundle));
        };
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var result = Run(code, $"cell {count}", cancellation);
            output.Flush();
            errors.Flush();
            if (result.Error is not null)
            {
                emit(Outputs.Error(result.Error));
            }
            else if (result.Value is not null)
            {
                emit(Outputs.Result(MimeBundle.Of(result.Value), count));
            }

            return result.Error;
        }
        finally
        {
            Console.SetOut(console);
            Console.SetError(consoleErrors);
            Output.Sink = sink;
        }
    }

    public Completion Complete(string code, int position) => engine.Complete(code, position);

    public bool? IsComplete(string code) => engine.IsComplete(code);

    public void Dispose() => engine.Dispose();

    private CellResult Run(string code, string place, CancellationToken cancellation)
    {
        string alone;
        try
        {
            alone = Packages.RemoveFrom(code);
        }
        catch (NotSupportedException exception)
        {
            return CellResult.Failed(Failure.Of(exception));
        }

        return engine.Run(alone, place, cancellation);
    }
}
