using DualDiff.Notebooks.Engines;
using Xunit;

namespace DualDiff.Tests;

/// <summary>Cells in both languages: values, printed lines, errors with their place, completion, interruption.</summary>
[Collection(Console)]
public sealed class EngineTests : IDisposable
{
    /// <summary>The console belongs to the process, and cells write to it: one test at a time.</summary>
    internal const string Console = "console";

    /// <summary>Of the wait for an interrupted cell. It has five seconds to stop.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly Cells csharp = new(Language.CSharp);
    private readonly Cells fsharp = new(Language.FSharp);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        csharp.Dispose();
        fsharp.Dispose();
    }

    [Fact]
    public void CSharp_LaterCell_SeesEarlierOnes()
    {
        csharp.Run("using DualDiff; using static DualDiff.Diff; Func<Real, Real> f = x => x * x * x;");

        Assert.Equal("12", csharp.Text("Grad(f)(2.0)"));
    }

    [Fact]
    public void FSharp_LaterCell_SeesEarlierOnes()
    {
        fsharp.Run("open DualDiff\nlet f (x: Real) = x * x * x");

        Assert.Equal("12", fsharp.Text("grad f (real 2.0)"));
    }

    [Fact]
    public void CSharp_LinqBesideTheLibrary_SumsDoubles()
    {
        csharp.Run("using DualDiff;");

        Assert.Equal("3", csharp.Text("double sum = new Real[] { 1.0, 2.0 }.Sum(r => r.Value); sum"));
    }

    [Fact]
    public void CSharp_PrintedAndDisplayed_ComeInOrder()
    {
        var (outputs, error) = csharp.Run("Console.Write(\"a\"); Display(1); Console.Error.WriteLine(\"b\"); 2");

        Assert.Null(error);
        Assert.Equal(["a", "1", "b\n", "2"], outputs.Select(Cells.TextOf));
        Assert.Equal(
            ["stream", "display_data", "stream", "execute_result"],
            outputs.Select(output => output["output_type"]!.GetValue<string>())
        );
    }

    [Fact]
    public void FSharp_PrintedLine_IsAStream() => Assert.Equal("3\n", fsharp.Text("printfn \"%d\" 3"));

    [Fact]
    public void CSharp_DoesNotCompile_NamesCellAndLine()
    {
        csharp.Run("var a = 1;");

        var (outputs, error) = csharp.Run("var b = 2;\nvar c = nothing;");

        Assert.Equal(("CS0103", "cell 2, line 2"), (error!.Name, error.Where));
        Assert.Equal("error", Assert.Single(outputs)["output_type"]!.GetValue<string>());
    }

    [Fact]
    public void CSharp_Throws_NamesTheInnermostCellAndKeepsWhatWasDefined()
    {
        csharp.Run("int Fail()\n{\n    throw new InvalidOperationException(\"no\");\n}");

        var (_, error) = csharp.Run("var kept = 5;\nFail();");

        Assert.Equal(("InvalidOperationException", "no", "cell 1, line 3"), (error!.Name, error.Message, error.Where));
        Assert.Equal(["cell 1, line 3", "cell 2, line 2"], error.Trace);
        Assert.Equal("5", csharp.Text("kept"));
    }

    [Fact]
    public void FSharp_DoesNotCompile_NamesCellAndLine()
    {
        var (_, error) = fsharp.Run("let a = 1\nlet b = nothing");

        Assert.Equal(("FS0039", "cell 1, line 2"), (error!.Name, error.Where));
    }

    [Fact]
    public void FSharp_Throws_NamesCellAndLine()
    {
        var (_, error) = fsharp.Run("let a = 1\nif a = 1 then\n    invalidOp \"no\"");

        Assert.Equal(("InvalidOperationException", "no", "cell 1, line 3"), (error!.Name, error.Message, error.Where));
    }

    [Fact]
    public void CSharp_CompletesMembersNamesAndExtensions()
    {
        csharp.Run("using DualDiff; var numbers = new List<int>();");

        Assert.Contains("AddRange", csharp.Session.Complete("numbers.Add", 11).Names);
        Assert.Contains("Select", csharp.Session.Complete("numbers.", 8).Names);
        Assert.Contains("Taylor", csharp.Session.Complete("Diff.Ta", 7).Names);
        Assert.Contains("numbers", csharp.Session.Complete("1 + num", 7).Names);
        Assert.Equal(4, csharp.Session.Complete("1 + num", 7).Start);
    }

    [Fact]
    public void FSharp_CompletesMembers()
    {
        fsharp.Run("let numbers = [ 1; 2 ]");

        Assert.Contains("Length", fsharp.Session.Complete("numbers.Le", 10).Names);
        Assert.Equal(8, fsharp.Session.Complete("numbers.Le", 10).Start);
    }

    [Fact]
    public void CSharp_UnfinishedText_IsNotComplete()
    {
        Assert.False(csharp.Session.IsComplete("int F() {"));
        Assert.True(csharp.Session.IsComplete("1 + 1"));
    }

    [Fact]
    public Task CSharp_EndlessLoopInterrupted_StopsAndEarlierCellsStay() =>
        Interrupt(csharp, "var a = 2;", "Console.WriteLine(1); while (true) { }", "interrupted", "a");

    [Fact]
    public Task FSharp_EndlessLoopInterrupted_StopsAndEarlierCellsStay() =>
        Interrupt(fsharp, "let a = 2", "printfn \"1\"\nwhile true do ()", "interrupted", "a");

    [Fact]
    public Task CSharp_CellThatCannotBeStopped_IsLeftBehindAndEarlierCellsStay() =>
        Interrupt(
            csharp,
            "var a = 2;",
            "Console.WriteLine(1); try { } finally { Thread.Sleep(30_000); }",
            Failure.LeftBehind.Message,
            "a"
        );

    [Fact]
    public Task FSharp_CellThatCannotBeStopped_IsLeftBehindWithItsSession() =>
        Interrupt(
            fsharp,
            "let a = 2",
            "printfn \"1\"\ntry () finally System.Threading.Thread.Sleep 30_000",
            Failure.LeftBehindWithSession.Message,
            "1 + 1"
        );

    [Fact]
    public async Task Cell_InterruptedBeforeItStarts_DoesNotHang()
    {
        foreach (var cells in new[] { csharp, fsharp })
        {
            cells.Run("1");

            var (_, error) = await Task.Run(() => cells.RunUntil("1", new(canceled: true)), Token)
                .WaitAsync(Limit, Token);

            Assert.Equal("interrupted", error!.Message);
            Assert.Equal("2", cells.Text("1 + 1"));
        }
    }

    [Fact]
    public void Package_NotBroughtByTheTool_SaysWhatIs()
    {
        var (_, error) = csharp.Run("#r \"nuget: Nothing\"\n1");

        Assert.StartsWith(
            "#r \"nuget: Nothing\": the tool brings ScottPlot.",
            error!.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void CSharp_ScottPlotPicture_IsAPng()
    {
        var (outputs, error) = csharp.Run(
            "#r \"nuget: ScottPlot\"\nvar plot = new ScottPlot.Plot(); new Png(plot.GetImageBytes(60, 40, ScottPlot.ImageFormat.Png))"
        );

        Assert.Null(error);
        Assert.StartsWith("iVBORw0KGg", outputs[0]["data"]!["image/png"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static async Task Interrupt(Cells cells, string before, string endless, string message, string after)
    {
        cells.Run(before);

        var error = await Task.Run(() => cells.RunUntilItPrints(endless), Token).WaitAsync(Limit, Token);

        Assert.Equal(message, error!.Message);
        Assert.Equal("2", cells.Text(after));
    }
}
