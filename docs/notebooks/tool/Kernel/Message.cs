using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NetMQ;

namespace DualDiff.Notebooks.Kernel;

/// <summary>A message of the Jupyter protocol 5.3.</summary>
/// <param name="Identities">Who sent it, for the way back; or the topic of a broadcast.</param>
/// <param name="Header">Type, id, session.</param>
/// <param name="Parent">The header of the request, in a reply.</param>
/// <param name="Content">What it says.</param>
internal sealed record Message(
    IReadOnlyList<byte[]> Identities,
    JsonObject Header,
    JsonObject Parent,
    JsonObject Content
)
{
    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();

    public string Type => Header["msg_type"]!.GetValue<string>();

    /// <summary>A message that answers this one.</summary>
    public Message Answer(string type, JsonObject content) =>
        new(
            Identities,
            new()
            {
                ["msg_id"] = Guid.NewGuid().ToString(),
                ["session"] = Header["session"]?.DeepClone(),
                ["username"] = "kernel",
                ["date"] = DateTime.UtcNow.ToString("O"),
                ["msg_type"] = type,
                ["version"] = "5.3",
            },
            Header,
            content
        );

    public NetMQMessage ToWire(Connection connection)
    {
        byte[][] parts =
        [
            .. new[] { Header, Parent, [], Content }.Select(part => Encoding.UTF8.GetBytes(part.ToJsonString())),
        ];
        var signature = Encoding.ASCII.GetBytes(connection.Sign(parts));
        return new([.. Identities, Delimiter, signature, .. parts]);
    }

    /// <exception cref="CryptographicException">The signature is not of the connection's key.</exception>
    public static Message FromWire(NetMQMessage wire, Connection connection)
    {
        byte[][] frames = [.. wire.Select(frame => frame.ToByteArray())];
        var delimiter = Array.FindIndex(frames, frame => frame.AsSpan().SequenceEqual(Delimiter));
        byte[][] parts = frames[(delimiter + 2)..(delimiter + 6)];
        var signature = Encoding.ASCII.GetBytes(connection.Sign(parts));
        if (!CryptographicOperations.FixedTimeEquals(signature, frames[delimiter + 1]))
        {
            throw new CryptographicException("A message whose signature is wrong.");
        }

        return new(frames[..delimiter], Parse(parts[0]), Parse(parts[1]), Parse(parts[3]));
    }

    private static JsonObject Parse(byte[] part) => JsonNode.Parse(part)!.AsObject();
}
