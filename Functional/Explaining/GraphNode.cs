namespace DualDiff;

/// <summary>One step of a computation: an input, or a primitive with what went in and its local derivatives.</summary>
/// <param name="Id">Its place among the nodes of the graph.</param>
/// <param name="Name">What texts and drawings call it: <c>x[0]</c> for an input, <c>v5</c> for a step.</param>
/// <param name="Primitive">The name of the primitive, <c>Multiply</c>; <c>Input</c> or <c>Constant</c> for a node without operands.</param>
/// <param name="Formula">Its formula.</param>
/// <param name="Value">The value.</param>
/// <param name="Operands">What went in, each with the slope.</param>
/// <param name="Tangent">The derivative of this value along the tangent asked for; null if none was.</param>
/// <param name="Cotangent">The derivative of the result by this value, weighted as asked for; null if none was.</param>
public sealed record GraphNode(
    int Id,
    string Name,
    string Primitive,
    string Formula,
    double Value,
    IReadOnlyList<GraphOperand> Operands,
    double? Tangent = null,
    double? Cotangent = null
);

/// <summary>What went into a step.</summary>
/// <param name="Node">The node; null for a constant.</param>
/// <param name="Value">Its value.</param>
/// <param name="Slope">The derivative of the step by this operand alone; 0 for a constant.</param>
public readonly record struct GraphOperand(int? Node, double Value, double Slope);
