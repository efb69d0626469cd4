global using Jet1 = DualDiff.Tests.Jet<DualDiff.Plain>;
global using Jet2 = DualDiff.Tests.Jet<DualDiff.Tests.Jet<DualDiff.Plain>>;
global using Jet3 = DualDiff.Tests.Jet<DualDiff.Tests.Jet<DualDiff.Tests.Jet<DualDiff.Plain>>>;
global using Jet4 = DualDiff.Tests.Jet<DualDiff.Tests.Jet<DualDiff.Tests.Jet<DualDiff.Tests.Jet<DualDiff.Plain>>>>;

namespace DualDiff.Tests;

/// <summary>Lift and extract for nested jets.</summary>
internal static class Jets
{
    /// <summary>The input of a function of one number, traced at every level.</summary>
    public static Jet1 First(double x) => new(new(x), new(1));

    public static Jet2 Second(double x) => new(First(x), Jet1.Constant(1));

    public static Jet3 Third(double x) => new(Second(x), Jet2.Constant(1));

    public static Jet4 Fourth(double x) => new(Third(x), Jet3.Constant(1));

    /// <summary>One input of several: traced at the outer level, the inner one, both or neither.</summary>
    public static Jet2 Second(double x, bool inner, bool outer) =>
        new(inner ? First(x) : Jet1.Constant(x), outer ? Jet1.Constant(1) : null);

    /// <summary>f′; 0 where y does not depend on the input.</summary>
    public static double D1(Jet1 y) => y.Tangent?.Value ?? 0;

    public static double D2(Jet2 y) => y.Tangent is { } slope ? D1(slope) : 0;

    /// <summary>f and its first four derivatives.</summary>
    public static double[] Derivatives(Jet4 y) =>
        [
            y.Value,
            D1(y.Primal.Primal.Primal),
            D2(y.Primal.Primal),
            D3(y.Primal),
            y.Tangent is { } slope ? D3(slope) : 0,
        ];

    public static double D3(Jet3 y) => y.Tangent is { } slope ? D2(slope) : 0;
}
