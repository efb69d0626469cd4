namespace DualDiff;

/// <summary>Writes the questions of a schedule.</summary>
internal sealed class GuardWriter(
    Graph graph,
    OperandFinder finder,
    List<Instruction> instructions,
    Interned<Predicate> predicates
)
{
    /// <summary>Questions of one kind and answer, batch by batch.</summary>
    public void Write(int[] addressOf)
    {
        foreach (var kind in graph.Guards.GroupBy(guard => (guard.Predicate, guard.Outcome)))
        {
            var guards = kind.OrderBy(guard => addressOf[guard.X]).ThenBy(guard => addressOf[guard.Y]).ToArray();
            for (var start = 0; start < guards.Length; )
            {
                var (x, y) = (
                    finder.AddressOf(guards[start].X, addressOf),
                    finder.AddressOf(guards[start].Y, addressOf)
                );
                var end = start + 1;
                var (xStride, yStride) = (0, 0);
                for (; end < guards.Length; end++)
                {
                    var dx =
                        finder.AddressOf(guards[end].X, addressOf) - finder.AddressOf(guards[end - 1].X, addressOf);
                    var dy =
                        finder.AddressOf(guards[end].Y, addressOf) - finder.AddressOf(guards[end - 1].Y, addressOf);
                    if (end == start + 1)
                    {
                        (xStride, yStride) = (dx, dy);
                    }

                    if (dx is not (0 or 1) || dy is not (0 or 1) || (dx, dy) != (xStride, yStride))
                    {
                        break;
                    }
                }

                instructions.Add(
                    new()
                    {
                        Code = Code.Guard,
                        Length = end - start,
                        First = x,
                        FirstStride = end - start == 1 ? 0 : xStride,
                        Second = y,
                        SecondStride = end - start == 1 ? 0 : yStride,
                        Target = predicates.IndexOf(kind.Key.Predicate),
                        Bias = kind.Key.Outcome ? 1 : 0,
                    }
                );
                start = end;
            }
        }
    }
}
