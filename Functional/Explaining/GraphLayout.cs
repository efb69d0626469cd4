namespace DualDiff;

/// <summary>
/// A layered drawing: a node lies below all its operands, and within a layer near the mean of its neighbours. Arrows that pass
/// layers bend at invisible points. Source: K. Sugiyama, S. Tagawa, M. Toda, IEEE Trans. Systems, Man and Cybernetics 11 (1981) 109.
/// </summary>
internal sealed class GraphLayout
{
    private const double Gap = 24;
    private const double BendWidth = 8;
    private const int Sweeps = 12;
    private readonly List<List<Spot>> layers = [];

    public GraphLayout(GraphCut cut, Func<GraphNode, double> width, double layerHeight)
    {
        var depth = Depths(cut);
        foreach (var node in cut.Nodes)
        {
            Spots[node.Id] = Place(new Spot(depth[node.Id], width(node)));
        }

        foreach (var (from, to) in cut.Edges.Select(edge => (Spots[edge.From.Id], Spots[edge.To.Id])).Distinct())
        {
            Paths[(from, to)] = Connect(from, to);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var layer in sweep % 2 == 0 ? layers : Enumerable.Reverse(layers))
            {
                var wanted = layer.Select(spot => (Spot: spot, X: spot.Pull(sweep))).OrderBy(pair => pair.X).ToArray();
                Settle(wanted);
            }
        }

        var left = layers.SelectMany(layer => layer).Min(spot => spot.X - (spot.Width / 2));
        foreach (var spot in layers.SelectMany(layer => layer))
        {
            (spot.X, spot.Y) = (spot.X - left + Gap, (spot.Layer + 0.5) * layerHeight);
        }

        Width = layers.SelectMany(layer => layer).Max(spot => spot.X + (spot.Width / 2)) + Gap;
        Height = layers.Count * layerHeight;
    }

    public double Width { get; }

    public double Height { get; }

    public Dictionary<int, Spot> Spots { get; } = [];

    /// <summary>The points from an operand to its step, both ends included.</summary>
    public Dictionary<(Spot From, Spot To), Spot[]> Paths { get; } = [];

    /// <summary>The layer of each node: below its operands; a node without any stands just above its first use.</summary>
    private static Dictionary<int, int> Depths(GraphCut cut)
    {
        var operands = cut.Edges.ToLookup(edge => edge.To.Id, edge => edge.From.Id);
        var depth = new Dictionary<int, int>();
        foreach (var id in cut.Nodes.Select(node => node.Id))
        {
            depth[id] = operands[id].Select(operand => depth[operand] + 1).DefaultIfEmpty(0).Max();
        }

        foreach (var uses in cut.Edges.GroupBy(edge => edge.From.Id).Where(uses => !operands.Contains(uses.Key)))
        {
            depth[uses.Key] = uses.Min(edge => depth[edge.To.Id]) - 1;
        }

        return depth;
    }

    private Spot[] Connect(Spot from, Spot to)
    {
        var bends = Enumerable.Range(from.Layer + 1, to.Layer - from.Layer - 1);
        Spot[] path = [from, .. bends.Select(layer => Place(new(layer, BendWidth))), to];
        for (var i = 1; i < path.Length; i++)
        {
            path[i - 1].Below.Add(path[i]);
            path[i].Above.Add(path[i - 1]);
        }

        return path;
    }

    private Spot Place(Spot spot)
    {
        while (layers.Count <= spot.Layer)
        {
            layers.Add([]);
        }

        layers[spot.Layer].Add(spot);
        return spot;
    }

    /// <summary>
    /// Side by side without overlap, as near as can be to where each wants to be, by least squares: neighbours that would overlap
    /// merge into a block at their mean (pool adjacent violators).
    /// </summary>
    private static void Settle((Spot Spot, double X)[] wanted)
    {
        var offsets = new double[wanted.Length];
        for (var i = 1; i < wanted.Length; i++)
        {
            offsets[i] = offsets[i - 1] + ((wanted[i - 1].Spot.Width + wanted[i].Spot.Width) / 2) + Gap;
        }

        var blocks = new Stack<(double Total, int Spots)>();
        for (var i = 0; i < wanted.Length; i++)
        {
            var block = (Total: wanted[i].X - offsets[i], Spots: 1);
            while (blocks.TryPeek(out var before) && before.Total / before.Spots >= block.Total / block.Spots)
            {
                block = (block.Total + before.Total, block.Spots + before.Spots);
                blocks.Pop();
            }

            blocks.Push(block);
        }

        var next = 0;
        foreach (var (sum, count) in blocks.Reverse())
        {
            for (var end = next + count; next < end; next++)
            {
                wanted[next].Spot.X = (sum / count) + offsets[next];
            }
        }
    }

    /// <summary>A place in the drawing; a narrow one where an arrow passes a layer.</summary>
    internal sealed class Spot(int layer, double width)
    {
        public int Layer { get; } = layer;

        public double Width { get; } = width;

        public double X { get; set; }

        public double Y { get; set; }

        public List<Spot> Above { get; } = [];

        public List<Spot> Below { get; } = [];

        /// <summary>Where the neighbours want it: those above and those below in turn.</summary>
        public double Pull(int sweep)
        {
            var neighbours = sweep % 2 == 0 ? Above : Below;
            return neighbours.Count == 0 ? X : neighbours.Average(spot => spot.X);
        }
    }
}
