using System.Text;
using System.Text.Json.Nodes;
using DualDiff.Notebooks.Notebooks;

namespace DualDiff.Notebooks.Engines;

/// <summary>The console while a cell runs: every finished line becomes an output.</summary>
internal sealed class StreamOutput(string name, Action<JsonObject> emit) : TextWriter
{
    private readonly StringBuilder pending = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (pending)
        {
            pending.Append(value);
            if (value == '\n')
            {
                Flush();
            }
        }
    }

    public override void Flush()
    {
        lock (pending)
        {
            if (pending.Length > 0)
            {
                emit(Outputs.Stream(name, pending.ToString()));
                pending.Clear();
            }
        }
    }
}
