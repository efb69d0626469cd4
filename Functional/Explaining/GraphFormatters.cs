using System.Diagnostics.CodeAnalysis;

namespace DualDiff;

/// <summary>
/// How notebook front ends find a formatter without a package: .NET Interactive and its kin look for an attribute of this name,
/// and call the members below by their names.
/// </summary>
/// <param name="formatterSourceType">A type with a method <c>CreateTypeFormatters</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = ["text/html"];
}

/// <summary>The formatters of <see cref="ComputationGraph"/>.</summary>
internal sealed class GraphFormatterSource
{
    [SuppressMessage("Performance", "CA1822", Justification = "The front end calls it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters() => [new GraphHtmlFormatter()];
}

/// <summary>Draws a graph in a cell's output.</summary>
internal sealed class GraphHtmlFormatter
{
    [SuppressMessage("Performance", "CA1822", Justification = "The front end calls it on an instance.")]
    public string MimeType => "text/html";

    [SuppressMessage("Performance", "CA1822", Justification = "The front end calls it on an instance.")]
    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not ComputationGraph graph)
        {
            return false;
        }

        writer.Write(graph.ToHtml());
        return true;
    }
}
