using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Rules of one's own, checkpoints, loops, solvers and linear systems inside compiled functions.</summary>
public class CompiledOwnRuleTests
{
    private static readonly double[][] Points =
    [
        [0.5, 1.25],
        [2, -0.75],
        [-1, 0.25],
        [0.5, 1.25],
    ];

    private static readonly Func<Real, Real> OwnSine = CustomRule(Math.Sin, (x, _) => Cos(x) * 3.0);

    private static readonly Func<Real, Real> OwnJvp = CustomJvp<Real, Real>(
        x => x * x,
        (x, dx) => (x * x, dx * x * 5.0)
    );

    private static readonly Func<Real[], Real> OwnVjp = CustomVjp<Real[], Real, Real[]>(
        x => x[0] * x[1],
        x => (x[0] * x[1], x),
        (x, bar) => [bar * x[1] * 7.0, bar * x[0]]
    );

    public static TheoryData<string> Names => [.. Functions.Keys];

    private static readonly Dictionary<string, Func<Real[], Real>> Functions = new()
    {
        ["CustomRule"] = x => OwnSine(x[0] * x[1]) + OwnSine(x[0]),
        ["CustomRule, branching"] = x => CustomRule(v => v > 0 ? v : -v, (v, _) => v > 0.0 ? 2.0 : v)(x[0] * x[1]),
        ["CustomJvp"] = x => OwnJvp(x[0] + x[1]) * x[1],
        ["CustomVjp"] = x => OwnVjp([x[0], x[1] * x[1]]) * x[1],
        ["CustomVjp, branching"] = x =>
            CustomVjp<Real, Real, Real>(
                v => v > 0.0 ? v : v * v,
                v => (v > 0.0 ? v : v * v, v),
                (v, bar) => v > 0.0 ? bar : bar * v
            )(x[0]) * x[1],
        ["Checkpoint"] = x => Checkpoint<Real[], Real>(v => Sin(v[0]) * v[1] * v[1])(x) * x[0],
        ["Iterate"] = x =>
            Iterate<(Real, Real)>(7, s => (s.Item1 + (0.1 * s.Item2), s.Item2 - (0.1 * Sin(s.Item1))), 2)(
                (x[0], x[1])
            ).Item1,
        ["Iterate, branching"] = x => Iterate<Real>(5, s => s > 0.3 ? s * 0.5 : s + x[1].Value)(x[0]),
        ["Implicit.Root"] = x =>
            Implicit.Root<Real[]>(p => Math.Cbrt(p[0].Value + 2), (u, p) => (u * u * u) - p[0] - 2.0)(x) * x[1],
        ["LinearSolve"] = x =>
            Implicit.LinearSolve(
                new[,]
                {
                    { x[0], x[1] },
                    { x[1] * 2.0, 1.0 },
                },
                [1.0, x[0]]
            )[0],
        ["captured by Checkpoint"] = x => Checkpoint<Real, Real>(v => v * x[0] * v)(x[1]),
        ["captured by Checkpoint of a constant"] = x => Checkpoint<Real, Real>(v => v * x[0])(2.0) + x[1],
        ["captured by Iterate of a constant"] = x => Iterate<Real>(3, s => s * x[0])(2.0) + x[1],
        ["captured by CustomJvp of a constant"] = x =>
            CustomJvp<Real, Real>(v => v * x[0], (v, dv) => (v * x[0], dv * x[0]))(2.0),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void OwnRule_Inside_IsThatOfTheFunction(string name)
    {
        var f = Functions[name];
        Compared.Bits(x => [f(x)], Points);
        if (name.EndsWith("constant", StringComparison.Ordinal))
        {
            // Refused in a derivative, compiled or not.
            Assert.Throws<InvalidOperationException>(() => Grad(f)([0.5, 1.25]));
            Assert.Throws<InvalidOperationException>(() => Compile(Grad(f))([0.5, 1.25]));
            return;
        }

        if (name == "captured by Checkpoint")
        {
            Compared.Bits(x => [Grad(t => f([x[0], t]))(x[1])], Points);
            return;
        }

        Compared.Bits(Grad(f), Points);
        Compared.Bits(x => [Jvp(f)(x, [x[1], 2.0]).Tangent], Points);
        Compared.Bits(Grad(x => Sum([.. Grad(f)(x).Select(g => g * g)])), Points);
        Compared.At(x => FlatTransform.Flat(Hessian(f)(x)), Compared.Default, Points, _ => 1e-10, name);
        Compared.At(Grad(f), Compared.Default, Points, _ => 1e-11, name);
        foreach (var x in Points)
        {
            Compared.Numbers(Grad(f)(x.ToReals()).ToDoubles(), Grad(Compile(f))(x.ToReals()).ToDoubles(), 0, name);
        }
    }

    [Fact]
    public void Pivots_OfLinearSolve_Crossing()
    {
        static Real[] Solve(Real[] x) =>
            Implicit.LinearSolve(
                new[,]
                {
                    { x[0], 1.0, x[1] },
                    { 1.0, x[1], 0.5 },
                    { x[1], 0.25, x[0] },
                },
                [x[0], 1.0, x[1]]
            );
        double[][] points =
        [
            .. from a in new[] { -2.0, -0.5, 0, 0.5, 1, 3 } from b in new[] { -1.5, 0.75, 2 } select new[] { a, b },
        ];
        var report = Compared.Bits(Solve, points);
        Assert.InRange(report.Paths.Count, 2, 8);
        Compared.Bits(x => FlatTransform.Flat(JacobianReverse(Solve)(x)), points);
        Compared.Bits(x => FlatTransform.Flat(JacobianForward(Solve)(x)), points);
    }

    [Fact]
    public void Root_RunsEagerlyAndSaysSo()
    {
        var compiled = Compile<Real, Real>(Implicit.Root<Real>(p => Math.Sqrt(p.Value), (u, p) => (u * u) - p));
        Check.Exact(1.5, compiled(2.25).Value, "root");
        Check.Exact(2, compiled(4.0).Value, "root");
        Assert.Equal(
            "1 inputs: runs eagerly, because Implicit.Root calls a solver over doubles, which cannot be recorded.",
            compiled.Report().Notes.Single()
        );
    }

    /// <summary>The check of the passes takes a rule that gives another value every time for a wrong pass.</summary>
    [Fact]
    public void CustomRule_ThatIsNotPure_IsFoundByTheCheckOfThePasses()
    {
        var runs = 0;
        var impure = CustomRule(x => x + ++runs, (_, _) => 1.0);
        Says.Exactly<InvalidOperationException>(
            "Compile: the optimised program is wrong: output 0 is 4.5 where the recorded program gives 3.5. Please report it; CompileOptions.Strict uses fewer passes.",
            () => Compile(impure, new CompileOptions { ChecksPasses = true })(1.5)
        );
    }
}
