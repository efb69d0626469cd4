using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DualDiff.Notebooks.Kernel;

/// <summary>Where Jupyter waits for the kernel, and the key that signs messages: the connection file.</summary>
internal sealed record Connection(
    [property: JsonPropertyName("ip")] string Ip,
    [property: JsonPropertyName("transport")] string Transport,
    [property: JsonPropertyName("key")] string Key,
    [property: JsonPropertyName("shell_port")] int Shell,
    [property: JsonPropertyName("control_port")] int Control,
    [property: JsonPropertyName("iopub_port")] int Iopub,
    [property: JsonPropertyName("stdin_port")] int Stdin,
    [property: JsonPropertyName("hb_port")] int Heartbeat
)
{
    public static Connection Read(string path) => JsonSerializer.Deserialize<Connection>(File.ReadAllText(path))!;

    public string Address(int port) => $"{Transport}://{Ip}:{port}";

    /// <summary>The signature of the four parts of a message; empty without a key.</summary>
    public string Sign(IEnumerable<byte[]> parts) =>
        Key.Length == 0
            ? ""
            : Convert.ToHexStringLower(
                HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key), parts.SelectMany(part => part).ToArray())
            );
}
