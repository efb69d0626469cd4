using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using DualDiff.Notebooks.Engines;
using NetMQ;
using NetMQ.Sockets;

namespace DualDiff.Notebooks.Kernel;

/// <summary>Five sockets between Jupyter and a session. One thread owns the sockets, another one runs the cells.</summary>
internal sealed class KernelServer : IDisposable
{
    private readonly Connection connection;
    private readonly RouterSocket shell = new();
    private readonly RouterSocket control = new();
    private readonly RouterSocket stdin = new();
    private readonly PublisherSocket iopub = new();
    private readonly ResponseSocket heartbeat = new();
    private readonly NetMQPoller poller = [];
    private readonly NetMQQueue<(NetMQSocket Socket, NetMQMessage Message)> outgoing = new();
    private readonly BlockingCollection<Message> requests = [];
    private readonly ShellHandler handler;

    private KernelServer(Language language, Connection connection)
    {
        this.connection = connection;
        handler = new(language, (request, type, content) => Send(shell, request.Answer(type, content)), Publish);
        NetMQSocket[] sockets = [shell, control, iopub];
        foreach (var socket in sockets)
        {
            // The last reply may still be on its way when the socket is disposed.
            socket.Options.Linger = TimeSpan.FromSeconds(1);
        }

        shell.Bind(connection.Address(connection.Shell));
        control.Bind(connection.Address(connection.Control));
        stdin.Bind(connection.Address(connection.Stdin));
        iopub.Bind(connection.Address(connection.Iopub));
        heartbeat.Bind(connection.Address(connection.Heartbeat));
        shell.ReceiveReady += (_, _) => Receive(shell, requests.Add);
        control.ReceiveReady += (_, _) => Receive(control, Control);
        heartbeat.ReceiveReady += (_, _) => heartbeat.SendFrame(heartbeat.ReceiveFrameBytes());
        outgoing.ReceiveReady += (_, _) =>
        {
            while (outgoing.TryDequeue(out var next, TimeSpan.Zero))
            {
                next.Socket.SendMultipartMessage(next.Message);
            }
        };
        poller.Add(shell);
        poller.Add(control);
        poller.Add(heartbeat);
        poller.Add(outgoing);
    }

    /// <summary>Serves until Jupyter asks to shut down. Returns the exit code.</summary>
    public static int Serve(Language language, Connection connection)
    {
        Console.SetIn(TextReader.Null);
        using var server = new KernelServer(language, connection);
        server.poller.RunAsync();
        foreach (var request in server.requests.GetConsumingEnumerable())
        {
            server.Publish(request, "status", new() { ["execution_state"] = "busy" });
            var failed = server.handler.Handle(request);
            server.Publish(request, "status", new() { ["execution_state"] = "idle" });
            if (failed)
            {
                server.AbortWaiting();
            }
        }

        server.poller.Stop();
        return 0;
    }

    public void Dispose()
    {
        poller.Dispose();
        shell.Dispose();
        control.Dispose();
        stdin.Dispose();
        iopub.Dispose();
        heartbeat.Dispose();
        outgoing.Dispose();
        requests.Dispose();
        handler.Dispose();
    }

    private void Receive(RouterSocket socket, Action<Message> handle)
    {
        Message message;
        try
        {
            message = Message.FromWire(socket.ReceiveMultipartMessage(), connection);
        }
        catch (CryptographicException)
        {
            // Not from our Jupyter: the protocol says to ignore it.
            return;
        }

        handle(message);
    }

    /// <summary>What must be heard while a cell runs.</summary>
    private void Control(Message request)
    {
        Publish(request, "status", new() { ["execution_state"] = "busy" });
        var restart = request.Content["restart"]?.GetValue<bool>() ?? false;
        switch (request.Type)
        {
            case "interrupt_request":
                handler.Interrupt();
                Send(control, request.Answer("interrupt_reply", new() { ["status"] = "ok" }));
                break;
            case "shutdown_request":
                handler.Interrupt();
                Send(control, request.Answer("shutdown_reply", new() { ["status"] = "ok", ["restart"] = restart }));
                break;
            case "kernel_info_request":
                Send(control, request.Answer("kernel_info_reply", handler.KernelInfo()));
                break;
        }

        Publish(request, "status", new() { ["execution_state"] = "idle" });
        if (request.Type == "shutdown_request")
        {
            requests.CompleteAdding();
        }
    }

    /// <summary>After an error the cells that wait are not run ("Run all" stops there).</summary>
    private void AbortWaiting()
    {
        while (requests.TryTake(out var waiting))
        {
            Publish(waiting, "status", new() { ["execution_state"] = "busy" });
            if (waiting.Type == "execute_request")
            {
                Send(shell, waiting.Answer("execute_reply", new() { ["status"] = "aborted" }));
            }
            else
            {
                handler.Handle(waiting);
            }

            Publish(waiting, "status", new() { ["execution_state"] = "idle" });
        }
    }

    private void Publish(Message request, string type, JsonObject content) =>
        Send(iopub, request.Answer(type, content) with { Identities = [] });

    private void Send(NetMQSocket socket, Message message) => outgoing.Enqueue((socket, message.ToWire(connection)));
}
