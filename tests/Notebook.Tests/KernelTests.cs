using DualDiff.Notebooks.Engines;
using DualDiff.Notebooks.Kernel;
using Xunit;

namespace DualDiff.Tests;

/// <summary>The Jupyter protocol over real sockets.</summary>
[Collection(EngineTests.Console)]
public class KernelTests
{
    private const int Limit = 60_000;

    [Fact(Timeout = Limit)]
    public async Task Kernel_Conversation_FollowsTheProtocol()
    {
        await Task.Yield(); // The limit holds from the first await on.
        using var client = new KernelClient(Language.CSharp);
        Assert.Equal("ping", client.Beat("ping"));

        client.SendForged(); // no answer: the next reply is that of the next request
        var info = client.Ask("kernel_info_request", []);
        Assert.Equal("kernel_info_reply", info.Type);
        Assert.Equal("csharp", info.Content["language_info"]!["name"]!.GetValue<string>());
        client.HeardUntil(IsIdle);

        var run = client.Ask("execute_request", new() { ["code"] = "Console.WriteLine(\"a\"); 6 * 7" });
        Assert.Equal(("ok", 1), (Status(run), run.Content["execution_count"]!.GetValue<int>()));
        var heard = client.HeardUntil(IsIdle);
        Assert.Equal(["status", "execute_input", "stream", "execute_result", "status"], heard.Select(m => m.Type));
        Assert.Equal("42", heard[3].Content["data"]!["text/plain"]!.GetValue<string>());
        Assert.All(heard, m => Assert.Equal("execute_request", m.Parent["msg_type"]!.GetValue<string>()));

        var names = client.Ask("complete_request", new() { ["code"] = "Math.Sq", ["cursor_pos"] = 7 });
        Assert.Equal("Sqrt", Assert.Single(names.Content["matches"]!.AsArray())!.GetValue<string>());
        Assert.Equal(5, names.Content["cursor_start"]!.GetValue<int>());
        Assert.Equal("incomplete", Status(client.Ask("is_complete_request", new() { ["code"] = "if (true) {" })));

        Assert.Equal("shutdown_reply", client.AskControl("shutdown_request", new() { ["restart"] = false }).Type);
        Assert.Equal(0, await client.Kernel.WaitAsync(TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = Limit)]
    public async Task Kernel_ErrorAndInterrupt_StopTheCellsThatWait()
    {
        await Task.Yield(); // The limit holds from the first await on.
        using var client = new KernelClient(Language.CSharp);
        client.Ask("kernel_info_request", []);
        client.HeardUntil(IsIdle);

        client.Post("Console.WriteLine(\"started\"); while (true) { }");
        client.Post("1 + 1");
        client.HeardUntil(m => m.Type == "stream");
        Assert.Equal("interrupt_reply", client.AskControl("interrupt_request", []).Type);
        Assert.Equal("error", Status(client.Reply()));
        Assert.Equal("aborted", Status(client.Reply()));

        var next = client.Ask("execute_request", new() { ["code"] = "var a = 1;\nnothing" });
        Assert.Equal(("error", "CS0103"), (Status(next), next.Content["ename"]!.GetValue<string>()));
        var error = client.HeardUntil(m => m.Type == "error")[^1];
        while (error.Content["ename"]!.GetValue<string>() != "CS0103")
        {
            error = client.HeardUntil(m => m.Type == "error")[^1];
        }

        Assert.StartsWith("cell 2, line 2: ", error.Content["evalue"]!.GetValue<string>(), StringComparison.Ordinal);

        client.AskControl("shutdown_request", new() { ["restart"] = false });
        await client.Kernel.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Install_Folder_HoldsAKernelALanguage()
    {
        var folder = Directory.CreateTempSubdirectory("jupyter").FullName;
        try
        {
            Installation.Write(folder);
            foreach (var name in new[] { "csharp", "fsharp" })
            {
                var text = File.ReadAllText(Path.Combine(folder, "kernels", $"dualdiff-{name}", "kernel.json"));
                Assert.Contains("{connection_file}", text, StringComparison.Ordinal);
                Assert.Contains("\"interrupt_mode\": \"message\"", text, StringComparison.Ordinal);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsIdle(Message message) => message.Content["execution_state"]?.GetValue<string>() == "idle";

    private static string Status(Message message) => message.Content["status"]!.GetValue<string>();
}
