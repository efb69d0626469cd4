using Xunit;

[assembly: CaptureConsole]

namespace DualDiff.Tests;

/// <summary>Every page's C# compiles, runs and prints what it shows, and its links lead somewhere.</summary>
public class PageTests
{
    public static TheoryData<string> Paths => [.. Pages.All];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Page_CodeRun_PrintsWhatItShows(string path)
    {
        var page = MarkdownPage.Read(Pages.Root, path);
        var failures = await PageScript.RunAsync(page, TestContext.Current.CancellationToken);
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    /// <summary>One process for all pages: F# Interactive takes seconds to start.</summary>
    [Fact]
    public async Task Pages_FSharpRun_PrintWhatTheyShow()
    {
        List<MarkdownPage> pages = [.. Pages.All.Select(path => MarkdownPage.Read(Pages.Root, path))];
        Assert.Contains(pages, page => page.In("fsharp").Any());
        var failures = await FSharpScript.RunAsync(pages, TestContext.Current.CancellationToken);
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Page_RelativeLinks_LeadToFilesAndHeadings(string path)
    {
        var page = MarkdownPage.Read(Pages.Root, path);
        var broken = page
            .Links.Where(IsBroken)
            .Select(link => $"{link.Path}:{link.Line}: {link.Target} leads nowhere.");
        Assert.Empty(broken);
    }

    private static bool IsBroken(Link link)
    {
        if (
            link.Target.Contains("://", StringComparison.Ordinal)
            || link.Target.StartsWith("mailto:", StringComparison.Ordinal)
        )
        {
            return false;
        }

        var (file, anchor) = link.Target.Split('#', 2) is [var before, var after] ? (before, after) : (link.Target, "");
        var path = file.Length == 0 ? link.Path : Path.Combine(Path.GetDirectoryName(link.Path)!, file);
        var whole = Path.Combine(Pages.Root, path);
        return anchor.Length == 0
            ? !Path.Exists(whole)
            : !File.Exists(whole) || !MarkdownPage.Read(Pages.Root, path).Anchors.Contains(anchor);
    }
}
