using System.Collections.Immutable;
using Xunit;

namespace DualDiff.Tests;

// The structures.
public partial class StructureKindTests
{
    public static TheoryData<Kind> Kinds =>
        [
            new Kind<Real>("number", 1, v => v[0], x => [x]),
            new Kind<Real?>("nullable", 1, v => v[0], x => [x!.Value]),
            new Kind<Real[]>("vector", 3, v => [.. v], x => x),
            new Kind<Real[,]>(
                "matrix",
                6,
                v => Matrices.Build(2, 3, (i, j) => v[(3 * i) + j]),
                x => [.. x.Cast<Real>()]
            ),
            new Kind<Real[][]>(
                "jagged",
                3,
                v =>
                    [
                        [v[0]],
                        [],
                        [v[1], v[2]],
                    ],
                x => [.. x.SelectMany(row => row)]
            ),
            new Kind<List<Real>>("list", 3, v => [.. v], x => [.. x]),
            new Kind<ImmutableArray<Real>>("immutable array", 3, v => [.. v], x => [.. x]),
            new Kind<ImmutableList<Real>>("immutable list", 3, v => [.. v], x => [.. x]),
            new Kind<List<Real[]>>(
                "list of vectors",
                3,
                v =>
                    [
                        [v[0], v[1]],
                        [v[2]],
                    ],
                x => [.. x.SelectMany(r => r)]
            ),
            new Kind<Dictionary<string, Real>>(
                "dictionary",
                3,
                v =>
                    new()
                    {
                        ["b"] = v[1],
                        ["a"] = v[0],
                        ["c"] = v[2],
                    },
                x => [x["a"], x["b"], x["c"]]
            ),
            new Kind<Dictionary<int, Pair>>(
                "dictionary of structs",
                4,
                v => new() { [10] = new(v[2], v[3]), [9] = new(v[0], v[1]) },
                x => [x[9].X, x[9].Y, x[10].X, x[10].Y]
            ),
            new Kind<SortedDictionary<string, Real>>(
                "sorted dictionary",
                2,
                v => new(StringComparer.OrdinalIgnoreCase) { ["B"] = v[1], ["a"] = v[0] },
                x => [x["A"], x["b"]]
            ),
            new Kind<ImmutableDictionary<string, Real>>(
                "immutable dictionary",
                2,
                v => ImmutableDictionary<string, Real>.Empty.Add("x", v[0]).Add("y", v[1]),
                x => [x["x"], x["y"]]
            ),
            new Kind<ImmutableSortedDictionary<(int, int), Real>>(
                "immutable sorted dictionary",
                2,
                v => ImmutableSortedDictionary<(int, int), Real>.Empty.Add((1, 2), v[1]).Add((1, 1), v[0]),
                x => [x[(1, 1)], x[(1, 2)]]
            ),
            new Kind<(Real, Real[])>("value tuple", 3, v => (v[0], [v[1], v[2]]), x => [x.Item1, .. x.Item2]),
            new Kind<Tuple<Real, Pair>>(
                "tuple",
                3,
                v => Tuple.Create(v[0], new Pair(v[1], v[2])),
                x => [x.Item1, x.Item2.X, x.Item2.Y]
            ),
            new Kind<(Real, Real, Real, Real, Real, Real, Real, Real, Real)>(
                "value tuple of 9",
                9,
                v => (v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8]),
                x => [x.Item1, x.Item2, x.Item3, x.Item4, x.Item5, x.Item6, x.Item7, x.Item8, x.Item9]
            ),
            new Kind<KeyValuePair<string, Real>>("pair", 1, v => new("k", v[0]), x => [x.Value]),
            new Kind<Pair>("record struct", 2, v => new(v[0], v[1]), x => [x.X, x.Y]),
            new Kind<Loose>("struct without constructor", 2, v => new() { X = v[0], Y = v[1] }, x => [x.X, x.Y]),
            new Kind<Fields>("struct of fields", 2, v => new() { X = v[0], Y = v[1] }, x => [x.X, x.Y]),
            new Kind<Extended>("init members", 2, v => new(v[0]) { Second = v[1] }, x => [x.First, x.Second]),
            new Kind<Layer>(
                "record",
                6,
                v => new("hidden", Matrices.Build(2, 2, (i, j) => v[(2 * i) + j]), [v[4], v[5]], 3),
                x => [.. x.Weights.Cast<Real>(), .. x.Bias]
            ),
            new Kind<Network>(
                "records in a record",
                5,
                v =>
                    new(
                        [new("a", new Real[1, 0], [v[0], v[1]], 1), new("b", new Real[0, 0], [v[2], v[3]], 2)],
                        v[4],
                        true
                    ),
                x => [.. x.Layers.SelectMany(layer => layer.Bias), x.Rate]
            ),
            new Kind<Tree>(
                "tree",
                3,
                v => new(v[0], new(v[1], null, null), new(v[2], null, null)),
                x => [x.Value, x.Left!.Value, x.Right!.Value]
            ),
            new Kind<Shape[]>(
                "abstract records",
                6,
                v => [new Circle(v[0]), new Brick(v[1], v[2], v[3]), new Box(v[4], v[5])],
                x => [.. x.SelectMany(NumbersOf)]
            ),
            new Kind<Box>(
                "derived record",
                3,
                v => new Brick(v[0], v[1], v[2]),
                x => [x.Width, x.Height, ((Brick)x).Depth]
            ),
            new Kind<Signal>("registered", 3, v => new(44_100, v), x => x.Samples()),
            new Kind<List<Signal>>(
                "list of registered",
                2,
                v => [new(1, v[0]), new(2, v[1])],
                x => [.. x.SelectMany(s => s.Samples())]
            ),
        ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Transforms_OverTheStructure_AreThoseOverItsVector(Kind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        kind.Check();
    }
}
