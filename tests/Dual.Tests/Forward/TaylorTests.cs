namespace DualDiff.Tests;

public sealed class TaylorTests
{
    [Fact]
    public void Taylor_OfExp_HasInverseFactorials() =>
        Near(Forward.Taylor(Exp, 8)(0), [.. Enumerable.Range(0, 9).Select(k => 1 / Factorial(k))]);

    [Fact]
    public void Taylor_OfSin_AlternatesAtAnyPoint()
    {
        var (sin, cos) = Math.SinCos(0.7);
        double[] cycle = [sin, cos, -sin, -cos];
        Near(Forward.Taylor(Sin, 8)(0.7), [.. Enumerable.Range(0, 9).Select(k => cycle[k % 4] / Factorial(k))]);
    }

    [Fact]
    public void Taylor_OfTheGeometricSeries_IsAllOnes() =>
        Assert.Equal(Enumerable.Repeat(1.0, 21), Forward.Taylor(x => 1 / (1 - x), 20)(0));

    /// <summary>exp(sin x) to order 8, without nesting.</summary>
    [Fact]
    public void Taylor_OfExpOfSin_IsTheKnownExpansion() =>
        Near(
            Forward.Taylor(x => Exp(Sin(x)), 8)(0),
            [1, 1, 0.5, 0, -1 / 8.0, -1 / 15.0, -1 / 240.0, 1 / 90.0, 31 / 5760.0]
        );

    [Fact]
    public void Taylor_OfAPolynomial_EndsWithExactZeros() =>
        Assert.Equal([17, 14, 3, 0, 0, 0], Forward.Taylor(x => Arrays.Polynomial([1, 2, 3], x), 5)(2));

    [Fact]
    public void Taylor_OfAPower_AtZero_HasNoNaN() =>
        Assert.Equal([0, 0, 1, 0, 0], Forward.Taylor(x => Power(x, 2), 4)(0));

    [Fact]
    public void Taylor_OfAConstantFunction_IsItsValueAndZeros() =>
        Assert.Equal([5, 0, 0, 0], Forward.Taylor(_ => 5, 3)(1.5));

    [Fact]
    public void Taylor_OfTheIdentity_IsTheVariable() => Assert.Equal([1.5, 1, 0], Forward.Taylor(x => x, 2)(1.5));

    [Fact]
    public void Taylor_OrderZero_IsTheValueAlone() => Assert.Equal([Math.Exp(1.5)], Forward.Taylor(Exp, 0)(1.5));

    [Fact]
    public void Taylor_BadArguments_AreRefused()
    {
        Assert.Equal("order", Assert.Throws<ArgumentOutOfRangeException>(() => Forward.Taylor(Exp, -1)).ParamName);
        Assert.Equal("f", Assert.Throws<ArgumentNullException>(() => Forward.Taylor(null!, 1)).ParamName);
    }

    [Fact]
    public void Taylor_CalledTwice_GivesTheSameBitsInFreshArrays()
    {
        var taylor = Forward.Taylor(x => Programs.Scalar([x, x * x, Sin(x)]), 6);
        var (first, second) = (taylor(0.8), taylor(0.8));
        Check.Bits(first, second, "coefficient");
        Assert.NotSame(first, second);
    }

    [Fact]
    public void Taylor_OfAProgramOfAllKinds_EqualsNestedJets() =>
        Laws.AgreesWithJets(
            Forward.Taylor(x => Program(x), 4)(0.8),
            Jets.Derivatives(Program(Jets.Fourth(0.8))),
            "program"
        );

    /// <summary>60,000 operations, on a stack of 1 MiB.</summary>
    [Fact]
    public void Taylor_OfALongChain_NeedsNoDeepStack()
    {
        double[] got = [];
        var thread = new Thread(() => got = Forward.Taylor(Chain, 3)(0.4), 1 << 20);
        thread.Start();
        thread.Join();
        var want = Chain(Jets.Third(0.4));
        double[] derivatives = [want.Value, Jets.D1(want.Primal.Primal), Jets.D2(want.Primal), Jets.D3(want)];
        for (var k = 0; k < derivatives.Length; k++)
        {
            Check.Relative(got[k] * Factorial(k), derivatives[k], 1e-9, $"order {k}");
        }

        static T Chain<T>(T x)
            where T : struct, IReal<T>
        {
            var y = x;
            for (var i = 0; i < (Samples.AreFew ? 20_000 : 70_000); i++)
            {
                y = T.Sin(y) + (x * T.Constant(0.01));
            }

            return y;
        }
    }

    [Fact]
    public void Taylor_OfAFunctionThatThrows_LeavesTheNextCallAlone()
    {
        var isFirst = true;
        var taylor = Forward.Taylor(
            x =>
            {
                var y = Exp(x);
                if (isFirst)
                {
                    isFirst = false;
                    throw new InvalidOperationException("user code");
                }

                return y;
            },
            2
        );
        Assert.Equal("user code", Assert.Throws<InvalidOperationException>(() => taylor(0)).Message);
        Near(taylor(0), [1, 1, 0.5]);
    }

    private static T Program<T>(T x)
        where T : struct, IReal<T> => Programs.Scalar([x, x * x, T.Sin(x), T.One / x]);

    private static T Exp<T>(T x)
        where T : struct, IReal<T> => T.Exp(x);

    private static T Sin<T>(T x)
        where T : struct, IReal<T> => T.Sin(x);

    private static T Power<T>(T x, double exponent)
        where T : struct, IReal<T> => T.Pow(x, exponent);

    private static void Near(double[] got, double[] want)
    {
        Assert.Equal(want.Length, got.Length);
        for (var k = 0; k < want.Length; k++)
        {
            Assert.True(Math.Abs(got[k] - want[k]) <= 1e-15, $"order {k}: got {got[k]}, want {want[k]}");
        }
    }

    private static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
}
