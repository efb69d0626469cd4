using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>Primitives of many operands: one wide step on a flat tape, a fold of steps elsewhere.</summary>
public class WideStepTests
{
    [Fact]
    public void Operands_RepeatedAndConstant_AddUp()
    {
        foreach (var d in Operators.All)
        {
            Check.Exact(3, d.At(x => Sum([x, x, 5.0, x]), 2.0).Value, d);
            Check.Exact(12, d.At(x => Product([x, x, x]), 2.0).Value, d);
            Check.Exact(20, d.At(x => Product([x, 5.0, x]), 2.0).Value, d);
            Check.Exact(4, d.At(x => Dot([x, 1.0], [x, 7.0]), 2.0).Value, d);
            Check.Exact(0, d.At(x => Sum([1.0, 2.0]), 2.0).Value, d);
            Check.Exact(0, d.At(x => Sum([]), 2.0).Value, d);
            Check.Exact(1, d.At(x => Sum([x]), 2.0).Value, d);
            Check.Exact(0, d.At(x => Sum([x, -x]), 2.0).Value, d);
            Check.Exact(7, d.At(x => FusedMultiplyAdd(x, 3.0, x * x), 2.0).Value, d);
        }
    }

    [Fact]
    public void Operands_OfAnOuterLevel_AreConstantsOfTheInner()
    {
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            // Traps 1 and 2 with the sum and the product of many.
            Check.Exact(1, outer.At(x => x * inner.At(y => Sum([x, y]), 1.0), 1.0).Value, (outer, inner));
            Check.Exact(2, outer.At(x => x * inner.At(y => Product([x, y]), 2.0), 1.0).Value, (outer, inner));
            Check.Exact(8, outer.At(x => x * inner.At(y => Dot([x], [y]), 1.0), 4.0).Value, (outer, inner));
            Check.Exact(0, outer.At(x => inner.At(y => Sum([x, x * x, 1.0]), x), 3.0).Value, (outer, inner));

            // D_y x²y²: 2x²y; at y = x: 2x³; D: 6x².
            Check.Exact(54, outer.At(x => inner.At(y => Product([x, y, 1.0, x, y]), x), 3.0).Value, (outer, inner));
            Check.Exact(2, outer.At(x => inner.At(y => Sum([y, x, 2.0, y]) * x, x), 3.0).Value, (outer, inner));
            Check.Exact(6, outer.Of(inner.Of(x => Product([x, x, x])))(1.0).Value, (outer, inner));
        }
    }

    [Fact]
    public void Operands_OfThreeLevels_AreToldApart()
    {
        foreach (var (a, b, c) in Operators.AllTriples)
        {
            // x²y²z²: D_z 2x²y²z at 1; D_y of that 4x²y at 1; D_x 8x.
            var got = a.At(x => b.At(y => c.At(z => Product([x, y, z, x, y, z]), 1.0), 1.0), 2.0);
            Check.Exact(16, got.Value, (a, b, c));
        }
    }

    [Fact]
    public void FlatAndNestedSteps_OnOneTape_AreBothSwept()
    {
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            Real Function(Real y, Real x)
            {
                var before = Sum([y, y, 2.0]);
                var mixed = Product([before, x]);
                var after = Sum([y, mixed, 1.0]);
                return after * Sum([y, 3.0]);
            }

            // (y + (2y + 2)x + 1)(y + 3); D_y: (1 + 2x)(y + 3) + (y + (2y + 2)x + 1); D_x: 2(y + 3) + 2y + 2 at y = 1: 12.
            Check.Exact(12, outer.At(x => inner.At(y => Function(y, x), 1.0), 5.0).Value, (outer, inner));
        }
    }

    [Fact]
    public void Jacobian_OfWideSteps_IsTheSameByEveryPath()
    {
        foreach (var n in new[] { 1, 7, 8, 9, 17, 65 })
        {
            static Real[] Function(Real[] x) =>
                [Sum(x), Product([.. x, x[0]]), Dot(x, x), x[^1], Norm(x), LogSumExp(x)];
            var x = Point(n);
            var want = JacobianForward(Function)(x).ToDoubles();
            for (var j = 0; j < n; j++)
            {
                Check.Exact(1, want[0, j], (n, j));
                Check.Exact(2 * x[j].Value, want[2, j], (n, j));
            }

            foreach (var jacobian in Operators.Jacobians)
            {
                var got = jacobian.Of(Function)(x).ToDoubles();
                Check.ForEach(
                    want,
                    (i, j) => Check.InTerms(want[i, j], got[i, j], 2 * Math.Abs(want[i, j]), 8, (jacobian, n, i, j))
                );
            }
        }
    }

    [Fact]
    public void PullbackAndPushforward_CalledTwice_GiveTheSameBits()
    {
        static Real[] Function(Real[] x) => [Sum(x) * Norm(x), LogSumExp(x), Max(x), .. Softmax(x)];
        var x = Point(5);
        var (_, pullback) = Vjp(Function)(x);
        var (_, pushforward) = Linearize(Function)(x);
        var (cotangent, tangent) = (Point(8), Point(5));
        var (pulled, pushed) = (pullback(cotangent).ToDoubles(), pushforward(tangent).ToDoubles());
        Grad(y => Sum(y) * Product(y))(x);
        pullback(Point(8).Reverse().ToArray());
        Check.Bits(pulled, pullback(cotangent).ToDoubles(), "pullback");
        Check.Bits(pushed, pushforward(tangent).ToDoubles(), "pushforward");
        Check.InTerms(
            cotangent.ToDoubles().Zip(pushed, (a, b) => a * b).Sum(),
            pulled.Zip(tangent.ToDoubles(), (a, b) => a * b).Sum(),
            50,
            8,
            "transposes"
        );
    }

    [Fact]
    public void Step_OfAHundredThousandOperands_IsRight()
    {
        const int N = 100_000;
        var x = Point(N);
        var gradient = Grad(y => Dot(y, y) + Sum(y))(x);
        for (var i = 0; i < N; i += 997)
        {
            Check.Exact((2 * x[i].Value) + 1, gradient[i].Value, i);
        }

        Check.Exact(N, Jvp(y => Sum(y))(x, Array.ConvertAll(x, _ => Real.One)).Tangent.Value, "Jvp");
    }

    [Fact]
    public void ManySteps_OfManyOperands_AreAllKept()
    {
        static Real Function(Real[] x)
        {
            Real total = 0.0;
            for (var i = 0; i < 300; i++)
            {
                total = Sum([total, .. x, i]);
            }

            return total;
        }

        foreach (var gradient in Operators.Gradients)
        {
            Assert.Equal([300.0, 300, 300, 300, 300], gradient.Of(Function)(Point(5)).ToDoubles());
        }
    }

    [Fact]
    public void Selection_DropsWhatItDoesNotSelect()
    {
        // NaN tangents of what is not selected do not count.
        var got = Grad(x => Max([Sqrt(x[0]) * 0.0, x[1]]))([-0.0, 3.0]);
        Assert.Equal([0.0, 1.0], got.ToDoubles());
    }

    [Fact]
    public void EscapedOperand_AmongMany_IsRefused()
    {
        foreach (var (leaker, user) in Operators.AllPairs)
        {
            Real leaked = default;
            leaker.At(x => leaked = x * 2.0, 3.0);
            Refused(() => Sum([1.0, leaked, 2.0]));
            Refused(() => Max([leaked, 100.0]));
            Refused(() => user.At(x => Sum([x, leaked]), 1.0));
            Refused(() => user.At(x => Sum([leaked, 1.0, x]), 1.0));
            Refused(() => user.At(x => Max([leaked, 1.0, x]), 1.0));
            Check.Exact(2, user.At(x => Sum([x, 1.0, x]), 1.0).Value, (leaker, user));
        }

        static void Refused(Func<Real> use) => Assert.Throws<InvalidOperationException>(() => use());
    }

    [Fact]
    public void OperandOfAnotherThread_IsRefusedAndLeavesTheRecordingWhole()
    {
        var gradient = Grad(x =>
        {
            var before = Sum(x);
            Exception? thrown = null;
            var thread = new Thread(() => thrown = Record.Exception(() => Product([x[1], x[0], x[0]])));
            thread.Start();
            thread.Join();
            Assert.IsType<InvalidOperationException>(thrown);
            return before * Product(x);
        })([2.0, 3.0]);

        // (a + b)ab: 2ab + b², a² + 2ab.
        Assert.Equal([21.0, 16.0], gradient.ToDoubles());
    }

    [Fact]
    public void Result_OfConstants_IsAConstant()
    {
        foreach (var d in Operators.All)
        {
            d.At(
                x =>
                {
                    Assert.Equal(6.0, (double)Sum([1.0, 2.0, 3.0]));
                    Assert.Equal(0.0, (double)Sum([]));
                    return x;
                },
                2.0
            );
        }
    }

    private static Real[] Point(int n) =>
        [.. Enumerable.Range(0, n).Select(i => (Real)(0.5 + (0.125 * ((i * 7) % 11))))];
}
