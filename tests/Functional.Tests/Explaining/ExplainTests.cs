using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>The graph says what the transforms compute, and its drawings can be read.</summary>
public class ExplainTests
{
    private static readonly Func<Real[], Real> F = x => (Sin(x[0]) * x[1]) + (2.0 * x[0]);

    [Fact]
    public void Explain_OfRandomFunctions_HasTheirValuesTangentsAndGradients() =>
        RandomFunction.WithPoint.Sample(
            (f, x) =>
            {
                var (point, v) = (x.ToReals(), Line.Tangent(x));
                var graph = Explain<Real[], Real[]>(f.On)(point);
                Check.Bits(f.On(x), [.. graph.Outputs.Select(id => graph.Nodes[id].Value)], "values");

                var (value, tangent) = Jvp<Real[], Real[]>(f.On)(point, v.ToReals());
                var along = graph.WithTangents(v);
                var terms = f.On(Magnitude.AlongAll(x));
                for (var i = 0; i < value.Length; i++)
                {
                    var got = along.Nodes[along.Outputs[i]].Tangent!.Value;
                    Check.InTerms(tangent[i].Value, got, terms[i].First * 8, 64, ("tangent", i));
                }

                var weights = value.Select((_, i) => 0.5 + i).ToArray();
                var want = Vjp<Real[], Real[]>(f.On)(point).Pullback(weights.ToReals()).ToDoubles();
                var back = graph.WithCotangents(weights);
                var size = terms.Select((term, i) => term.First * weights[i]).Sum();
                for (var i = 0; i < want.Length; i++)
                {
                    Check.InTerms(want[i], back.Nodes[back.Inputs[i]].Cotangent!.Value, size, 64, ("cotangent", i));
                }
            }
        );

    [Fact]
    public void ToText_ShowsEveryStepInWords() =>
        Assert.Equal(
            """
            x[0]           = 0  cotangent 5
            x[1]           = 3  cotangent 0
            v2 = Sin(x[0]) = 0  cotangent 3  slope 1
            v3 = v2 * x[1] = 0  cotangent 1  slopes 3, 0
            v4 = 2 * x[0]  = 0  cotangent 1  slopes 0, 2
            v5 = v3 + v4   = 0  cotangent 1  slopes 1, 1  <- result
            """,
            Explain(F)([0.0, 3.0]).WithCotangents().ToText(),
            ignoreLineEndingDifferences: true
        );

    [Fact]
    public void ToMermaidAndToDot_NameEveryNodeAndArrow()
    {
        var graph = Explain(F)([0.0, 3.0]);
        Assert.Contains("n3[\"v3 = v2 * x[1]<br/>0\"]", graph.ToMermaid(), StringComparison.Ordinal);
        Assert.Contains("n2 -->|3| n3", graph.ToMermaid(), StringComparison.Ordinal);
        Assert.Contains("n3 [label=\"v3 = v2 * x[1]\\n0\"];", graph.ToDot(), StringComparison.Ordinal);
        Assert.Contains("n1 -> n3 [label=\"0\"];", graph.ToDot(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToSvg_BoxesAndSlopes_DoNotOverlap()
    {
        var layer = Explain<Real[], Real[]>(x =>
            [.. Enumerable.Range(0, 4).Select(i => Tanh((x[0] * (i + 1.0)) + (x[1] * x[2])))]
        );
        var svg = XDocument.Parse(layer([0.1, 0.2, 0.3]).WithTangents(1, 0, 0).ToSvg());
        XNamespace name = "http://www.w3.org/2000/svg";
        var boxes = svg.Descendants(name + "rect").Select(Box).ToArray();
        Assert.Equal(3 + 16, boxes.Length);
        for (var i = 0; i < boxes.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (boxes[i], boxes[j]);
                Assert.True(a.X + a.W <= b.X || b.X + b.W <= a.X || a.Y + a.H <= b.Y || b.Y + b.H <= a.Y, $"{a} {b}");
            }
        }

        // Slopes of 10 px monospace, side by side above the boxes.
        var slopes = svg.Descendants(name + "text").Where(text => text.Attribute("class")!.Value == "slope mid");
        var rows = slopes
            .Select(slope => (X: Of(slope, "x"), Y: Of(slope, "y"), W: slope.Value.Length * 6.0))
            .ToLookup(slope => slope.Y);
        Assert.Equal([12, 8, 4], rows.OrderBy(row => row.Key).Select(row => row.Count()));
        foreach (var row in rows.Select(row => row.OrderBy(slope => slope.X).ToArray()))
        {
            Assert.All(
                row.Zip(row.Skip(1)),
                pair => Assert.True(pair.First.X + (pair.First.W / 2) < pair.Second.X - (pair.Second.W / 2))
            );
        }

        static (double X, double Y, double W, double H) Box(XElement box) =>
            (Of(box, "x"), Of(box, "y"), Of(box, "width"), Of(box, "height"));

        static double Of(XElement box, string attribute) =>
            double.Parse(box.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void LargeGraph_IsCutWithANote()
    {
        var graph = Explain(x => x.Aggregate((a, b) => Sin(a * b)))([
            .. Enumerable.Range(0, 1000).Select(i => (Real)i),
        ]);
        Assert.Equal(1000 + 1998, graph.Nodes.Count);
        foreach (
            var text in new[]
            {
                graph.ToText(50),
                graph.ToMermaid(50),
                graph.ToDot(50),
                graph.ToSvg(50),
                graph.ToHtml(50),
            }
        )
        {
            Assert.Contains("2,948 of 2,998 nodes are not shown", text, StringComparison.Ordinal);
            Assert.Contains("v2997 = Sin(v2996)", text, StringComparison.Ordinal);
        }
    }

    /// <summary>Derivatives inside, constants, rules of one's own, primitives of many arguments, results that are inputs or constants.</summary>
    [Fact]
    public void Explain_OfEveryKindOfStep_KeepsSlopes()
    {
        var cube = CustomRule(x => x * x * x, (x, _) => 3.0 * x * x);
        var graph = Explain<Real[], Real[]>(x =>
            [Grad(y => y * y * x[0])(x[1]), cube(x[0]), Sum([x[0], x[1], 5.0]), x[1], 7.0]
        )([2.0, 3.0]);
        Assert.Equal([12, 8, 10, 3, 7], graph.Outputs.Select(id => graph.Nodes[id].Value));
        Assert.Equal([6, 12, 1, 0, 0], Enumerable.Range(0, 5).Select(i => Slope(graph, i, 0)));
        Assert.Equal([4, 0, 1, 1, 0], Enumerable.Range(0, 5).Select(i => Slope(graph, i, 1)));

        static double Slope(ComputationGraph graph, int output, int input)
        {
            var seeds = new double[5];
            seeds[output] = 1;
            return graph.WithCotangents(seeds).Nodes[input].Cotangent!.Value;
        }
    }

    [Fact]
    public void Nodes_OfInputsConstantsAndRulesOfOnesOwn_SayWhatTheyAre()
    {
        var cube = CustomRule(x => x * x * x, (x, _) => 3.0 * x * x);
        Func<Real[], Real[]> f = x =>
            [
                cube(x[0]),
                Implicit.LinearSolve(
                    new[,]
                    {
                        { x[0] },
                    },
                    [x[1]]
                )[0],
                7.0,
            ];
        var nodes = Explain(f)([2.0, 6.0]).Nodes;
        Assert.Equal(
            [
                ("x[0]", "Input", "an input", 2.0),
                ("x[1]", "Input", "an input", 6.0),
                ("v2", "CustomRule", "a rule of your own", 8.0),
                ("v3", "LinearSolve", "a function with a rule of its own", 3.0),
                ("v4", "Constant", "a constant", 7.0),
            ],
            nodes.Select(node => (node.Name, node.Primitive, node.Formula, node.Value))
        );
        Assert.Equal(["x", "v1"], Explain(x => x * x)(3.0).Nodes.Select(node => node.Name));
    }

    [Fact]
    public void Function_ThatReturnsNull_IsRefused() =>
        Says.Exactly<InvalidOperationException>(
            "Explain: the function returned null. Return a value; an empty array is allowed.",
            () => Explain<Real[], Real[]>(_ => null!)([1.0])
        );

    [Fact]
    public void Seeds_OfAnotherLength_AreRefused()
    {
        var graph = Explain(F)([0.0, 3.0]);
        Assert.Contains(
            "3",
            Assert.Throws<ArgumentException>(() => graph.WithTangents(1, 2, 3)).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "2",
            Assert.Throws<ArgumentException>(() => graph.WithCotangents(1, 2)).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => Explain<Real[], Real[]>(x => x)([1.0, 2.0]).WithCotangents());
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.ToText(0));
    }

    [Fact]
    public void NumberOfTheRun_UsedAfterwards_IsRefused()
    {
        Real leaked = 0;
        Explain(x => leaked = x * x)(2.0);
        Assert.Throws<InvalidOperationException>(() => leaked + leaked);
    }

    /// <summary>What .NET Interactive does: an attribute by its name, then members by theirs.</summary>
    [Fact]
    public void NotebookFrontEnd_FindsTheHtmlFormatter()
    {
        var graph = Explain(x => x * x)(3.0);
        var attribute = graph
            .GetType()
            .GetCustomAttributes(true)
            .Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");
        var source = (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!;
        Assert.Equal(
            ["text/html"],
            (string[])attribute.GetType().GetProperty("PreferredMimeTypes")!.GetValue(attribute)!
        );
        dynamic? formatters = source.GetMethod("CreateTypeFormatters")!.Invoke(Activator.CreateInstance(source), []);
        object formatter = Enumerable.Single((IEnumerable<object>)formatters!);
        Assert.Equal("text/html", formatter.GetType().GetProperty("MimeType")!.GetValue(formatter));
        using var writer = new StringWriter();
        Assert.Equal(true, formatter.GetType().GetMethod("Format")!.Invoke(formatter, [graph, writer]));
        Assert.Equal(graph.ToHtml(), writer.ToString());
        Assert.Equal(false, formatter.GetType().GetMethod("Format")!.Invoke(formatter, ["text", writer]));
    }
}
