using System.Text.Json.Nodes;
using DualDiff.Notebooks.Engines;
using Xunit;

namespace DualDiff.Tests;

/// <summary>Runs cells and gathers what they show.</summary>
internal sealed class Cells(Language language) : IDisposable
{
    private readonly Session session = new(language.Start());
    private int count;

    public Session Session => session;

    public (IReadOnlyList<JsonObject> Outputs, CellError? Error) Run(string code) =>
        RunUntil(code, TestContext.Current.CancellationToken);

    public (IReadOnlyList<JsonObject> Outputs, CellError? Error) RunUntil(string code, CancellationToken cancellation)
    {
        var outputs = new List<JsonObject>();
        var error = session.Execute(code, ++count, outputs.Add, cancellation);
        return (outputs, error);
    }

    /// <summary>The text of the one output.</summary>
    public string Text(string code) => TextOf(Assert.Single(Run(code).Outputs));

    public static string TextOf(JsonObject output) =>
        (output["text"] ?? output["data"]?["text/plain"] ?? output["evalue"])!.GetValue<string>();

    public void Dispose() => session.Dispose();
}
