using System.Runtime.Intrinsics;
using CsCheck;
using Xunit;

namespace DualDiff.Tests;

/// <summary>The bits of a kernel depend on the number alone: not on its lane, its neighbours or the width of the register.</summary>
public class RegisterTests
{
    private static Gen<double> Number =>
        Gen.Frequency((1, Gen.ULong.Select(BitConverter.UInt64BitsToDouble)), (3, Gen.Double[-40, 40]));

    [Fact]
    public void EveryKernel_AnyLaneAnyWidth_GivesTheSameBits() =>
        Number
            .Array[8]
            .Sample(x =>
            {
                foreach (var kernel in KernelCase.All)
                {
                    var want = Array.ConvertAll(x, kernel.At);
                    Same(want, Lanes(kernel.Vector(Vector512.Create(x))), kernel);
                    Same(want, Lanes(kernel.Wide(Vector512.Create(x))), kernel);
                    Same(want[..4], Lanes(kernel.Half(Vector256.Create(x))), kernel);
                }
            });

    [Fact]
    public void EveryKernel_OverASpanOfAnyLength_GivesTheSameBits() =>
        Number
            .Array[0, 21]
            .Sample(x =>
            {
                foreach (var kernel in KernelCase.All)
                {
                    var y = new double[x.Length + 1];
                    y[^1] = 7;
                    kernel.Span(x, y);
                    Same(Array.ConvertAll(x, kernel.At), y[..^1], kernel);
                    Assert.Equal(7, y[^1]);

                    double[] inPlace = [.. x];
                    kernel.Span(inPlace, inPlace);
                    Same(y[..^1], inPlace, kernel);
                }
            });

    [Fact]
    public void Span_ResultTooShort_Throws() =>
        Assert.All(
            KernelCase.All,
            kernel => Assert.ThrowsAny<ArgumentException>(() => kernel.Span(new double[9], new double[8]))
        );

    [Fact]
    public void OddAndEvenKernels_OfTheOppositeNumber_HaveTheOppositeOrTheSameBits() =>
        Number.Sample(x =>
        {
            foreach (var name in (string[])["Sin", "Tanh", "Sinh", "Erf"])
            {
                Same([-KernelCase.Named(name).At(x)], [KernelCase.Named(name).At(-x)], name);
            }

            foreach (var name in (string[])["Cos", "Cosh"])
            {
                Same([KernelCase.Named(name).At(x)], [KernelCase.Named(name).At(-x)], name);
            }
        });

    [Fact]
    public void SinCos_OfAnyNumbers_HasTheBitsOfSinAndOfCos() =>
        Number
            .Array[8]
            .Sample(x =>
            {
                var (sin, cos) = VectorSinCos.SinCos(Vector512.Create(x));
                Same(Array.ConvertAll(x, KernelCase.Named("Sin").At), Lanes(sin), "sin");
                Same(Array.ConvertAll(x, KernelCase.Named("Cos").At), Lanes(cos), "cos");

                VectorSinCos.Of(new Register256(Vector256.Create(x)), out var halfSin, out var halfCos);
                Same(Lanes(sin)[..4], Lanes(halfSin.Value), "sin of a half");
                Same(Lanes(cos)[..4], Lanes(halfCos.Value), "cos of a half");
            });

    [Fact]
    public void SinAndCos_BeyondTheReduction_AreTheScalarFunctions()
    {
        double[] x = [1.0, 1073741824, 1073741824.5, -1e10, 1e22, -double.MaxValue, double.NaN, 0.5];
        var (sin, cos) = VectorSinCos.SinCos(Vector512.Create(x));
        foreach (var lane in (int[])[2, 3, 4, 5])
        {
            Check.Bits(Math.Sin(x[lane]), sin[lane], x[lane]);
            Check.Bits(Math.Cos(x[lane]), cos[lane], x[lane]);
        }
    }

    [Fact]
    public void Scale_IntoEveryRange_IsTheProductRoundedOnce() =>
        Gen.Select(Gen.Double[-16, 16], Gen.Int[-1200, 1100])
            .Sample(
                (x, k) =>
                {
                    var (mantissa, power) = (Vector512.Create(x), Vector512.Create((double)k));
                    var scaled = Register512.Scale(new(mantissa), new(power)).Value[3];
                    var byHalves = VectorPowers.ScaleByHalves(new Register512(mantissa), new(power)).Value[5];
                    Check.Bits(Math.ScaleB(x, k), scaled, $"{x} 2^{k}");
                    Check.Bits(scaled, byHalves, $"{x} 2^{k}");
                }
            );

    [Fact]
    public void Fma_OfAnyNumbers_IsRoundedOnce() =>
        Gen.Select(Gen.Double[-2, 2], Gen.Double[-2, 2])
            .Sample(
                (x, y) =>
                {
                    var z = -(x * y);
                    var want = Math.FusedMultiplyAdd(x, y, z);
                    Check.Exact(want, Register512.Fma(Wide(x), Wide(y), Wide(z)).Value[6], "512");
                    Check.Exact(want, Register256.Fma(Half(x), Half(y), Half(z)).Value[2], "256");
                }
            );

    private static Register512 Wide(double x) => Register512.Of(x);

    private static Register256 Half(double x) => Register256.Of(x);

    private static double[] Lanes(Vector512<double> x)
    {
        var lanes = new double[Vector512<double>.Count];
        x.CopyTo(lanes);
        return lanes;
    }

    private static double[] Lanes(Vector256<double> x)
    {
        var lanes = new double[Vector256<double>.Count];
        x.CopyTo(lanes);
        return lanes;
    }

    /// <summary>The same bits, or NaN in both: the sign and the payload of NaN are nobody's promise.</summary>
    private static void Same(double[] want, double[] got, object what)
    {
        Assert.Equal(want.Length, got.Length);
        for (var i = 0; i < want.Length; i++)
        {
            if (!double.IsNaN(want[i]) || !double.IsNaN(got[i]))
            {
                Check.Bits(want[i], got[i], $"{what}, lane {i}");
            }
        }
    }
}
