using System.Globalization;
using System.Text;

namespace DualDiff;

/// <summary>Programs in words, a node a line.</summary>
internal static class ProgramText
{
    public static string Of(Program program, int lines)
    {
        var text = new StringBuilder();
        Span<int> room = stackalloc int[2];
        var shown = 0;
        for (var node = 0; node < program.Count && shown < lines; node++)
        {
            if (program.IsInput(node) || program.IsConstant(node))
            {
                continue;
            }

            shown++;
            var operands = program.OperandsOf(node, room).ToArray().Select(operand => NameOf(program, operand));
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"  v{node} = {program.OperationOf(node).Name}({string.Join(", ", operands)})"
            );
        }

        foreach (var guard in program.Guards[..Math.Min(program.Guards.Length, lines)])
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"  guard {guard.Predicate.Name}({NameOf(program, guard.X)}, {NameOf(program, guard.Y)}) is {(guard.Outcome ? "true" : "false")}"
            );
        }

        return Rest(text, program.OperationCount - shown);
    }

    public static string Of(Graph graph, int lines)
    {
        var text = new StringBuilder();
        var (shown, all) = (0, 0);
        for (var node = 0; node < graph.Count; node++)
        {
            if (graph.ShapeOf(node) is { } shape)
            {
                all++;
                if (shown < lines)
                {
                    shown++;
                    text.AppendLine(CultureInfo.InvariantCulture, $"  v{node} = {Formula(graph, node, shape)}");
                }
            }
        }

        return Rest(text, all - shown);
    }

    private static string Formula(Graph graph, int node, Shape shape)
    {
        var names = graph.OperandsOf(node).ToArray().Select(operand => NameOf(graph, operand)).ToArray();
        if (!shape.IsSum)
        {
            return $"{shape.Operation!.Name}({string.Join(", ", names)})";
        }

        var (parts, next) = (new List<string>(), 0);
        foreach (var term in shape.Terms)
        {
            var factor = term.Coefficient == 1 ? "" : Text(term.Coefficient) + " ";
            parts.Add(factor + (term.IsProduct ? $"{names[next++]} {names[next++]}" : names[next++]));
        }

        return string.Join(" + ", shape.Bias == 0 ? parts : [Text(shape.Bias), .. parts]);
    }

    private static string NameOf(Program program, int node) =>
        program.IsInput(node) ? $"x{node}"
        : program.IsConstant(node) ? Text(program.ConstantOf(node))
        : $"v{node}";

    private static string NameOf(Graph graph, int node) =>
        graph.ShapeOf(node) is not null ? $"v{node}"
        : graph.IsConstant(node) ? Text(graph.ConstantOf(node))
        : $"x{graph.InputOf(node)}";

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Rest(StringBuilder text, int left) =>
        left > 0 ? text.AppendLine(CultureInfo.InvariantCulture, $"  ... and {left} more").ToString() : text.ToString();
}
