namespace DualDiff.Tests;

public sealed class PlainTests : NumberLaws<Plain>
{
    protected override (double Value, double Tangent) Run(Func<Plain[], Plain> f, double[] x, double[] dx) =>
        (f([.. x.Select(Plain.Constant)]).Value, 0);

    [Fact]
    public void Operators_OnTheConcreteType_CompareValues()
    {
        Plain x = new(1);
        Plain y = new(2);
        Assert.True(x < y && x <= y && y > x && y >= x && x != y && !(x == y));
        Assert.Equal(0.5, (x / y).Value);
    }
}
