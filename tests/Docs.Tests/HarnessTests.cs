using Xunit;

namespace DualDiff.Tests;

/// <summary>The harness finds what is wrong: a test of tests.</summary>
public class HarnessTests
{
    [Fact]
    public async Task Run_ValuesShownRight_FindsNothing() =>
        Assert.Empty(
            await Failures(
                "```csharp",
                "var f = (Real x) => x * x;",
                "Grad(f)(1.5);                  // => 3",
                "Console.WriteLine(Sin(1.0));   // => 0.841471",
                "new[,] { { 1.0, 2.0 } };       // => [[1, 2]]",
                "(1, new[] { 0.5 });            // => (1, [0.5])",
                "```",
                "```csharp",
                "Sqrt(2.0)",
                "    + 1.0;",
                "// => 2.41421",
                "\"two\\nlines\";",
                "// => two",
                "//    lines",
                "```"
            )
        );

    [Fact]
    public async Task Run_ValueShownWrong_NamesFileLineExpectedAndFound() =>
        Assert.Equal(
            ["page.md:3: expected 4\n  found 3", "page.md:4: expected 0.841472\n  found 0.8414709848078965"],
            await Failures("```csharp", "var three = 3;", "three; // => 4", "Sin(1.0); // => 0.841472", "```")
        );

    [Fact]
    public async Task Run_ExceptionShown_IsCompared() =>
        Assert.Empty(
            await Failures(
                "```csharp",
                "int.Parse(\"\", null); // => FormatException: The input string '' was not in a correct format.",
                "```"
            )
        );

    [Fact]
    public async Task Run_CodeDoesNotCompile_NamesFileAndLine() =>
        Assert.Equal(
            ["page.md:4: CS0103: The name 'nothing' does not exist in the current context"],
            await Failures("text", "```csharp", "var one = 1;", "var two = nothing;", "```")
        );

    [Fact]
    public async Task Run_NoRunBlock_IsCompiledOnly()
    {
        Assert.Empty(await Failures("```csharp no-run", "throw new InvalidOperationException();", "```"));
        Assert.Single(await Failures("```csharp no-run", "nothing();", "```"));
    }

    [Fact]
    public async Task Run_OtherLanguages_AreIgnored() => Assert.Empty(await Failures("```sh", "ls // => 2", "```"));

    [Fact]
    public async Task RunFSharp_ValuesShownRightAndWrong_NamesTheWrongOnes() =>
        Assert.Equal(
            [
                "page.md:4: \"// =>\" belongs to no expression of the block's top level.",
                "page.md:6: expected 4   found 3",
                "other.md:3: expected [1, 3]   found [1, 2]",
            ],
            await FSharpScript.RunAsync(
                [
                    Page(
                        "page.md",
                        "```fsharp",
                        "open DualDiff",
                        "let f (x: Real) = x * x",
                        "let three = 3 // => 3",
                        "grad f (real 1.5) // => 3",
                        "three // => 4",
                        "```",
                        "text",
                        "```fsharp",
                        "[ 1.0; 2.0 ]",
                        "|> List.map (fun x ->",
                        "    x * 2.0)",
                        "// => [2, 4]",
                        "failwith \"no\" // => Exception: no",
                        "\"two\\nlines\"",
                        "// => two",
                        "//    lines",
                        "```"
                    ),
                    Page("other.md", "```fsharp", "let pair = [| 1; 2 |]", "pair // => [1, 3]", "```"),
                ],
                TestContext.Current.CancellationToken
            )
        );

    [Fact]
    public async Task RunFSharp_CodeDoesNotCompile_NamesFileAndLine() =>
        Assert.Contains(
            "page.md(4,",
            Assert.Single(
                await FSharpScript.RunAsync(
                    [Page("page.md", "text", "```fsharp", "let one = 1", "let two = nothing", "```")],
                    TestContext.Current.CancellationToken
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Run_BlockThrows_Says() =>
        Assert.Contains(
            "page.md:2: the block threw System.FormatException",
            Assert.Single(await Failures("```csharp", "var x = int.Parse(\"\", null);", "```")),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Run_ExpectationOfNoStatement_Says() =>
        Assert.Equal(
            ["page.md:2: \"// =>\" belongs to no expression statement of the block's top level."],
            await Failures("```csharp", "var x = 1; // => 1", "```")
        );

    [Theory]
    [InlineData("1.31131", "1.3113066626291565", true)]
    [InlineData("1.31132", "1.3113066626291565", false)]
    [InlineData("1.3113066626", "1.3113066626291565", true)]
    [InlineData("1.3113066627", "1.3113066626291565", false)]
    [InlineData("4", "4.0000000000001", true)]
    [InlineData("4", "4.001", false)]
    [InlineData("1", "1.4", false)]
    [InlineData("0", "1E-17", false)]
    [InlineData("[1, NaN]", "[1,  NaN]", true)]
    [InlineData("x1 is 2", "x2 is 2", false)]
    [InlineData("-0", "0", false)]
    [InlineData("ab 1.5 ...", "ab 1.5 cd", true)]
    [InlineData("ab 1.6 ...", "ab 1.5 cd", false)]
    [InlineData("ab cd ef ...", "ab cd", false)]
    public void Agree_TwoTexts_ComparesNumbersToTheDigitsShown(string expected, string found, bool agree) =>
        Assert.Equal(agree, Expectations.Agree(expected, found));

    private static Task<IReadOnlyList<string>> Failures(params string[] lines) =>
        PageScript.RunAsync(Page("page.md", lines), TestContext.Current.CancellationToken);

    private static MarkdownPage Page(string path, params string[] lines) => MarkdownPage.Parse(path, lines);
}
