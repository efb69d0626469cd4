using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>A way to the derivative of a function of one number.</summary>
internal sealed record ScalarOperator(string Name, Func<Func<Real, Real>, Func<Real, Real>> Of)
{
    /// <summary>The derivative of f at x.</summary>
    public Real At(Func<Real, Real> f, Real x) => Of(f)(x);

    public override string ToString() => Name;
}

/// <summary>A way to the gradient of a function of n numbers.</summary>
internal sealed record GradientOperator(string Name, Func<Func<Real[], Real>, Func<Real[], Real[]>> Of)
{
    public override string ToString() => Name;
}

/// <summary>A way to the Jacobian matrix of a function from n to m numbers.</summary>
internal sealed record JacobianOperator(string Name, Func<Func<Real[], Real[]>, Func<Real[], Real[,]>> Of)
{
    public override string ToString() => Name;
}

/// <summary>
/// Every transform as a derivative operator, so that a test can run over all pairings of them. Seeds are not 1, and the
/// wide Jacobians read a lane of the second chunk.
/// </summary>
internal static class Operators
{
    /// <summary>The seven transforms.</summary>
    public static IReadOnlyList<ScalarOperator> Core { get; } =
    [
        new("Grad", f => Grad(f)),
        new("Jvp", f => x => Jvp(f)(x, 4.0).Tangent / 4.0),
        new("Linearize", f => x => Linearize(f)(x).Pushforward(-2.0) / -2.0),
        new("JacobianForward", f => x => JacobianForward(Lift(f))([x])[0, 0]),
        new("JacobianReverse", f => x => JacobianReverse(Lift(f))([x])[0, 0]),
        new("Jacobian", f => x => Jacobian(Lift(f))([x])[0, 0]),
        new("Vjp", f => x => Vjp(f)(x).Pullback(-0.5) / -0.5),
    ];

    /// <summary>The seven and their wide forms.</summary>
    public static IReadOnlyList<ScalarOperator> Scalar { get; } =
    [
        .. Core,
        new("ValueAndGrad", f => x => ValueAndGrad(f)(x).Gradient),
        new("Jacobian, tall", f => x => Jacobian(v => [v[0] * 3.0, f(v[0])])([x])[1, 0]),
        new(
            "JacobianForward, 2nd chunk",
            f => x => JacobianForward(v => [v[1], f(v[10])])([.. Others(10), x, 0.5])[1, 10]
        ),
        new("JacobianReverse, 2nd chunk", f => x => JacobianReverse(v => [.. Others(9), f(v[0]), v[0]])([x])[9, 0]),
    ];

    /// <summary>The seven, and Taylor coefficients, which do not go through custom rules.</summary>
    public static IReadOnlyList<ScalarOperator> CoreAndTaylor { get; } =
    [.. Core, new("Taylor", f => x => Taylor(f, 1)(x)[1])];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ScalarOperator> All { get; } =
    [.. Scalar, CoreAndTaylor[^1], new("Derivatives, of order 3", f => x => Derivatives(f, 3)(x)[1])];

    public static IReadOnlyList<GradientOperator> Gradients { get; } =
    [
        new("Grad", f => Grad(f)),
        new("Vjp", f => x => [.. Vjp(f)(x).Pullback(-0.5).Select(g => g / -0.5)]),
        new("Jvp", f => x => Each(x, unit => Jvp(f)(x, unit).Tangent)),
        new("Linearize", f => x => Each(x, Linearize(f)(x).Pushforward)),
        new("JacobianForward", f => x => Row(JacobianForward(v => [f(v)])(x), 0)),
        new("JacobianReverse", f => x => Row(JacobianReverse(v => [f(v)])(x), 0)),
        new("Jacobian", f => x => Row(Jacobian(v => [f(v)])(x), 0)),
    ];

    public static IReadOnlyList<JacobianOperator> Jacobians { get; } =
    [
        new("JacobianForward", f => JacobianForward(f)),
        new("JacobianReverse", f => JacobianReverse(f)),
        new("Jacobian", f => Jacobian(f)),
        new("Vjp", f => x => FromRows(x, Vjp(f)(x))),
        new("Jvp", f => x => FromColumns(f(x).Length, x, unit => Jvp(f)(x, unit).Tangent)),
        new("Linearize", f => x => FromColumns(f(x).Length, x, Linearize(f)(x).Pushforward)),
    ];

    /// <summary>Every ordered pair.</summary>
    public static IEnumerable<(ScalarOperator Outer, ScalarOperator Inner)> Pairs { get; } =
        from outer in Scalar
        from inner in Scalar
        select (outer, inner);

    /// <summary>Every ordered triple.</summary>
    public static IEnumerable<(ScalarOperator A, ScalarOperator B, ScalarOperator C)> Triples { get; } =
        from a in Scalar
        from b in Scalar
        from c in Scalar
        select (a, b, c);

    /// <summary>Every ordered pair of all of them.</summary>
    public static IEnumerable<(ScalarOperator Outer, ScalarOperator Inner)> AllPairs { get; } =
        from outer in All
        from inner in All
        select (outer, inner);

    /// <summary>Every ordered triple of all of them.</summary>
    public static IEnumerable<(ScalarOperator A, ScalarOperator B, ScalarOperator C)> AllTriples { get; } =
        from a in All
        from b in All
        from c in All
        select (a, b, c);

    /// <summary>Every way to a Hessian by composition.</summary>
    public static IEnumerable<(string Name, Func<Func<Real[], Real>, Func<Real[], Real[,]>> Of)> Hessians { get; } =
    [
        .. from jacobian in Jacobians
        from gradient in Gradients
        select (
            $"{jacobian} of {gradient}",
            (Func<Func<Real[], Real>, Func<Real[], Real[,]>>)(f => jacobian.Of(gradient.Of(f)))
        ),
    ];

    /// <summary>A unit vector.</summary>
    public static Real[] Unit(int count, int index)
    {
        var unit = new Real[count];
        unit[index] = 1.0;
        return unit;
    }

    public static Real[] Row(Real[,] matrix, int i) =>
        [.. Enumerable.Range(0, matrix.GetLength(1)).Select(j => matrix[i, j])];

    private static Func<Real[], Real[]> Lift(Func<Real, Real> f) => v => [f(v[0])];

    private static IEnumerable<Real> Others(int count) => Enumerable.Range(0, count).Select(i => (Real)(i + 0.25));

    private static Real[] Each(Real[] x, Func<Real[], Real> derivative) =>
        [.. Enumerable.Range(0, x.Length).Select(j => derivative(Unit(x.Length, j)))];

    private static Real[,] FromRows(Real[] x, (Real[] Value, Func<Real[], Real[]> Pullback) run)
    {
        var rows = run.Value.Length;
        var matrix = new Real[rows, x.Length];
        for (var i = 0; i < rows; i++)
        {
            var row = run.Pullback(Unit(rows, i));
            for (var j = 0; j < x.Length; j++)
            {
                matrix[i, j] = row[j];
            }
        }

        return matrix;
    }

    private static Real[,] FromColumns(int rows, Real[] x, Func<Real[], Real[]> pushforward)
    {
        var matrix = new Real[rows, x.Length];
        for (var j = 0; j < x.Length; j++)
        {
            var column = pushforward(Unit(x.Length, j));
            for (var i = 0; i < column.Length; i++)
            {
                matrix[i, j] = column[i];
            }
        }

        return matrix;
    }
}
