namespace DualDiff.Tests;

public sealed class SeriesTests : NumberLaws<Series>
{
    protected override (double Value, double Tangent) Run(Func<Series[], Series> f, double[] x, double[] dx)
    {
        var coefficients = Forward.Taylor(
            t => f([.. x.Zip(dx, (value, tangent) => tangent == 0 ? value : value + (tangent * t))]),
            1
        )(0);
        return (coefficients[0], coefficients[1]);
    }

    [Fact]
    public void Conversion_OfATracedNumber_IsRefusedWithTheWayOut()
    {
        const string Message =
            "Converting a Series that carries a derivative to another number type would drop the derivative. Use .Value if that is what you want.";
        Forward.Taylor(
            x =>
            {
                Assert.Equal(Message, Assert.Throws<InvalidCastException>(() => double.CreateChecked(x)).Message);
                Assert.Equal(Message, Assert.Throws<InvalidCastException>(() => (double)x).Message);
                return x;
            },
            1
        )(2);
        Assert.Equal(2, (double)(Series)2);
    }

    [Fact]
    public void Coefficient_NegativeOrder_IsRefused() =>
        Assert.Equal(
            "order",
            Assert.Throws<ArgumentOutOfRangeException>(() => Series.Constant(1).Coefficient(-1)).ParamName
        );

    [Fact]
    public void Coefficient_OfAConstant_IsZeroFromOrderOneOn()
    {
        Series x = 3;
        Assert.Equal([3, 0, 0], Enumerable.Range(0, 3).Select((x * x / 3).Coefficient));
    }

    [Fact]
    public void Taylor_OperandNotSelected_IsDroppedWhateverItsCoefficients()
    {
        // Trap 21: √x has an infinite slope at 0, and its branch is not taken.
        Assert.Equal([0, 0, 0], Forward.Taylor(x => Larger(Root(x) - (Series)1, (Series)0), 2)(0));
        Assert.Equal([0, 0, 0], Forward.Taylor(x => Larger((Series)0, Root(x) - (Series)1), 2)(0));
        Assert.Equal([1, 0, 0], Forward.Taylor(x => LargestOf([Root(x), (Series)1, -Root(x)]), 2)(0));
        Assert.Equal([0, 0], Forward.Taylor(x => Rectified(Root(x) - (Series)1), 1)(0));

        static T Root<T>(T x)
            where T : struct, IReal<T> => T.Sqrt(x);
        static T Larger<T>(T x, T y)
            where T : struct, IReal<T> => T.Max(x, y);
        static T LargestOf<T>(T[] x)
            where T : struct, IReal<T> => Arrays.Max<T>(x);
        static T Rectified<T>(T x)
            where T : struct, IReal<T> => T.Relu(x);
    }

    [Fact]
    public void Number_OfAnotherCall_IsRefusedWithTheWayOut()
    {
        const string Message =
            "A Series was used outside the call of Forward.Taylor that made it. Keep its .Value, or use Diff.Taylor over Real, which nests.";
        Series leak = default;
        Forward.Taylor(x => leak = x, 1)(2);
        Refused(() => Forward.Taylor(x => x * leak, 1)(3));
        Refused(() => Forward.Taylor(_ => leak, 1)(3));
        Assert.Equal([9, 6], Forward.Taylor(x => x * x, 1)(3));

        static void Refused(Action use) => Assert.Equal(Message, Assert.Throws<InvalidOperationException>(use).Message);
    }
}
