namespace DualDiff;

/// <summary>
/// A layered drawing: a node lies below all its operands, and within a layer near the mean of its neighbours. Arrows that pass
/// layers bend at invisible points. Source: K. Sugiyama, S. Tagawa, M. Toda, IEEE Trans. Systems, Man and Cybernetics 11 (1981) 109.
/// </summary>
internal sealed class GraphLayout
{
    private const double Gap = 28;
    private const int Sweeps = 8;
    private readonly List<List<Spot>> layers = [];

    public GraphLayout(GraphCut cut, Func<GraphNode, double> width, double layerHeight)
    {
        foreach (var node in cut.Nodes)
        {
            var parents = node
                .Operands.Where(operand => operand.Node is { } id && Spots.ContainsKey(id))
                .Select(operand => Spots[operand.Node!.Value])
                .Distinct()
                .ToArray();
            var spot = new Spot(parents.Length == 0 ? 0 : parents.Max(parent => parent.Layer) + 1, width(node));
            Spots[node.Id] = spot;
            Place(spot);
            foreach (var parent in parents)
            {
                Paths[(parent, spot)] = Connect(parent, spot);
            }
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var layer in sweep % 2 == 0 ? layers : Enumerable.Reverse(layers))
            {
                layer.Sort((a, b) => a.Pull(sweep).CompareTo(b.Pull(sweep)));
                Spread(layer);
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

    private Spot[] Connect(Spot from, Spot to)
    {
        var path = new List<Spot> { from };
        for (var layer = from.Layer + 1; layer < to.Layer; layer++)
        {
            path.Add(Place(new(layer, 0)));
        }

        path.Add(to);
        for (var i = 1; i < path.Count; i++)
        {
            path[i - 1].Below.Add(path[i]);
            path[i].Above.Add(path[i - 1]);
        }

        return [.. path];
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

    /// <summary>Side by side without overlap, the middle of the layer at 0.</summary>
    private static void Spread(List<Spot> layer)
    {
        var x = 0.0;
        foreach (var spot in layer)
        {
            spot.X = x + (spot.Width / 2);
            x += spot.Width + Gap;
        }

        foreach (var spot in layer)
        {
            spot.X -= (x - Gap) / 2;
        }
    }

    /// <summary>A place in the drawing; of width 0 where an arrow bends.</summary>
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
