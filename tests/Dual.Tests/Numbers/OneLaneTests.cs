namespace DualDiff.Tests;

public sealed class OneLaneTests : NumberLaws<OneLane>
{
    protected override (double Value, double Tangent) Run(Func<OneLane[], OneLane> f, double[] x, double[] dx)
    {
        var y = f([.. x.Zip(dx, (value, tangent) => new OneLane(value, tangent))]);
        return (y.Value, y.Tangent);
    }

    [Fact]
    public void Operators_OnTheConcreteType_CompareValues()
    {
        OneLane x = new(1, 5);
        OneLane y = new(2, 5);
        Assert.True(x < y && x <= y && y > x && y >= x && x != y && !(x == y));
    }

    [Fact]
    public void WithValue_KeepsTheTangent()
    {
        var moved = new OneLane(1, 5).WithValue(7);
        Assert.Equal((7.0, 5.0), (moved.Value, moved.Tangent));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, false)]
    [InlineData(0, 1, false)]
    public void IsConstantZero_ReadsValueAndTangent(double value, double tangent, bool want) =>
        Assert.Equal(want, new OneLane(value, tangent).IsConstantZero);

    [Fact]
    public void ZeroTangent_BesideAnInfiniteSlope_StaysZero() =>
        Assert.Equal(0, OneLane.Apply<SqrtRule>(new OneLane(0, 0)).Tangent);

    [Fact]
    public void OperandNotSelected_ContributesNothing() =>
        Assert.Equal(3, OneLane.Apply<MaxRule>(new OneLane(1, double.PositiveInfinity), new OneLane(2, 3)).Tangent);
}
