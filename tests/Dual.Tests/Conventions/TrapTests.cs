namespace DualDiff.Tests;

/// <summary>Published mistakes of other systems, by the number in the collection of traps (parts B to E).</summary>
public sealed class TrapTests
{
    private static double Slope(Func<Dual, Dual> f, double x) => Forward.Derivative(f)(x);

    private static double[] Gradient(Func<Dual[], Dual> f, params double[] x) => Forward.Gradient(f)(x);

    [Fact]
    public void Trap15_XOverAbsX_AtZero_HasNoFiniteSlope() =>
        Assert.False(double.IsFinite(Slope(x => x / Dual.Abs(x), 0)));

    [Fact]
    public void Trap19_MaxOfXAndX_HasSlopeOne() => Assert.Equal(1, Slope(x => Dual.Max(x, x), 3));

    [Fact]
    public void Trap20_MaxReluAndClamp_AtZero_FollowTheirOwnConvention()
    {
        Assert.Equal(0.5, Slope(x => Dual.Max(x, 0), 0));
        Assert.Equal(0, Slope(Dual.Relu, 0));
        Assert.Equal(1, Slope(x => Dual.Clamp(x, 0, double.PositiveInfinity), 0));
    }

    [Fact]
    public void Trap21_BranchNotSelected_ItsInfiniteTangentIsDropped()
    {
        var steep = Dual.Seed(-1, double.NegativeInfinity);
        Assert.Equal(0, Dual.Max(steep, 0).Tangent(0));
        Assert.Equal(0, Dual.Relu(steep).Tangent(0));
        Assert.Equal(0, Dual.Floor(steep).Tangent(0));
        Assert.Equal(0, Dual.Clamp(steep, 0, 1).Tangent(0));
    }

    [Fact]
    public void Trap22_LogSigmoidOfMinAndAbs_AtZero_IsOneHalf() =>
        Assert.Equal(0.5, Slope(x => Dual.Min(x, 0) - Dual.Log1P(Dual.Exp(-Dual.Abs(x))), 0));

    [Fact]
    public void Trap25_RemainderAtAnInteger_HasSlopeOne() => Assert.Equal(1, Slope(x => x % 1.0, 2));

    [Fact]
    public void Trap34_BranchNotTaken_DoesNotPoison() => Assert.Equal(1, Slope(x => x < 1 ? x : Dual.Sqrt(x), 0));

    [Fact]
    public void Trap37_LogWithAZeroLane_IsTheSameForEveryChunkSize()
    {
        Assert.Equal([0, 1], Gradient(x => Dual.Log((0 * x[0]) + x[1]), 1, 1));
        Assert.Equal([0.0, double.PositiveInfinity], Gradient(x => Dual.Log((0 * x[0]) + x[1]), 1, 0));
        Assert.Equal(
            [0.0, .. new double[8], double.PositiveInfinity],
            Gradient(x => Dual.Log((0 * x[0]) + x[9]), new double[10])
        );
    }

    [Fact]
    public void Trap38_OverflowingFactor_GivesInfinitiesNotNaN() =>
        Assert.Equal(
            [double.PositiveInfinity, double.NegativeInfinity],
            Gradient(x => x[0] * Dual.Exp(-x[1]), 1, -1000)
        );

    [Fact]
    public void Trap40_AcosOfCos_AtZero_IsAbsentInDualAndNaNInJets()
    {
        Assert.Equal(0, Slope(x => Dual.Acos(Dual.Cos(x)), 0));
        Assert.Equal(double.NaN, Jets.D1(F(Jets.First(0))));

        static T F<T>(T x)
            where T : struct, IReal<T> => T.Acos(T.Cos(x));
    }

    [Fact]
    public void Trap41_ValueThatUnderflows_ThenSqrt_IsZero() =>
        Assert.Equal(0, Slope(x => Dual.Sqrt(Dual.Exp(x)), -877));

    [Fact]
    public void Trap42_TinyTangentThroughNorm_StaysFinite()
    {
        var x = Dual.Seed(1e-200, 1e-100);
        Check.Relative(Dual.Hypot(x, 1e-200).Tangent(0), 1e-100 / double.Sqrt(2), 1e-15, "hypot");
    }

    [Fact]
    public void Trap43_NaNInOneInput_DoesNotReachTheOthers() =>
        Assert.Equal(
            [2.0, double.NaN, 6.0],
            Gradient(x => (x[0] * x[0]) + (x[2] * x[2]) + (0 * x[1] * x[1]), 1, double.NaN, 3)
        );

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Trap45_SquareByPow_AtZero_HasDerivativesZeroTwoZero(bool constantExponent)
    {
        var y = Square(Jets.Third(0), constantExponent);
        Assert.Equal(0, y.Tangent!.Value.Value);
        Assert.Equal(2, Jets.D2(Square(Jets.Second(0), constantExponent)));
        Assert.Equal(0, Jets.D3(y));

        static T Square<T>(T x, bool constantExponent)
            where T : struct, IReal<T> => constantExponent ? T.Pow(x, 2.0) : T.Pow(x, T.Constant(2));
    }

    [Fact]
    public void Trap47_NegativeBaseToAConstant_HasItsSlope()
    {
        Assert.Equal(12, Slope(x => Dual.Pow(x, 3.0), -2));
        Assert.Equal(12, Slope(x => Dual.Pow(x, (Dual)3), -2));
    }

    [Fact]
    public void Trap50_ExponentsNextToOneHalf_FollowTheSameRule()
    {
        Assert.Equal(double.PositiveInfinity, Slope(x => Dual.Pow(x, 0.5), 0));
        Assert.Equal(double.PositiveInfinity, Slope(x => Dual.Pow(x, 0.5 - 1e-16), 0));
        Assert.Equal(double.PositiveInfinity, Slope(Dual.Sqrt, 0));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    public void Trap51_PowersZeroAndOne_AtZero_HaveSecondDerivativeZero(double exponent) =>
        Assert.Equal(0, RuleCatalog.BinaryNamed("PowConstant").Seconds(0, exponent).XX);

    [Fact]
    public void Trap52_ProductWithAZero_HasTheFullGradient() =>
        Assert.Equal([0, 24, 0, 0], Gradient(x => x[0] * x[1] * x[2] * x[3], 2, 0, 3, 4));

    [Fact]
    public void Trap54_TanhAt20_KeepsItsDigits() =>
        Check.Relative(Slope(Dual.Tanh, 20), 1.6993417021166355e-17, 1e-15, "tanh'(20)");

    [Fact]
    public void Trap55_SigmoidAt40_KeepsItsDigits() =>
        Check.Relative(Slope(Dual.Sigmoid, 40), 4.2483542552915889e-18, 1e-15, "sigmoid'(40)");

    [Fact]
    public void Trap56_SoftplusAt1000_IsX()
    {
        var y = Dual.Softplus(Dual.Variable(1000, 0));
        Assert.Equal((1000.0, 1.0), (y.Value, y.Tangent(0)));
    }

    [Fact]
    public void Trap59_InverseHyperbolicAt1E200_DoesNotOverflow()
    {
        Check.Relative(Slope(Dual.Asinh, 1e200), 1e-200, 1e-15, "asinh'");
        Check.Relative(Slope(Dual.Acosh, 1e200), 1e-200, 1e-15, "acosh'");
    }

    [Fact]
    public void Trap61_Atan2AtTinyPoint_DoesNotUnderflow() =>
        Assert.All(
            Gradient(x => Dual.Atan2(x[0], x[1]), 1e-200, 1e-200),
            slope => Check.Relative(Math.Abs(slope), 5e199, 1e-15, "atan2'")
        );

    [Fact]
    public void Trap62_QuotientOfTinyNumbers_DoesNotUnderflow() =>
        Check.Relative(Slope(y => 1e-200 / y, 1e-200), -1e200, 1e-15, "(c/y)'");

    [Theory]
    [InlineData(1e200)]
    [InlineData(1e-200)]
    public void Trap63_HypotAtExtremePoints_IsFinite(double size)
    {
        var z = Dual.Hypot(Dual.Variable(3 * size, 0), Dual.Variable(4 * size, 1));
        Check.Relative(z.Value, 5 * size, 1e-15, "hypot");
        Check.Relative(z.Tangent(0), 0.6, 1e-15, "in x");
        Check.Relative(z.Tangent(1), 0.8, 1e-15, "in y");
    }

    [Fact]
    public void Trap64_ExpM1AndLog1POfTinyNumbers_KeepThem()
    {
        Assert.Equal(1e-17, Dual.ExpM1(1e-17).Value);
        Assert.Equal(1e-17, Dual.Log1P(1e-17).Value);
    }

    [Fact]
    public void Trap65_ExpM1FarLeft_KeepsItsSlope() =>
        Check.Relative(Slope(Dual.ExpM1, -45), 2.8625185805493937e-20, 1e-15, "expm1'(-45)");

    [Fact]
    public void Trap66_TanhAt800_IsOneWithSlopeZero()
    {
        var y = Dual.Tanh(Dual.Variable(800, 0));
        Assert.Equal((1.0, 0.0), (y.Value, y.Tangent(0)));
    }

    [Fact]
    public void Trap73_EqualityAndOrder_ReadValuesOnly()
    {
        var (x, y) = (Dual.Variable(1, 0), Dual.Constant(1));
        Assert.True(x == y && x.Equals(y) && x.CompareTo(y) == 0 && !(x < y) && x >= y);
        Assert.Equal(x.GetHashCode(), y.GetHashCode());
        Assert.Equal(1, Array.BinarySearch([0, y, 2], x));
    }

    [Fact]
    public void Trap77_AccumulatorThatStartsAsAConstant_IsDifferentiated() =>
        Assert.Equal(
            6,
            Slope(
                x =>
                {
                    Dual r = 1;
                    for (var i = 0; i < 2; i++)
                    {
                        r *= x;
                    }

                    return r;
                },
                3
            )
        );

    [Fact]
    public void Trap80_SignOfNaN_DoesNotThrow() => Assert.Equal(0, Dual.Sign(double.NaN));
}
