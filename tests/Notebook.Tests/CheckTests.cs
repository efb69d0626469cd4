using DualDiff.Notebooks.Engines;
using DualDiff.Notebooks.Notebooks;
using Xunit;

namespace DualDiff.Tests;

/// <summary>What <c>check</c> calls stale, and what it lets pass.</summary>
[Collection(EngineTests.Console)]
public class CheckTests
{
    private const string Picture =
        "#r \"nuget: ScottPlot\"\nnew Png(new ScottPlot.Plot().GetImageBytes(40, 30, ScottPlot.ImageFormat.Png))";

    [Fact]
    public void Check_AfterRun_Passes()
    {
        using var files = new NotebookFiles(
            Language.CSharp,
            ("# Title", null),
            ("#r \"nuget: ScottPlot\"\nConsole.WriteLine(\"a\\nb\"); 1 + 1", "none"),
            ("throw new InvalidOperationException();", "raises-exception"),
            (Picture, "none")
        );

        Assert.Equal(0, files.Run());
        Assert.Equal(0, files.Check());
    }

    [Fact]
    public void Check_NeverRun_Fails()
    {
        using var files = new NotebookFiles(Language.CSharp, ("1 + 1", "none"));

        Assert.Equal(1, files.Check());
    }

    [Theory]
    [InlineData("1234.5", "\"1234.5\"", "\"1234.6\"")] // an output that no run gives
    [InlineData("1234.5", "\"source\": \"1234.5\"", "\"source\": \"1234.6\"")] // code that was not run
    [InlineData("1234.5", "\"execution_count\": 1,\n   \"metadata\"", "\"execution_count\": 7,\n   \"metadata\"")] // run out of order
    [InlineData(Picture, "iVBORw0KGg", "notapicture")]
    [InlineData("throw new InvalidOperationException(\"no\");", "raises-exception", "nothing")] // an error that nobody announced
    public void Check_FileEdited_Fails(string code, string old, string changed)
    {
        using var files = new NotebookFiles(
            Language.CSharp,
            (code, code.StartsWith("throw", StringComparison.Ordinal) ? "raises-exception" : "none")
        );
        files.Run();
        files.Edit(old, changed);

        Assert.Equal(1, files.Check());
    }

    [Theory]
    [InlineData("measured", 0)]
    [InlineData("none", 1)]
    public void Check_ClockReading_PassesOnlyIfTaggedMeasured(string tag, int code)
    {
        using var files = new NotebookFiles(
            Language.CSharp,
            ("Console.WriteLine($\"{System.Diagnostics.Stopwatch.GetTimestamp(),20} ticks\");", tag)
        );
        files.Run();

        Assert.Equal(code, files.Check());
    }

    [Fact]
    public void Check_MeasuredCellWithOtherWords_Fails()
    {
        using var files = new NotebookFiles(Language.CSharp, ("Console.WriteLine(\"5 ticks\");", "measured"));
        files.Run();
        files.Edit("5 ticks\\n\"", "5 hours\\n\"");

        Assert.Equal(1, files.Check());
    }

    [Fact]
    public void Check_TwinEditedOrMissing_Fails()
    {
        using var files = new NotebookFiles(Language.FSharp, ("1 + 1", "none"));
        files.Run();
        Assert.Equal(0, files.Check());

        File.AppendAllText(files.Twin, "// mine\n");
        Assert.Equal(1, files.Check());

        File.Delete(files.Twin);
        Assert.Equal(1, files.Check());
    }

    [Fact]
    public void Check_TwinThatDoesNotCompile_Fails()
    {
        // A script may declare a name again, a program may not.
        using var files = new NotebookFiles(Language.CSharp, ("var a = 1;", "none"), ("var a = 2;", "none"));
        Assert.Equal(0, files.Run());

        Assert.Equal(1, files.Check());
    }

    [Fact]
    public void CSharpTwin_HoistsUsingsMovesTypesDisplaysValues()
    {
        using var files = new NotebookFiles(
            Language.CSharp,
            ("# Title", null),
            ("var a = 1;\na + 1", "none"),
            ("using System.Text;\nrecord Point(int X);\nConsole.WriteLine(new Point(a)); // prints", "none")
        );
        Assert.Equal(0, files.Run());

        var twin = File.ReadAllText(files.Twin);
        Assert.EndsWith(
            "\n\n// # Title\n\nvar a = 1;\nDisplay(a + 1);\n\nConsole.WriteLine(new Point(a)); // prints\nrecord Point(int X);\n",
            twin,
            StringComparison.Ordinal
        );
        Assert.True(
            twin.IndexOf("using System.Text;", StringComparison.Ordinal)
                < twin.IndexOf("// # Title", StringComparison.Ordinal)
        );
        Assert.Equal(0, files.Check());
    }

    [Fact]
    public void FSharpTwin_DisplaysTheLastExpressionUnlessItPrints()
    {
        using var files = new NotebookFiles(
            Language.FSharp,
            ("let a = 1\na + 1", "none"),
            ("[ 1; 2 ]\n|> List.map (fun i -> i + a)", "none"),
            ("printfn \"%d\" a", "none")
        );
        Assert.Equal(0, files.Run());

        Assert.EndsWith(
            "\n\nlet a = 1\nDisplay(a + 1)\n\nDisplay(\n    [ 1; 2 ]\n    |> List.map (fun i -> i + a)\n)\n\nprintfn \"%d\" a\n",
            File.ReadAllText(files.Twin),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Read_NotANotebook_SaysWhy()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "{ \"nbformat\": 3 }");
            var error = Assert.Throws<InvalidDataException>(() => Notebook.Read(path));
            Assert.Equal($"{path}: not a notebook: it has no cells of nbformat 4.", error.Message);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
