using System.Globalization;
using System.Text;

namespace DualDiff.Benchmarks;

/// <summary>Horizontal bars on a logarithmic scale: the derivative's time over the function's, for each workload and family.</summary>
internal static class Plot
{
    private const int Left = 130;
    private const int Width = 800;
    private const int Right = 60;
    private const int Top = 70;
    private const int Bar = 11;
    private const double Least = 0.2;

    // Readable on white and on black.
    private static readonly Dictionary<Family, string> Colors = new()
    {
        [Family.ByHand] = "#8a8f98",
        [Family.Dual] = "#0d9488",
        [Family.Real] = "#3b82f6",
        [Family.Compiled] = "#16a34a",
        [Family.TorchSharp] = "#ea580c",
        [Family.MathNet] = "#c026d3",
    };

    public static string Draw(IReadOnlyList<Answer> answers)
    {
        var families = Headlines.Present(answers);
        var most = answers.SelectMany(a => families.Select(f => Headlines.Ratio(a, f) ?? 1)).Max();
        double X(double ratio) => Left + ((Width - Left - Right) * Math.Log(ratio / Least) / Math.Log(most / Least));
        var bars = new StringBuilder();
        var y = Top;
        foreach (var answer in answers)
        {
            var start = y;
            foreach (var family in families)
            {
                if (Headlines.Ratio(answer, family) is { } ratio)
                {
                    var end = X(ratio);
                    Append(
                        $"""<rect x="{Left}" y="{y}" width="{end - Left:0.0}" height="{Bar - 1}" fill="{Colors[family]}"/>"""
                    );
                    Append($"""<text x="{end + 4:0.0}" y="{y + 9}" font-size="10">{Format.Digits(ratio)}</text>""");
                    y += Bar;
                }
            }

            Append(
                $"""<text x="{Left - 8}" y="{(start + y) / 2 + 4}" text-anchor="end">{answer.Question.Name}</text>"""
            );
            y += Bar;
        }

        var grid = new StringBuilder();
        for (var tick = 1.0; tick < most; tick *= 10)
        {
            grid.AppendLine(
                CultureInfo.InvariantCulture,
                $"""<line x1="{X(tick):0.0}" x2="{X(tick):0.0}" y1="{Top - 6}" y2="{y}"/><text x="{X(tick):0.0}" y="{Top - 12}" text-anchor="middle">{tick}</text>"""
            );
        }

        return string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{Width}} {{y
                    + 6}}" font-family="sans-serif" font-size="12">
                <style>
                text { fill: #1f2328 } line { stroke: #8a8f98; stroke-opacity: 0.4 }
                @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } }
                </style>
                <title>Time of the derivative over time of the plain function, fastest of each family; less is better</title>
                <text x="8" y="20" font-size="14">Time of the derivative / time of the plain function (logarithmic; less is better)</text>
                {{Legend(families)}}{{grid}}{{bars}}</svg>

                """
            )
            .ReplaceLineEndings("\n");

        void Append(FormattableString line) => bars.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }

    private static string Legend(Family[] families) =>
        string.Concat(
            families.Select(
                (family, i) =>
                    $"""<rect x="{Left + (i * 125)}" y="30" width="10" height="10" fill="{Colors[family]}"/><text x="{Left + 15 + (i * 125)}" y="39">{Headlines.Name(family)}</text>{"\n"}"""
            )
        );
}
