using CsCheck;
using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>Compiled functions are the functions they were made from: random functions over every rule, every transform.</summary>
public class CompiledLawTests
{
    private static readonly Gen<(RandomFunction F, double[][] Points)> WithPoints = RandomFunction.Any.SelectMany(f =>
        Gen.Double[-0.99, 0.99].Array[f.Inputs].Array[3].Select(points => (f, points))
    );

    /// <summary>A sample records twenty derivatives: a quarter of the samples of other laws.</summary>
    private static long Samples => 1 + (CsCheck.Check.Iter / 4);

    [Fact]
    public void Compiled_OfEveryTransform_AgreesToRounding() =>
        WithPoints.Sample(
            (f, points) =>
            {
                foreach (var transform in FlatTransform.All)
                {
                    Compared.At(
                        transform.Of(f),
                        Compared.Default,
                        points,
                        x => Tolerance(f, x, transform.Order),
                        transform
                    );
                }
            },
            iter: Samples
        );

    /// <summary>
    /// Not a bit differs, but where a rule chooses: an eager run drops what was not chosen, here a program adds an exact 0, and
    /// what is left may be added in another order.
    /// </summary>
    [Fact]
    public void Strict_OfEveryTransform_HasTheEagerBits() =>
        WithPoints.Sample(
            (f, points) =>
            {
                foreach (var transform in FlatTransform.All.Where(transform => !transform.IsFused))
                {
                    var isExact = transform.Order == 0 || !f.Selects;
                    Compared.At(
                        transform.Of(f),
                        Compared.Strict,
                        points,
                        x => isExact ? 0 : Tolerance(f, x, transform.Order),
                        transform
                    );
                }
            },
            iter: Samples
        );

    /// <summary>Many rows of one function: batches of every length, vector kernels, and rows that answer guards differently.</summary>
    [Fact]
    public void Rows_OfOneFunction_AgreeInBatches() =>
        Gen.Select(RandomFunction.Any, Gen.Int[1, 40])
            .SelectMany((f, rows) => Gen.Double[-0.99, 0.99].Array[f.Inputs * rows].Array[2].Select(at => (f, at)))
            .Sample(
                (f, points) =>
                {
                    Real[] Rows(Real[] x) => [.. x.Chunk(f.Inputs).SelectMany(f.On)];
                    Real Total(Real[] x) => Real.Sum([.. Rows(x).Select((y, i) => y * (0.5 + (0.25 * i)))]);
                    double Of(double[] x, int order) =>
                        x.Length * x.Chunk(f.Inputs).Max(row => Tolerance(f, row, order));
                    Compared.At(Rows, Compared.Strict, points, _ => 0, "rows, strict");
                    Compared.At(Rows, Compared.Default, points, x => Of(x, 0), "rows");
                    Compared.At(Grad(Total), Compared.Default, points, x => Of(x, 1), "gradient over rows");
                },
                iter: Samples
            );

    /// <summary>Rounding on the way, as often as a derivative multiplies it.</summary>
    private static double Tolerance(RandomFunction f, double[] x, int order)
    {
        var size = f.On(Magnitude.AlongAll(x)).Max(y => 1 + y.Noise + y.First + y.Second);
        return 1e-12 * Math.Pow(double.IsNaN(size) ? double.PositiveInfinity : size, 1 + order);
    }
}
