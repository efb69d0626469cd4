using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>What a function may take and give. A function as a result is refused by its type (trap 5).</summary>
public class StructureTests
{
    [Fact]
    public void FunctionAsResult_IsRefusedByType()
    {
        var type = typeof(Func<Real, Real>);
        var message =
            $"A function over {type} cannot be differentiated: a function has no numbers that could be differentiated. Return numbers.";
        Says(message, () => Jvp<Real, Func<Real, Real>>(u => x => x + u));
        Says(message, () => Vjp<Real, Func<Real, Real>>(u => x => x + u));
        Says(message, () => Linearize<Real, Func<Real, Real>>(u => x => x + u));
    }

    [Fact]
    public void FunctionAsArgument_IsRefusedByType()
    {
        var type = typeof(Func<Real, Real>);
        var message =
            $"A function over {type} cannot be differentiated: a function has no numbers that could be differentiated. Return numbers.";
        Says(message, () => Grad<Func<Real, Real>>(f => f(1.0)));
        Says(message, () => ValueAndGrad<Func<Real, Real>>(f => f(1.0)));
        Says(message, () => Jvp<Func<Real, Real>, Real>(f => f(1.0)));
    }

    [Fact]
    public void UnknownType_RefusedTwice_SaysTheSame()
    {
        var message =
            $"A function over {typeof(DateTime)} cannot be differentiated: it holds no Real. Use Real, Real[] or a record of them.";
        Says(message, () => Grad((DateTime _) => 1.0));
        Says(message, () => Grad((DateTime _) => 1.0));
    }

    [Fact]
    public void GenericTransforms_OnNumbersAndArrays_AreThePlainOnes()
    {
        Assert.Equal(6.0, Grad<Real>(x => x * x)(3.0).Value);
        Assert.Equal([4.0, 3.0], Grad<Real[]>(x => x[0] * x[1])([3.0, 4.0]).ToDoubles());
        Assert.Equal(
            [1.0, 6.0],
            Vjp<Real, Real[]>(x => [x, x * x])(3.0).Pullback([1.0, 0.0]) is var a
                ? [a.Value, Vjp<Real, Real[]>(x => [x, x * x])(3.0).Pullback([0.0, 1.0]).Value]
                : []
        );
        Assert.Equal([2.0, 12.0], Jvp<Real, Real[]>(x => [x, x * x])(3.0, 2.0).Tangent.ToDoubles());
        Assert.Equal([2.0, 12.0], Linearize<Real, Real[]>(x => [x, x * x])(3.0).Pushforward(2.0).ToDoubles());
    }

    private static void Says(string message, Func<object?> action)
    {
        var exception = Record.Exception(() => action());
        Assert.True(exception is NotSupportedException, $"want NotSupportedException, got {exception}");
        Assert.Equal(message, exception.Message);
    }
}
