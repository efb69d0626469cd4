using System.Globalization;
using System.Text;

namespace DualDiff;

/// <summary>Values and derivatives to 32 digits, from mpmath; <c>generate.py</c> says how they are made and checked.</summary>
/// <remarks>
/// <para>Arguments are exact doubles strictly inside the domain. Each result is the 32-digit text rounded once to double.</para>
/// <para>Names are the C# method names: <c>"Tanh"</c>, <c>"Log1P"</c>, <c>"GammaLowerRegularized"</c>.</para>
/// </remarks>
public static class KnownValues
{
    private static readonly Table<UnaryPoint> UnaryTable = new("unary.csv", c => new(c[0], c[1], c[2], c[3], c[4]));

    private static readonly Table<BinaryPoint> BinaryTable = new(
        "binary.csv",
        c => new(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7])
    );

    private static readonly Table<ParametricPoint> ParametricTable = new(
        "parametric.csv",
        c => new((int)c[0], c[1], c[2], c[3], c[4])
    );

    private static readonly Table<TernaryPoint> TernaryTable = new(
        "ternary.csv",
        c => new(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7])
    );

    /// <summary>Functions of one argument.</summary>
    public static IReadOnlyList<string> UnaryNames => UnaryTable.Names;

    /// <summary>Functions of two arguments.</summary>
    public static IReadOnlyList<string> BinaryNames => BinaryTable.Names;

    /// <summary>Functions of an integer parameter and an argument.</summary>
    public static IReadOnlyList<string> ParametricNames => ParametricTable.Names;

    /// <summary>Functions of three arguments.</summary>
    public static IReadOnlyList<string> TernaryNames => TernaryTable.Names;

    /// <summary>All functions: unary, binary, parametric, ternary.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [.. UnaryNames, .. BinaryNames, .. ParametricNames, .. TernaryNames];

    /// <summary>The points of a function of one argument, in rising order.</summary>
    /// <param name="name">One of <see cref="UnaryNames"/>.</param>
    /// <returns>The rows of the table.</returns>
    /// <exception cref="ArgumentException">The table has no such function.</exception>
    public static IReadOnlyList<UnaryPoint> Unary(string name) => UnaryTable.Rows(name);

    /// <summary>The points of a function of two arguments, in rising order.</summary>
    /// <param name="name">One of <see cref="BinaryNames"/>.</param>
    /// <returns>The rows of the table.</returns>
    /// <exception cref="ArgumentException">The table has no such function.</exception>
    public static IReadOnlyList<BinaryPoint> Binary(string name) => BinaryTable.Rows(name);

    /// <summary>The points of a function with an integer parameter, in rising order.</summary>
    /// <param name="name">One of <see cref="ParametricNames"/>.</param>
    /// <returns>The rows of the table.</returns>
    /// <exception cref="ArgumentException">The table has no such function.</exception>
    public static IReadOnlyList<ParametricPoint> Parametric(string name) => ParametricTable.Rows(name);

    /// <summary>The points of a function of three arguments, in rising order.</summary>
    /// <param name="name">One of <see cref="TernaryNames"/>.</param>
    /// <returns>The rows of the table.</returns>
    /// <exception cref="ArgumentException">The table has no such function.</exception>
    public static IReadOnlyList<TernaryPoint> Ternary(string name) => TernaryTable.Rows(name);

    /// <summary>One embedded file, read on first use and then kept.</summary>
    private sealed class Table<TPoint>(string file, Func<double[], TPoint> parse)
    {
        private readonly Lazy<OrderedDictionary<string, IReadOnlyList<TPoint>>> content = new(() => Read(file, parse));

        public IReadOnlyList<string> Names => [.. content.Value.Keys];

        public IReadOnlyList<TPoint> Rows(string name) =>
            content.Value.TryGetValue(name, out var rows)
                ? rows
                : throw new ArgumentException(
                    $"KnownValues: {file} has no function {name}. Add it to tests/Oracles/generate.py and run that.",
                    nameof(name)
                );

        private static OrderedDictionary<string, IReadOnlyList<TPoint>> Read(string file, Func<double[], TPoint> parse)
        {
            var rows = Lines(file)
                .Skip(1)
                .Select(line => line.Split(','))
                .GroupBy(
                    fields => fields[0],
                    fields => parse([.. fields.Skip(1).Select(Number)]),
                    StringComparer.Ordinal
                )
                .Select(group => KeyValuePair.Create(group.Key, (IReadOnlyList<TPoint>)[.. group]));
            return new(rows, StringComparer.Ordinal);
        }

        private static IEnumerable<string> Lines(string file)
        {
            using var stream =
                typeof(KnownValues).Assembly.GetManifestResourceStream(file)
                ?? throw new InvalidOperationException(
                    $"KnownValues: no resource {file}. Embed tests/Oracles/tables with the file name as LogicalName."
                );
            using var reader = new StreamReader(stream, Encoding.UTF8);
            while (reader.ReadLine() is { } line)
            {
                yield return line;
            }
        }

        private static double Number(string text) =>
            double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
