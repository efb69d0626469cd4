namespace DualDiff.Tests;

/// <summary>A function with rows in the 30-digit tables: what we get and what we want at each row.</summary>
internal sealed class Tabulated
{
    /// <summary>2⁻⁵³.</summary>
    private const double Rounding = 1.1102230246251565e-16;

    private readonly List<Row> rows = [];

    private Tabulated(string name, RuleCard? card) => (Name, Card) = (name, card);

    public static IReadOnlyList<Tabulated> All { get; } =
    [.. UnaryRules(), .. BinaryRules(), .. ParametricRules(), .. TernaryFunctions()];

    public string Name { get; }

    /// <summary>Null for a composition of the contract, such as <c>Lerp</c>.</summary>
    public RuleCard? Card { get; }

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

    public void EachSlope(Action<Entry, Row> law) => rows.ForEach(row => row.Slopes.ToList().ForEach(s => law(s, row)));

    public void EachSecond(Action<Entry, Row> law) =>
        rows.ForEach(row => row.Seconds.ToList().ForEach(s => law(s, row)));

    private static IEnumerable<Tabulated> UnaryRules()
    {
        foreach (var rule in RuleCatalog.Unary.Where(rule => KnownValues.UnaryNames.Contains(rule.Card.Name)))
        {
            var function = new Tabulated(rule.Card.Name, rule.Card);
            foreach (var point in KnownValues.Unary(rule.Card.Name))
            {
                var where = $"x = {Check.Text(point.X)}";
                function.Add(
                    point.X,
                    0,
                    where,
                    rule.Value(point.X),
                    point.Value,
                    [new(rule.Slope(point.X), point.D1, $"slope at {where}")],
                    [new(rule.Second(point.X), point.D2, $"second derivative at {where}")]
                );
            }

            yield return function;
        }
    }

    private static IEnumerable<Tabulated> BinaryRules()
    {
        foreach (var rule in RuleCatalog.Binary)
        {
            var table = rule.Card.Name == "PowConstant" ? "Pow" : rule.Card.Name;
            if (!KnownValues.BinaryNames.Contains(table))
            {
                continue;
            }

            if (rule.Name is "GammaLowerRegularized" or "GammaUpperRegularized")
            {
                yield return ParameterFirst(rule);
                continue;
            }

            var function = new Tabulated(rule.Card.Name, rule.Card);
            foreach (var point in KnownValues.Binary(table))
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

                function.Add(point.X, point.Y, where, rule.Value(point.X, point.Y), point.Value, slopes, seconds);
            }

            yield return function;
        }
    }

    /// <summary>The tables have f(a, x), as the public function; the rule has (x, a), the constant second.</summary>
    private static Tabulated ParameterFirst(BinaryCase rule)
    {
        var function = new Tabulated(rule.Card.Name, rule.Card);
        foreach (var point in KnownValues.Binary(rule.Card.Name))
        {
            var (a, x) = (point.X, point.Y);
            var where = $"a = {Check.Text(a)}, x = {Check.Text(x)}";
            function.Add(
                a,
                x,
                where,
                rule.Value(x, a),
                point.Value,
                [new(rule.Partials(x, a).X, point.Dy, $"slope at {where}")],
                [new(rule.Seconds(x, a).XX, point.Dyy, $"second derivative at {where}")]
            );
        }

        return function;
    }

    private static IEnumerable<Tabulated> ParametricRules()
    {
        foreach (var rule in RuleCatalog.Binary.Where(rule => KnownValues.ParametricNames.Contains(rule.Card.Name)))
        {
            var function = new Tabulated(rule.Card.Name, rule.Card);
            foreach (var point in KnownValues.Parametric(rule.Card.Name))
            {
                var where = $"n = {point.N}, x = {Check.Text(point.X)}";
                function.Add(
                    point.X,
                    point.N,
                    where,
                    rule.Value(point.X, point.N),
                    point.Value,
                    [new(rule.Partials(point.X, point.N).X, point.D1, $"slope at {where}")],
                    [new(rule.Seconds(point.X, point.N).XX, point.D2, $"second derivative at {where}")]
                );
            }

            yield return function;
        }
    }

    private static IEnumerable<Tabulated> TernaryFunctions()
    {
        yield return Ternary(
            RuleCatalog.NaryNamed("FusedMultiplyAdd").Card,
            "FusedMultiplyAdd",
            new FusedMultiplyAdd()
        );
        yield return Ternary(card: null, "Lerp", new Lerp());
        yield return Ternary(RuleCatalog.NaryNamed("BetaRegularized").Card, "BetaRegularized", new BetaRegularized());
    }

    private static Tabulated Ternary<TFunction>(RuleCard? card, string name, TFunction f)
        where TFunction : ITernary
    {
        var function = new Tabulated(name, card);
        foreach (var point in KnownValues.Ternary(name))
        {
            var where = $"({Check.Text(point.A)}, {Check.Text(point.B)}, {Check.Text(point.X)})";
            var y = f.Run(Dual.Variable(point.A, 0), Dual.Variable(point.B, 1), Dual.Variable(point.X, 2));
            var second = f.Run(Jet2.Constant(point.A), Jet2.Constant(point.B), Jets.Second(point.X));
            Entry[] parameters =
            [
                new(y.Tangent(0), point.Da, $"partial in a at {where}"),
                new(y.Tangent(1), point.Db, $"partial in b at {where}"),
            ];
            function.Add(
                point.A,
                point.B,
                where,
                y.Value,
                point.Value,
                [.. f.HasParameters ? [] : parameters, new(y.Tangent(2), point.Dx, $"partial in x at {where}")],
                [new(Jets.D2(second), point.Dxx, $"xx at {where}")]
            );
        }

        return function;
    }

    private void Add(
        double x,
        double y,
        string where,
        double got,
        double want,
        IReadOnlyList<Entry> slopes,
        IReadOnlyList<Entry> seconds
    ) => rows.Add(new(x, y, where, got, want, slopes, seconds));

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
