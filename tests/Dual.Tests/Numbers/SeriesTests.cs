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
}
