using FSharp.Compiler.Diagnostics;
using FSharp.Compiler.Interactive;
using Microsoft.FSharp.Core;

namespace DualDiff.Notebooks.Engines;

/// <summary>F# cells as interactions of an F# Interactive session in this process.</summary>
internal sealed class FSharpEngine : IEngine
{
    private Shell.FsiEvaluationSession session = Start();

    public CellResult Run(string code, string place, CancellationToken cancellation)
    {
        var running = session;
        Tuple<FSharpChoice<FSharpOption<Shell.FsiValue>?, Exception>, FSharpDiagnostic[]>? run = null;
        var ending = Interruptible.Run(
            () =>
                run = running.EvalInteractionNonThrowing(
                    code,
                    $"{place}.fsx",
                    FSharpOption<CancellationToken>.Some(cancellation)
                ),
            cancellation
        );
        if (ending == Ending.LeftBehind)
        {
            // The cell is still inside this session, which knows one caller only.
            session = Start();
            return CellResult.Failed(Failure.LeftBehindWithSession);
        }

        if (ending == Ending.Stopped || run is null)
        {
            return CellResult.Failed(Failure.Interrupted);
        }

        var errors = run
            .Item2.Where(diagnostic => diagnostic.Severity.IsError)
            .Select(error => new CellError(
                error.ErrorNumberText,
                error.Message,
                Failure.At(place, error.StartLine),
                []
            ))
            .ToList();
        return (run.Item1, errors) switch
        {
            (_, [var first, ..]) => CellResult.Failed(
                first with
                {
                    Trace = [.. errors.Select(e => $"{e.Where}: {e.Name}: {e.Message}")],
                }
            ),
            (FSharpChoice<FSharpOption<Shell.FsiValue>?, Exception>.Choice2Of2 { Item: var exception }, _) =>
                CellResult.Failed(cancellation.IsCancellationRequested ? Failure.Interrupted : Failure.Of(exception)),
            (FSharpChoice<FSharpOption<Shell.FsiValue>?, Exception>.Choice1Of2 { Item: var value }, _) => new(
                value?.Value.ReflectionValue,
                null
            ),
            _ => new(null, null),
        };
    }

    public Completion Complete(string code, int position)
    {
        var start = position;
        while (start > 0 && (char.IsLetterOrDigit(code[start - 1]) || code[start - 1] is '_' or '.'))
        {
            start--;
        }

        var dotted = code[start..position];
        var last = dotted.LastIndexOf('.') + 1;
        var names = session
            .GetCompletions(dotted)
            .Where(name => name.StartsWith(dotted[last..], StringComparison.OrdinalIgnoreCase))
            .Distinct()
            .Order(StringComparer.OrdinalIgnoreCase);
        return new(start + last, [.. names]);
    }

    public bool? IsComplete(string code) => null;

    public void Dispose() => ((IDisposable)session).Dispose();

    private static Shell.FsiEvaluationSession Start()
    {
        string[] options =
        [
            "fsi",
            "--noninteractive",
            "--nologo",
            "--quiet",
            "--gui-",
            "--readline-",
            "--optimize+",
            "--debug+",
            "--nowarn:3391",
            .. Packages.All.Select(assembly => $"--reference:{assembly.Location}"),
        ];
        var session = Shell.FsiEvaluationSession.Create(
            Shell.FsiEvaluationSession.GetDefaultConfiguration(),
            options,
            TextReader.Null,
            TextWriter.Null,
            TextWriter.Null,
            collectible: null,
            legacyReferenceResolver: null
        );
        session.EvalInteraction("open DualDiff.Notebooks\nopen type DualDiff.Notebooks.Output", null);
        return session;
    }
}
