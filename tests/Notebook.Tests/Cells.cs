using System.Text.Json.Nodes;
using DualDiff.Notebooks.Engines;
using Xunit;

namespace DualDiff.Tests;

/// <summary>Runs cells and gathers what they show.</summary>
internal sealed class Cells(Language language) : IDisposable
{
    private readonly Lazy<Session> session = new(() => new(language.Start()));
    private int count;

    public Session Session => session.Value;

    public (IReadOnlyList<JsonObject> Outputs, CellError? Error) Run(string code) =>
        RunUntil(code, TestContext.Current.CancellationToken);

    public (IReadOnlyList<JsonObject> Outputs, CellError? Error) RunUntil(string code, CancellationToken cancellation)
    {
        var outputs = new List<JsonObject>();
        var error = Session.Execute(code, ++count, outputs.Add, cancellation);
        return (outputs, error);
    }

    /// <summary>Interrupts a cell as soon as it prints.</summary>
    public CellError? RunUntilItPrints(string code)
    {
        using var cancellation = new CancellationTokenSource();
        // Not at once: the abort would meet the cell inside this very call.
        return Session.Execute(
            code,
            ++count,
            _ => cancellation.CancelAfter(TimeSpan.FromMilliseconds(50)),
            cancellation.Token
        );
    }

    /// <summary>The text of the one output.</summary>
    public string Text(string code) => TextOf(Assert.Single(Run(code).Outputs));

    public static string TextOf(JsonObject output) =>
        (output["text"] ?? output["data"]?["text/plain"] ?? output["evalue"])!.GetValue<string>();

    public void Dispose()
    {
        if (session.IsValueCreated)
        {
            session.Value.Dispose();
        }
    }
}
