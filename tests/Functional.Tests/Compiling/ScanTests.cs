using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>Chains of products and of sums, which run as one instruction where few of them stand side by side.</summary>
public class ScanTests
{
    private static readonly double[][] Points =
    [
        [.. Enumerable.Range(0, 24).Select(i => 0.6 + (0.05 * i))],
        [.. Enumerable.Range(0, 24).Select(i => i % 5 == 2 ? -0.0 : 1.5 - (0.11 * i))],
        [
            .. Enumerable
                .Range(0, 24)
                .Select(i =>
                    i == 7 ? double.NaN
                    : i == 15 ? double.PositiveInfinity
                    : i - 11.0
                ),
        ],
    ];

    /// <summary>The order in which a chain takes its operands: upwards, downwards, one for all, every second, and all constants.</summary>
    public static TheoryData<string, Func<Real[], int, Real>> Operands { get; } =
        new()
        {
            { "upwards", (x, i) => x[i] },
            { "downwards", (x, i) => x[^(i + 1)] },
            { "the same", (x, _) => x[3] },
            { "every second", (x, i) => x[2 * i % x.Length] },
            { "the first one apart", (x, i) => i == 0 ? x[9] : x[i] },
            { "computed", (x, i) => x[i] * x[^(i + 1)] - 1.0 },
            { "constant", (x, i) => i == 0 ? x[0] : 1.0 + (0.125 * i) },
        };

    [Theory]
    [MemberData(nameof(Operands))]
    public void CumulativeProduct_AndItsGradient_HaveTheEagerBits(string order, Func<Real[], int, Real> operand) =>
        Agrees(order, operand, (z, x) => z * x);

    [Theory]
    [MemberData(nameof(Operands))]
    public void CumulativeSum_AndItsGradient_HaveTheEagerBits(string order, Func<Real[], int, Real> operand) =>
        Agrees(order, operand, (z, x) => z + x);

    /// <summary>One batch across the chains is faster than one instruction each.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(4, 23)]
    [InlineData(16, 23)]
    public void Chains_SideBySide_RunAcross(int chains, int batches)
    {
        var sums = Compile<Real[], Real[]>(
            x =>
                [
                    .. Enumerable
                        .Range(0, chains)
                        .Select(c => Enumerable.Range(1, 23).Aggregate(x[24 * c], (sum, i) => sum + x[(24 * c) + i])),
                ],
            Compared.Strict
        );
        sums([.. Enumerable.Range(0, 24 * chains).Select(i => (Real)(0.1 * i))]);
        Assert.Equal(batches, sums.Report().Paths.Single().Batches);
    }

    private static void Agrees(string order, Func<Real[], int, Real> operand, Func<Real, Real, Real> link)
    {
        Real[] All(Real[] x)
        {
            var z = new Real[x.Length];
            z[0] = operand(x, 0);
            for (var i = 1; i < x.Length; i++)
            {
                z[i] = link(z[i - 1], operand(x, i));
            }

            return z;
        }

        Compared.At(All, Compared.Strict, Points, _ => 0, order);
        Compared.At(x => [All(x)[^1], .. Grad(v => All(v)[^1])(x)], Compared.Strict, Points, _ => 0, order);
        Compared.At(x => Grad(v => All(v).Aggregate((a, b) => a - b))(x), Compared.Strict, Points, _ => 0, order);
    }
}
