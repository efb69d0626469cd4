namespace DualDiff.Tests;

/// <summary>A function with rows in the 30-digit tables: what we get and what we want at each row.</summary>
internal sealed class Tabulated
{
    /// <summary>2⁻⁵³.</summary>
    private const double Rounding = 1.1102230246251565e-16;

    private readonly IReadOnlyList<Row> rows;

    private Tabulated(RuleCard? card, IEnumerable<Row> rows) => (Card, this.rows) = (card, [.. rows]);

    /// <summary>How to measure each function: nothing that the library computes is kept from test to test.</summary>
    private static readonly Dictionary<string, Func<Tabulated>> Measures = new([
        .. UnaryRules(),
        .. BinaryRules(),
        .. ParametricRules(),
        .. TernaryFunctions(),
    ]);

    public static IReadOnlyCollection<string> Names => Measures.Keys;

    /// <summary>Null for a composition of the contract, such as <c>Lerp</c>.</summary>
    public RuleCard? Card { get; }

    public static Tabulated Of(string name) => Measures[name]();

    /// <summary>The worst row; an error below a rounding of the <paramref name="terms"/> of a sum that cancels counts as none.</summary>
    public (ulong Ulps, string Where) WorstValue(Func<Row, double> terms) =>
        rows.Select(row =>
                (
                    Math.Abs(row.Got - row.Want) <= 4 * Rounding * terms(row) ? 0 : Ulps.Distance(row.Got, row.Want),
                    $"{row.Where}: got {Check.Text(row.Got)}, want {Check.Text(row.Want)}"
                )
            )
            .MaxBy(pair => pair.Item1);

    public string WorstSlope() =>
        rows.SelectMany(row => row.Slopes)
            .Where(slope => !Check.IsNear(slope.Got, slope.Want, 0))
            .Select(slope => (Error: Ulps.RelativeError(slope.Got, slope.Want), slope.What))
            .Append((Error: 0, What: "no error"))
            .MaxBy(pair => pair.Error)
            is var (error, what)
            ? $"{error:E1} ({what})"
            : "";

    public void EachSlope(Action<Entry, Row> law) => Each(row => row.Slopes, law);

    public void EachSecond(Action<Entry, Row> law) => Each(row => row.Seconds, law);

    private void Each(Func<Row, IReadOnlyList<Entry>> entries, Action<Entry, Row> law)
    {
        foreach (var row in rows)
        {
            foreach (var entry in entries(row))
            {
                law(entry, row);
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, Func<Tabulated>>> UnaryRules() =>
        RuleCatalog
            .Unary.Where(rule => KnownValues.UnaryNames.Contains(rule.Name))
            .Select(rule => Measure(rule.Name, () => new(rule.Card, KnownValues.Unary(rule.Name).Select(RowOf(rule)))));

    private static Func<UnaryPoint, Row> RowOf(UnaryCase rule) =>
        point =>
        {
            var where = $"x = {Check.Text(point.X)}";
            return new(
                point.X,
                0,
                where,
                rule.Value(point.X),
                point.Value,
                [new(rule.Slope(point.X), point.D1, $"slope at {where}")],
                [new(rule.Second(point.X), point.D2, $"second derivative at {where}")]
            );
        };

    private static IEnumerable<KeyValuePair<string, Func<Tabulated>>> BinaryRules()
    {
        foreach (var rule in RuleCatalog.Binary)
        {
            var table = rule.Name == "PowConstant" ? "Pow" : rule.Name;
            if (KnownValues.BinaryNames.Contains(table))
            {
                var row = rule.Name is "GammaLowerRegularized" or "GammaUpperRegularized"
                    ? ParameterFirst(rule)
                    : RowOf(rule);
                yield return Measure(rule.Name, () => new(rule.Card, KnownValues.Binary(table).Select(row)));
            }
        }
    }

    private static Func<BinaryPoint, Row> RowOf(BinaryCase rule) =>
        point =>
        {
            var where = $"({Check.Text(point.X)}, {Check.Text(point.Y)})";
            var (dx, dy) = rule.Partials(point.X, point.Y);
            var (xx, xy, _, yy) = rule.Seconds(point.X, point.Y);
            List<Entry> slopes = [new(dx, point.Dx, $"partial in x at {where}")];
            List<Entry> seconds = [new(xx, point.Dxx, $"xx at {where}")];
            if (!rule.SecondIsConstant)
            {
                slopes.Add(new(dy, point.Dy, $"partial in y at {where}"));
                seconds.Add(new(xy, point.Dxy, $"xy at {where}"));
                seconds.Add(new(yy, point.Dyy, $"yy at {where}"));
            }

            return new(point.X, point.Y, where, rule.Value(point.X, point.Y), point.Value, slopes, seconds);
        };

    /// <summary>The tables have f(a, x), as the public function; the rule has (x, a), the constant second.</summary>
    private static Func<BinaryPoint, Row> ParameterFirst(BinaryCase rule) =>
        point =>
        {
            var (a, x) = (point.X, point.Y);
            var where = $"a = {Check.Text(a)}, x = {Check.Text(x)}";
            return new(
                a,
                x,
                where,
                rule.Value(x, a),
                point.Value,
                [new(rule.Partials(x, a).X, point.Dy, $"slope at {where}")],
                [new(rule.Seconds(x, a).XX, point.Dyy, $"second derivative at {where}")]
            );
        };

    private static IEnumerable<KeyValuePair<string, Func<Tabulated>>> ParametricRules() =>
        RuleCatalog
            .Binary.Where(rule => KnownValues.ParametricNames.Contains(rule.Name))
            .Select(rule =>
                Measure(
                    rule.Name,
                    () => new(rule.Card, KnownValues.Parametric(rule.Name).Select(point => RowOf(rule, point)))
                )
            );

    private static Row RowOf(BinaryCase rule, ParametricPoint point)
    {
        var where = $"n = {point.N}, x = {Check.Text(point.X)}";
        return new(
            point.X,
            point.N,
            where,
            rule.Value(point.X, point.N),
            point.Value,
            [new(rule.Partials(point.X, point.N).X, point.D1, $"slope at {where}")],
            [new(rule.Seconds(point.X, point.N).XX, point.D2, $"second derivative at {where}")]
        );
    }

    private static IEnumerable<KeyValuePair<string, Func<Tabulated>>> TernaryFunctions() =>
        [
            Ternary(() => RuleCatalog.NaryNamed("FusedMultiplyAdd").Card, "FusedMultiplyAdd", new FusedMultiplyAdd()),
            Ternary(() => null, "Lerp", new Lerp()),
            Ternary(() => RuleCatalog.NaryNamed("BetaRegularized").Card, "BetaRegularized", new BetaRegularized()),
        ];

    private static KeyValuePair<string, Func<Tabulated>> Ternary<TFunction>(
        Func<RuleCard?> card,
        string name,
        TFunction f
    )
        where TFunction : ITernary =>
        Measure(name, () => new(card(), KnownValues.Ternary(name).Select(point => RowOf(f, point))));

    private static Row RowOf<TFunction>(TFunction f, TernaryPoint point)
        where TFunction : ITernary
    {
        var where = $"({Check.Text(point.A)}, {Check.Text(point.B)}, {Check.Text(point.X)})";
        var y = f.Run(Dual.Variable(point.A, 0), Dual.Variable(point.B, 1), Dual.Variable(point.X, 2));
        var second = f.Run(Jet2.Constant(point.A), Jet2.Constant(point.B), Jets.Second(point.X));
        Entry[] parameters =
        [
            new(y.Tangent(0), point.Da, $"partial in a at {where}"),
            new(y.Tangent(1), point.Db, $"partial in b at {where}"),
        ];
        return new(
            point.A,
            point.B,
            where,
            y.Value,
            point.Value,
            [.. f.HasParameters ? [] : parameters, new(y.Tangent(2), point.Dx, $"partial in x at {where}")],
            [new(Jets.D2(second), point.Dxx, $"xx at {where}")]
        );
    }

    private static KeyValuePair<string, Func<Tabulated>> Measure(string name, Func<Tabulated> measure) =>
        new(name, measure);

    private interface ITernary
    {
        /// <summary>Whether a and b are parameters that are not differentiated.</summary>
        bool HasParameters => false;

        T Run<T>(T a, T b, T x)
            where T : struct, IReal<T>;
    }

    private readonly struct FusedMultiplyAdd : ITernary
    {
        public T Run<T>(T a, T b, T x)
            where T : struct, IReal<T> => T.FusedMultiplyAdd(a, b, x);
    }

    private readonly struct Lerp : ITernary
    {
        public T Run<T>(T a, T b, T x)
            where T : struct, IReal<T> => T.Lerp(a, b, x);
    }

    private readonly struct BetaRegularized : ITernary
    {
        public bool HasParameters => true;

        public T Run<T>(T a, T b, T x)
            where T : struct, IReal<T> => T.BetaRegularized(a.Value, b.Value, x);
    }

    internal readonly record struct Entry(double Got, double Want, string What);

    internal sealed record Row(
        double X,
        double Y,
        string Where,
        double Got,
        double Want,
        IReadOnlyList<Entry> Slopes,
        IReadOnlyList<Entry> Seconds
    );
}
