using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>A transform as a map from n numbers to m, whatever its own structures are: what is compiled in the law tests.</summary>
/// <param name="Name">The transform.</param>
/// <param name="Order">Its highest derivative.</param>
/// <param name="IsFused">Whether an eager run sums in another order than a recorded one.</param>
/// <param name="Of">The transform of a function.</param>
internal sealed record FlatTransform(
    string Name,
    int Order,
    bool IsFused,
    Func<RandomFunction, Func<Real[], Real[]>> Of
)
{
    /// <summary>Seeds depend on the point, so that they are recorded too.</summary>
    public static IReadOnlyList<FlatTransform> All { get; } =
    [
        new("f", 0, false, f => f.On),
        new("Grad", 1, false, f => Grad(f.First)),
        new("ValueAndGrad", 1, false, f => x => ValueAndGrad(f.First)(x) is var (value, bar) ? [value, .. bar] : []),
        new("Jvp", 1, false, f => x => Jvp(f.On)(x, Turned(x)) is var (value, dy) ? [.. value, .. dy] : []),
        new("Linearize", 1, false, f => x => Linearize(f.On)(x).Pushforward(Turned(x))),
        new("JacobianForward", 1, false, f => x => Flat(JacobianForward(f.On)(x))),
        new("JacobianReverse", 1, false, f => x => Flat(JacobianReverse(f.On)(x))),
        new(
            "Vjp",
            1,
            false,
            f => x => Vjp(f.On)(x) is var (value, pull) ? [.. pull(value), .. pull(Turned(value))] : []
        ),
        new("GaussNewtonProduct", 1, false, f => x => GaussNewtonProduct(f.On)(x, Turned(x))),
        new("Grad of Checkpoint", 1, false, f => Grad(Checkpoint<Real[], Real>(f.First))),
        new("Grad, the point captured", 1, false, f => x => [Grad(t => f.First([.. x.Select(xi => xi * t)]))(0.75)]),
        new("Hessian", 2, true, f => x => Flat(Hessian(f.First)(x))),
        new("Hvp", 2, true, f => x => Hvp(f.First)(x, Turned(x))),
        new(
            "Hvp, the point captured",
            2,
            true,
            f => x => Hvp(t => f.First([.. x.Select(xi => xi * t[0])]))([0.75], [2.0])
        ),
        new("JacobianForward of Grad", 2, false, f => x => Flat(JacobianForward(Grad(f.First))(x))),
        new("Grad of Jvp", 2, false, f => Grad(x => Jvp(f.First)(x, Turned(x)).Tangent)),
        new("Grad of Grad", 2, false, f => Grad(x => Energy(Grad(f.First)(x)))),
        new("HessianDiagonal", 2, true, f => HessianDiagonal(f.First)),
        new("Taylor, the point captured", 3, false, f => x => Taylor(t => f.First(Moved(x, t)), 3)(0.0)),
        new("Derivatives", 3, false, f => x => Derivatives(t => f.First([t, .. x[1..]]), 3)(x[0])),
        new("Grad of Taylor", 3, false, f => Grad(x => Taylor(t => f.First(Moved(x, t)), 2)(0.0)[2])),
    ];

    public override string ToString() => Name;

    public static Real[] Flat(Real[,] matrix) => [.. matrix.Cast<Real>()];

    private static Real[] Turned(Real[] x) => [.. x.Select((xi, i) => (xi * -0.75) + (0.25 * (i + 1)))];

    private static Real[] Moved(Real[] x, Real t) => [.. x.Select((xi, i) => xi + (t * (1 - (0.25 * i))))];

    private static Real Energy(Real[] gradient) => Real.Sum([.. gradient.Select(g => g * g)]);
}
