using System.Text;

namespace DualDiff;

/// <summary>What a compiled function has become: one entry for each compiled path.</summary>
public sealed class CompileReport
{
    private CompileReport(IReadOnlyList<CompiledPath> paths, IReadOnlyList<string> notes)
    {
        Paths = paths;
        Notes = notes;
    }

    /// <summary>The compiled paths, in the order of their recording.</summary>
    public IReadOnlyList<CompiledPath> Paths { get; }

    /// <summary>What else there is to know: structures that run eagerly, and why; recompilations.</summary>
    public IReadOnlyList<string> Notes { get; }

    internal static CompileReport Of(IReadOnlyList<CompiledPath> paths, IReadOnlyList<string> notes) =>
        new(paths, notes);

    internal static CompileReport Of<TIn, TOut>(CompiledShape<TIn, TOut>[] shapes, CompileOptions options)
    {
        var (paths, notes) = (new List<CompiledPath>(), new List<string>());
        foreach (var shape in shapes)
        {
            paths.AddRange(shape.Variants.Select(variant => CompiledPath.Of(variant, options.Strict)));
            if (shape.EagerReason is { } reason)
            {
                notes.Add($"{shape.Shape.Count} inputs: runs eagerly, because {reason}.");
            }
            else if (shape.IsFull(options.MaximumVariants))
            {
                notes.Add(
                    $"{shape.Shape.Count} inputs: {shape.Variants.Length} paths are compiled, the most allowed; a call on another path runs eagerly."
                );
            }
        }

        if (shapes.Length >= options.MaximumStructures)
        {
            notes.Add(
                $"Compiled for {shapes.Length} structures of the argument, the most allowed (CompileOptions.MaximumStructures): a call with another one runs eagerly. Whatever is no number, such as an int, is part of the structure."
            );
        }
        else if (shapes.Length > 1)
        {
            notes.Add($"Compiled for {shapes.Length} structures of the argument: each new one is recorded again.");
        }

        return new(paths, notes);
    }

    /// <summary>All of it in words.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Paths.Count == 0)
        {
            text.AppendLine("Nothing is compiled yet: the first call records the function.");
        }

        foreach (var path in Paths)
        {
            text.AppendLine(path.ToString());
        }

        foreach (var note in Notes)
        {
            text.AppendLine(note);
        }

        return text.ToString();
    }
}
