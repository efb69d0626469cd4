using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using DualDiff.Notebooks.Engines;
using DualDiff.Notebooks.Kernel;
using NetMQ;
using NetMQ.Sockets;

namespace DualDiff.Tests;

/// <summary>What Jupyter does, over real sockets: starts a kernel, asks, listens.</summary>
internal sealed class KernelClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Connection connection;
    private readonly DealerSocket shell = new();
    private readonly DealerSocket control = new();
    private readonly SubscriberSocket iopub = new();
    private readonly RequestSocket heartbeat = new();

    public KernelClient(Language language)
    {
        var ports = FreePorts(5);
        connection = new("127.0.0.1", "tcp", "a key", ports[0], ports[1], ports[2], ports[3], ports[4]);
        Kernel = Task.Run(() => KernelServer.Serve(language, connection));
        shell.Connect(connection.Address(connection.Shell));
        control.Connect(connection.Address(connection.Control));
        iopub.Connect(connection.Address(connection.Iopub));
        iopub.SubscribeToAnyTopic();
        heartbeat.Connect(connection.Address(connection.Heartbeat));
    }

    public Task<int> Kernel { get; }

    public string Beat(string text)
    {
        heartbeat.SendFrame(text);
        return heartbeat.TryReceiveFrameString(Patience, out var echo) ? echo! : "silence";
    }

    public Message Ask(string type, JsonObject content)
    {
        Send(shell, type, content);
        return Reply();
    }

    public Message AskControl(string type, JsonObject content)
    {
        Send(control, type, content);
        return Receive(control);
    }

    public void Post(string code) => Send(shell, "execute_request", new() { ["code"] = code });

    public Message Reply() => Receive(shell);

    public Message Heard() => Receive(iopub);

    /// <summary>Broadcasts up to one of this type, that one last.</summary>
    public IReadOnlyList<Message> HeardUntil(Func<Message, bool> last)
    {
        var heard = new List<Message>();
        do
        {
            heard.Add(Heard());
        } while (!last(heard[^1]));

        return heard;
    }

    public void SendForged()
    {
        var forged = connection with { Key = "another key" };
        shell.SendMultipartMessage(NewMessage("kernel_info_request", []).ToWire(forged));
    }

    public void Dispose()
    {
        shell.Dispose();
        control.Dispose();
        iopub.Dispose();
        heartbeat.Dispose();
    }

    private void Send(DealerSocket socket, string type, JsonObject content) =>
        socket.SendMultipartMessage(NewMessage(type, content).ToWire(connection));

    private static Message NewMessage(string type, JsonObject content) =>
        new(
            [],
            new()
            {
                ["msg_type"] = type,
                ["msg_id"] = Guid.NewGuid().ToString(),
                ["session"] = "s",
            },
            [],
            content
        );

    private Message Receive(NetMQSocket socket)
    {
        NetMQMessage? wire = null;
        return socket.TryReceiveMultipartMessage(Patience, ref wire)
            ? Message.FromWire(wire!, connection)
            : throw new TimeoutException("The kernel does not answer.");
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        listeners.ForEach(listener => listener.Stop());
        return ports;
    }
}
