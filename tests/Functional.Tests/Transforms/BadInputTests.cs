using System.Globalization;
using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>Misuse: the whole text of every message, once; and the library works afterwards.</summary>
public class BadInputTests
{
    private static readonly Func<Real[], Real[]> Vector = x => [x[0] * x[1], x[0], x[1]];

    [Fact] // Trap 101.
    public void Tangent_OfWrongLength_IsRefusedWithBothLengths()
    {
        Says<ArgumentException>(
            "Jvp: the tangent has 1 components and the point has 2. Give one component for each.",
            () => Jvp(Vector)([1.0, 2.0], [1.0])
        );
        Says<ArgumentException>(
            "Jvp: the tangent has 3 components and the point has 0. Give one component for each.",
            () => Jvp((Func<Real[], Real[]>)(x => x))([], [1.0, 2.0, 3.0])
        );
        Says<ArgumentException>(
            "Linearize: the tangent has 3 components and the point has 2. Give one component for each.",
            () => Linearize(Vector)([1.0, 2.0]).Pushforward([1.0, 2.0, 3.0])
        );
    }

    [Fact]
    public void Cotangent_OfWrongLength_IsRefusedWithBothLengths()
    {
        Says<ArgumentException>(
            "Vjp: the cotangent has 2 components and the result has 3. Give one component for each.",
            () => Vjp(Vector)([1.0, 2.0]).Pullback([1.0, 2.0])
        );
        Says<ArgumentException>(
            "Vjp: the cotangent has 4 components and the result has 3. Give one component for each.",
            () => Vjp(Vector)([1.0, 2.0]).Pullback([1.0, 2.0, 3.0, 4.0])
        );
    }

    [Fact]
    public void Pullback_AfterAWrongLength_Works()
    {
        var (_, pullback) = Vjp(Vector)([2.0, 3.0]);
        Assert.Throws<ArgumentException>(() => pullback([1.0]));
        Assert.Equal([3.0, 2.0], pullback([1.0, 0.0, 0.0]).ToDoubles());
    }

    [Fact]
    public void Conversion_OfATracedNumber_IsRefusedInEveryMode()
    {
        foreach (var d in Operators.All)
        {
            const string Text =
                "Converting a Real that is being differentiated to another number type would drop its derivative. Write Diff.StopGradient(x) or x.Value if that is what you want.";
            Says<InvalidCastException>(Text, () => d.At(x => (double)x, 1.0));
            Says<InvalidCastException>(Text, () => d.At(x => (double)(x * 2.0), 1.0));
            Says<InvalidCastException>(Text, () => d.At(x => double.CreateChecked(x), 1.0));
            Says<InvalidCastException>(Text, () => d.At(x => int.CreateTruncating(x), 1.0));
            Says<InvalidCastException>(Text, () => d.At(x => float.CreateSaturating(x), 1.0));
            Says<InvalidCastException>(Text, () => d.At(x => new[] { x }.ToDoubles()[0], 1.0));
            Says<InvalidCastException>(
                Text,
                () =>
                    d.At(
                        x =>
                            new[,]
                            {
                                { x },
                            }.ToDoubles()[0, 0],
                        1.0
                    )
            );
            Check.Exact(0, d.At(x => (double)StopGradient(x) * 2.0, 1.0).Value, d);
        }
    }

    [Fact]
    public void Function_ThatReturnsNull_IsRefused()
    {
        Func<Real[], Real[]> nothing = _ => null!;
        Says<InvalidOperationException>(
            "Jvp: the function returned null. Return a value; an empty array is allowed.",
            () => Jvp(nothing)([1.0], [1.0])
        );
        Says<InvalidOperationException>(
            "JacobianForward: the function returned null. Return a value; an empty array is allowed.",
            () => JacobianForward(nothing)([1.0])
        );
        const string Reverse = "Reverse mode: the function returned null. Return a value; an empty array is allowed.";
        Says<InvalidOperationException>(Reverse, () => JacobianReverse(nothing)([1.0]));
        Says<InvalidOperationException>(Reverse, () => Jacobian(nothing)([1.0]));
        Says<InvalidOperationException>(Reverse, () => Vjp(nothing)([1.0]));
        Says<InvalidOperationException>(Reverse, () => Linearize(nothing)([1.0]));
    }

    [Fact]
    public void JacobianForward_OfFunctionThatChangesItsOutputCount_IsRefused()
    {
        var runs = 0;
        Real[] Changing(Real[] x) => runs++ == 0 ? [x[0], x[1]] : [x[0]];
        Says<InvalidOperationException>(
            "JacobianForward: the function gave 1 results in this run and 2 in the one before. Make it pure: the number of results may depend on the shape of the input only.",
            () => JacobianForward(Changing)(new Real[9])
        );
    }

    [Fact]
    public void NullFunction_IsRefusedAtOnce()
    {
        Assert.Throws<ArgumentNullException>("f", () => Grad((Func<Real, Real>)null!));
        Assert.Throws<ArgumentNullException>("f", () => Grad((Func<Real[], Real>)null!));
        Assert.Throws<ArgumentNullException>("f", () => Grad<Real[]>(null!));
        Assert.Throws<ArgumentNullException>("f", () => ValueAndGrad((Func<Real, Real>)null!));
        Assert.Throws<ArgumentNullException>("f", () => ValueAndGrad((Func<Real[], Real>)null!));
        Assert.Throws<ArgumentNullException>("f", () => Jvp((Func<Real, Real>)null!));
        Assert.Throws<ArgumentNullException>("f", () => Jvp((Func<Real[], Real>)null!));
        Assert.Throws<ArgumentNullException>("f", () => Jvp((Func<Real[], Real[]>)null!));
        Assert.Throws<ArgumentNullException>("f", () => Vjp((Func<Real, Real>)null!));
        Assert.Throws<ArgumentNullException>("f", () => Vjp((Func<Real[], Real>)null!));
        Assert.Throws<ArgumentNullException>("f", () => Vjp((Func<Real[], Real[]>)null!));
        Assert.Throws<ArgumentNullException>("f", () => Linearize((Func<Real, Real>)null!));
        Assert.Throws<ArgumentNullException>("f", () => Linearize((Func<Real[], Real>)null!));
        Assert.Throws<ArgumentNullException>("f", () => Linearize((Func<Real[], Real[]>)null!));
        Assert.Throws<ArgumentNullException>("f", () => JacobianForward(null!));
        Assert.Throws<ArgumentNullException>("f", () => JacobianReverse(null!));
        Assert.Throws<ArgumentNullException>("f", () => Jacobian(null!));
    }

    [Fact]
    public void NullArray_IsRefusedAsAnArgument()
    {
        Real[] point = [1.0, 2.0];
        Assert.Throws<ArgumentNullException>("point", () => Grad(x => x[0])(null!));
        Assert.Throws<ArgumentNullException>("point", () => Jvp(Vector)(null!, point));
        Assert.Throws<ArgumentNullException>("point", () => Vjp(Vector)(null!));
        Assert.Throws<ArgumentNullException>("point", () => Linearize(Vector)(null!));
        Assert.Throws<ArgumentNullException>("point", () => JacobianForward(Vector)(null!));
        Assert.Throws<ArgumentNullException>("point", () => JacobianReverse(Vector)(null!));
        Assert.Throws<ArgumentNullException>("point", () => Jacobian(Vector)(null!));
        Assert.Throws<ArgumentNullException>(() => Jvp(Vector)(point, null!));
        Assert.Throws<ArgumentNullException>(() => Vjp(Vector)(point).Pullback(null!));
        Assert.Throws<ArgumentNullException>(() => Linearize(Vector)(point).Pushforward(null!));
        Assert.Throws<ArgumentNullException>("values", () => ((double[])null!).ToReals());
        Assert.Throws<ArgumentNullException>("values", () => ((double[,])null!).ToReals());
        Assert.Throws<ArgumentNullException>("numbers", () => ((Real[])null!).ToDoubles());
        Assert.Throws<ArgumentNullException>("numbers", () => ((Real[,])null!).ToDoubles());
    }

    [Fact]
    public void Messages_UnderAnotherCulture_AreTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            var point = new Real[1234];
            Says<ArgumentException>(
                "Jvp: the tangent has 1 components and the point has 1234. Give one component for each.",
                () => Jvp((Func<Real[], Real[]>)(x => x))(point, [1.0])
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void Says<TException>(string message, Func<object?> action)
        where TException : Exception => Assert.Equal(message, Assert.Throws<TException>(() => action()).Message);
}
