using CsCheck;
using Xunit;

namespace DualDiff.Tests;

/// <summary>Every kernel against the 32-digit tables and, over doubles of every exponent, against the scalar function.</summary>
public class AccuracyTests
{
    /// <summary>What the scalar functions themselves may be off by.</summary>
    private const ulong Scalar = 2;

    public static TheoryData<string> Names => [.. KernelCase.All.Select(kernel => kernel.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Kernel_PointsOfTheTable_IsWithinItsBound(string name)
    {
        var kernel = KernelCase.Named(name);
        var points =
            name == "NormalCdf"
                ? NormalCdfValues.Points
                : [.. KnownValues.Unary(name).Select(point => (point.X, point.Value))];
        Assert.True(points.Count >= 50, $"{points.Count} points");
        foreach (var (x, want) in points)
        {
            IsNear(kernel, x, want, kernel.Ulps);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Kernel_NumbersOfEveryExponent_IsNearTheScalarFunction(string name)
    {
        var kernel = KernelCase.Named(name);
        Gen.Frequency((1, Anything), (1, Gen.Double[kernel.Low, kernel.High]), (1, Gen.Double[-1, 1]), (1, NearOne))
            .Array[16]
            .Sample(numbers =>
            {
                foreach (var x in numbers)
                {
                    IsNear(kernel, x, kernel.Scalar(x), kernel.Ulps + Scalar);
                }
            });
    }

    [Theory]
    [InlineData("Sin")]
    [InlineData("Cos")]
    public void SinAndCos_BesideMultiplesOfAQuarterTurn_AreRelative(string name)
    {
        var kernel = KernelCase.Named(name);
        Gen.Select(Gen.Int[1, 600_000_000], Gen.Int[-3, 3])
            .Sample(
                (turns, steps) =>
                {
                    var nearest = turns * (Math.PI / 2);
                    var x = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(nearest) + steps);
                    IsNear(kernel, x, kernel.Scalar(x), kernel.Ulps + Scalar);
                }
            );
    }

    /// <summary>All bit patterns, NaN and subnormal numbers among them.</summary>
    private static Gen<double> Anything => Gen.ULong.Select(BitConverter.UInt64BitsToDouble);

    /// <summary>±1 and a difference of any size, where logarithms have their zero and their pole.</summary>
    private static Gen<double> NearOne =>
        Gen.Select(Gen.Bool, Gen.Int[-52, -2], Gen.Double[-1, 1])
            .Select((negative, exponent, x) => (negative ? -1 : 1) + Math.ScaleB(x, exponent));

    private static void IsNear(KernelCase kernel, double x, double want, ulong bound)
    {
        var got = kernel.At(x);
        if (Ulps.Distance(got, want) > bound)
        {
            Assert.Fail(
                FormattableString.Invariant(
                    $"{kernel.Name}({x:R}): want {want:R}, got {got:R}, {Ulps.Distance(got, want)} ulp"
                )
            );
        }
    }
}
