using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>A number used after its transform has ended (trap 98): a clear error in every place, in every mode.</summary>
public class EscapeTests
{
    private const string Message =
        "A Real was used after the transform that made it had ended. Return it from the function that is differentiated, or keep its .Value.";

    [Fact]
    public void EscapedNumber_InAnyOperation_Throws()
    {
        foreach (var leaker in Operators.All)
        {
            var leaked = Leak(leaker);
            Throws(() => leaked * 2.0, leaker);
            Throws(() => 2.0 * leaked, leaker);
            Throws(() => leaked * leaked, leaker);
            Throws(() => leaked + 1.0, leaker);
            Throws(() => 1.0 + leaked, leaker);
            Throws(() => leaked + leaked, leaker);
            Throws(() => leaked - 1.0, leaker);
            Throws(() => 1.0 - leaked, leaker);
            Throws(() => leaked / 2.0, leaker);
            Throws(() => 2.0 / leaked, leaker);
            Throws(() => -leaked, leaker);
            Throws(() => leaked % 2.0, leaker);
            Throws(() => Sin(leaked), leaker);
            Throws(() => Hypot(leaked, 1.0), leaker);
            Throws(() => Hypot(1.0, leaked), leaker);
            Throws(() => Max(leaked, 1.0), leaker);
            Throws(() => Pow(leaked, 2.0), leaker);
        }
    }

    [Fact]
    public void NumberOfAFunctionThatThrew_InAnyOperation_Throws()
    {
        foreach (var leaker in Operators.CoreAndTaylor)
        {
            Real leaked = default;
            Assert.Throws<FormatException>(() =>
                leaker.At(x => (leaked = x * 2.0) > 0.0 ? throw new FormatException() : x, 3.0)
            );
            Throws(() => leaked * 2.0, leaker);
            Throws(() => leaked + 1.0, leaker);
        }
    }

    [Fact]
    public void EscapedNumber_MixedWithAnOpenTransform_Throws()
    {
        foreach (var (leaker, user) in Operators.AllPairs)
        {
            var leaked = Leak(leaker);
            Throws(() => user.At(x => x * leaked, 1.0), (leaker, user));
            Throws(() => user.At(x => leaked * x, 1.0), (leaker, user));
            Throws(() => user.At(x => leaked + x, 1.0), (leaker, user));
            Throws(() => user.At(x => x - leaked, 1.0), (leaker, user));
            Throws(() => user.At(x => x / leaked, 1.0), (leaker, user));
            Throws(() => user.At(x => Hypot(x, leaked), 1.0), (leaker, user));
            Throws(() => user.At(x => x + Exp(leaked), 1.0), (leaker, user));
        }
    }

    [Fact]
    public void EscapedNumber_AsTheResultOfAFunction_Throws()
    {
        foreach (var (leaker, user) in Operators.AllPairs)
        {
            var leaked = Leak(leaker);
            Throws(() => user.At(_ => leaked, 1.0), (leaker, user));
        }

        foreach (var leaker in Operators.All)
        {
            var leaked = Leak(leaker);
            foreach (var jacobian in Operators.Jacobians)
            {
                Throws(() => jacobian.Of(x => [x[0], leaked])([1.0, 2.0]), (leaker, jacobian));
            }
        }
    }

    [Fact]
    public void EscapedNumber_AsAPoint_Throws()
    {
        foreach (var (leaker, user) in Operators.AllPairs)
        {
            var leaked = Leak(leaker);
            Throws(() => user.At(x => x, leaked), (leaker, user));
        }
    }

    [Fact]
    public void EscapedNumber_AsTangentOrCotangent_Throws()
    {
        foreach (var leaker in Operators.All)
        {
            var leaked = Leak(leaker);
            Throws(() => Jvp(x => x)(1.0, leaked), leaker);
            Throws(() => Linearize(x => x)(1.0).Pushforward(leaked), leaker);
            Throws(() => Vjp(x => x)(1.0).Pullback(leaked), leaker);
            Throws(() => Jvp((Func<Real[], Real[]>)(x => x))([1.0, 2.0], [1.0, leaked]), leaker);
            Throws(() => Linearize((Func<Real[], Real[]>)(x => x))([1.0, 2.0]).Pushforward([1.0, leaked]), leaker);
            Throws(() => Vjp((Func<Real[], Real[]>)(x => x))([1.0, 2.0]).Pullback([1.0, leaked]), leaker);
        }
    }

    [Fact]
    public void EscapedNumber_BesideAnOpenCotangent_Throws()
    {
        foreach (var (leaker, user) in Operators.AllPairs)
        {
            var leaked = Leak(leaker);
            Throws(
                () => user.At(x => Vjp((Func<Real[], Real[]>)(y => y))([1.0, 2.0]).Pullback([x, leaked])[0], 1.0),
                (leaker, user)
            );
        }
    }

    [Fact]
    public void NumberOfAnEndedInnerTransform_UsedInTheOuter_Throws()
    {
        foreach (var (outer, inner) in Operators.AllPairs)
        {
            Real Leaky(Real x, bool asResult)
            {
                Real leaked = default;
                var slope = inner.At(y => leaked = x * y * y, 2.0);
                return asResult ? leaked : slope * leaked;
            }

            Throws(() => outer.At(x => Leaky(x, asResult: false), 1.0), (outer, inner));
            Throws(() => outer.At(x => Leaky(x, asResult: true), 1.0), (outer, inner));
        }
    }

    [Fact]
    public void NumberOfAnEndedOuterTransform_UsedInAPullback_Throws()
    {
        foreach (var outer in Operators.All)
        {
            Func<Real, Real>? pullback = null;
            outer.At(x => (pullback = Vjp(y => x * y * y)(3.0).Pullback)(1.0), 2.0);
            Throws(() => pullback!(1.0), outer);
        }
    }

    [Fact]
    public void EscapedNumber_ReadByValue_StaysReadable()
    {
        foreach (var leaker in Operators.All)
        {
            var leaked = Leak(leaker);
            Assert.Equal(6.0, leaked.Value);
            Assert.Equal("6", leaked.ToString());
            Assert.True(leaked == 6.0);
            Assert.Equal(6.0, (double)StopGradient(leaked));
        }
    }

    [Fact]
    public void EscapedNumber_AfterTheError_LeavesTheLibraryUsable()
    {
        foreach (var (leaker, user) in Operators.AllPairs)
        {
            var leaked = Leak(leaker);
            Throws(() => user.At(x => x * x * leaked, 1.0), (leaker, user));
            Check.Exact(12, user.At(x => x * x * x, 2.0).Value, (leaker, user));
        }
    }

    private static Real Leak(ScalarOperator by)
    {
        Real leaked = default;
        by.At(x => leaked = x * 2.0, 3.0);
        return leaked;
    }

    private static void Throws(Func<object?> use, object what)
    {
        var exception = Record.Exception(() => use());
        Assert.True(exception is InvalidOperationException, $"{what}: want InvalidOperationException, got {exception}");
        Assert.Equal(Message, exception.Message);
    }

    private static void Throws(Func<Real> use, object what) => Throws(() => (object?)use(), what);
}
