namespace DualDiff.Tests;

/// <summary>The oracle's oracle: nested jets against derivatives known in closed form, so that no test trusts a wrong jet.</summary>
public sealed class JetLawTests
{
    [Fact]
    public void Jets_OfACubic_HaveItsThreeDerivatives()
    {
        var y = Cubic(Jets.Third(2));
        Assert.Equal(2 * 8 - 3 * 4 + 5, y.Value);
        Assert.Equal(12, Jets.D1(Cubic(Jets.First(2))));
        Assert.Equal(18, Jets.D2(Cubic(Jets.Second(2))));
        Assert.Equal(12, Jets.D3(y));

        static T Cubic<T>(T x)
            where T : struct, IReal<T> => (T.Constant(2) * x * x * x) - (T.Constant(3) * x * x) + T.Constant(5);
    }

    [Fact]
    public void Jets_OfAQuotient_HaveItsSecondDerivative() =>
        Check.Relative(Jets.D2(Jet2.Constant(1) / Jets.Second(2)), 0.25, 1e-15, "(1/x)''");

    [Fact]
    public void Jets_ConstantUnderEveryLevel_HasNoTangent() =>
        Assert.Null((Jet2.Constant(2) * Jet2.Constant(3)).Tangent);
}
