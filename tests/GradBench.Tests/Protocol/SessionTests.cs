using System.Text;
using System.Text.Json;

namespace DualDiff.Tests;

public sealed class SessionTests
{
    [Fact]
    public void Start_AnyEval_NamesTheTool() =>
        Assert.Equal("""{"id":0,"tool":"dualdiff"}""", Answer("""{"id":0,"kind":"start","eval":"gmm","config":{}}"""));

    [Fact]
    public void Define_EveryModuleOfTheSuite_IsKnown()
    {
        string[] suite =
        [
            "hello",
            "det",
            "gmm",
            "ba",
            "lse",
            "ode",
            "particle",
            "saddle",
            "kmeans",
            "lstm",
            "ht",
            "llsq",
        ];
        Assert.All(
            suite,
            name =>
                Assert.Equal(
                    """{"id":1,"success":true}""",
                    Answer($$"""{"id":1,"kind":"define","module":"{{name}}"}""")
                )
        );
    }

    [Fact]
    public void Define_UnknownModule_FailsAndNamesIt() =>
        Assert.Equal(
            """{"id":1,"success":false,"error":"dualdiff has no module nothing."}""",
            Answer("""{"id":1,"kind":"define","module":"nothing"}""")
        );

    [Fact]
    public void Evaluate_UnknownFunction_FailsAndNamesIt() =>
        Assert.Equal(
            """{"id":2,"success":false,"error":"dualdiff has no function cube in a module hello."}""",
            Answer("""{"id":2,"kind":"evaluate","module":"hello","function":"cube","input":2}""")
        );

    [Fact]
    public void Evaluate_InputOfAnotherForm_FailsAndTheSessionGoesOn()
    {
        var answers = Answer(
            """
            {"id":2,"kind":"evaluate","module":"lse","function":"gradient","input":{"x":"no numbers"}}
            {"id":3,"kind":"analysis","of":2,"valid":false}
            """
        );
        var lines = answers.Split('\n');
        Assert.StartsWith("""{"id":2,"success":false,"error":"lse.gradient: """, lines[0], StringComparison.Ordinal);
        Assert.Equal("""{"id":3}""", lines[1]);
    }

    [Fact]
    public void Evaluate_ResultThatJsonCannotSay_Fails() =>
        Assert.StartsWith(
            """{"id":2,"success":false,"error":"hello.square: """,
            Answer("""{"id":2,"kind":"evaluate","module":"hello","function":"square","input":1e200}"""),
            StringComparison.Ordinal
        );

    [Fact]
    public void Evaluate_MinRuns_TimesSoManyRunsBesidesTheWarmup()
    {
        using var answer = JsonDocument.Parse(
            Answer(
                """{"id":2,"kind":"evaluate","module":"lse","function":"gradient","input":{"x":[0,0],"min_runs":3,"min_seconds":0}}"""
            )
        );
        var root = answer.RootElement;
        Assert.Equal("[0.5,0.5]", root.GetProperty("output").GetRawText());
        Assert.Equal(
            ["prepare", "warmup", "evaluate", "evaluate", "evaluate"],
            root.GetProperty("timings").EnumerateArray().Select(timing => timing.GetProperty("name").GetString())
        );
    }

    [Fact]
    public void Evaluate_MinSeconds_RunsForSoLong()
    {
        using var answer = JsonDocument.Parse(
            Answer(
                """{"id":2,"kind":"evaluate","module":"lse","function":"primal","input":{"x":[0,0],"min_runs":1,"min_seconds":0.01}}"""
            )
        );
        var runs = answer
            .RootElement.GetProperty("timings")
            .EnumerateArray()
            .Where(timing => timing.GetProperty("name").GetString() == "evaluate")
            .Sum(timing => timing.GetProperty("nanoseconds").GetInt64());
        Assert.True(runs >= 10_000_000, $"{runs} ns");
    }

    [Fact]
    public void Run_LineThatIsNoMessage_Throws() => Assert.Throws<JsonException>(() => Answer("[]"));

    private static string Answer(string lines)
    {
        using var questions = new StringReader(lines);
        using var answers = new MemoryStream();
        new Session(Catalog.Modules).Run(questions, answers);
        return Encoding.UTF8.GetString(answers.ToArray()).TrimEnd('\n');
    }
}
