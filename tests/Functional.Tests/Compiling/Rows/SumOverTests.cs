using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>A sum over rows is the plain sum, and so are its derivatives.</summary>
[Collection(nameof(Alone))]
public class SumOverTests
{
    private static readonly CompileOptions Checked = new() { ChecksPasses = true };
    private static readonly Real[] At = [0.3, -0.7, 1.9];
    private static readonly Real[] Seed = [1.5, -0.4, 0.7];

    public static TheoryData<int> Sizes => [0, 1, 7, 8, 33, 1000];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void SumOver_ValueAndDerivatives_AreThoseOfThePlainSum(int n)
    {
        var (sum, plain) = (SumOver(Rows(n), F, 1, Checked), Plain(Rows(n)));
        Near(n, [plain(At).Value], [sum(At).Value]);
        Near(n, Grad(plain)(At).ToDoubles(), Grad(sum)(At).ToDoubles());
        Near(n, Hvp(plain)(At, Seed).ToDoubles(), Hvp(sum)(At, Seed).ToDoubles());
        Near(n, Flat(Hessian(plain)(At)), Flat(Hessian(sum)(At)));
        Near(n, [Jvp(plain)(At, Seed).Tangent.Value], [Jvp(sum)(At, Seed).Tangent.Value]);
        Near(n, Grad(plain)(At).ToDoubles(), Compile(Grad(sum))(At).ToDoubles());
        Near(n, [Third(plain).Value], [Third(sum).Value]);
        Near(n, [.. Series(plain)], [.. Series(sum)]);
    }

    [Fact]
    public void SumOver_AnyNumberOfThreads_GivesTheSameBits()
    {
        var rows = Rows(5000);
        var wanted = Grad(SumOver(rows, F))(At).ToDoubles();
        for (var threads = 2; threads <= 4; threads++)
        {
            Check.Bits(wanted, Grad(SumOver(rows, F, threads))(At).ToDoubles(), $"{threads} threads");
        }
    }

    [Fact]
    public void SumOver_CalledByManyThreads_GivesTheSame()
    {
        var sum = SumOver(Rows(1000), F);
        var wanted = Grad(SumOver(Rows(1000), F))(At).ToDoubles();
        Parallel.For(0, 8, _ => Near(1000, wanted, Grad(sum)(At).ToDoubles()));
    }

    [Fact]
    public void EvaluateWithGradient_WarmedUp_AllocatesNothing()
    {
        var sum = SumOver(Rows(1000), F);
        var (point, gradient) = (At.ToDoubles(), new double[3]);
        for (var i = 0; i < 100; i++)
        {
            sum.EvaluateWithGradient(point, gradient);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var value = sum.EvaluateWithGradient(point, gradient);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Near(1000, [Plain(Rows(1000))(At).Value, .. Grad(Plain(Rows(1000)))(At).ToDoubles()], [value, .. gradient]);
    }

    [Fact]
    public void Evaluate_OfVmap_WarmedUp_AllocatesNothing()
    {
        var mapped = Vmap(Grad<Real[]>(x => F(At, x)));
        var input = Rows(1000).Cast<double>().ToArray();
        var output = new double[input.Length];
        mapped(new Real[1000, 3]);
        for (var i = 0; i < 100; i++)
        {
            mapped.Evaluate(input, output);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        mapped.Evaluate(input, output);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void SumOver_Strict_GivesTheEagerBits()
    {
        var rows = Rows(100);
        var sum = SumOver(rows, F, 1, new CompileOptions { Strict = true });
        Check.Bits(Plain(rows)(At).Value, sum(At).Value, "strict sum");
    }

    [Fact]
    public void SumOver_CapturedNumber_IsRefused()
    {
        var failure = Assert.Throws<InvalidOperationException>(() =>
            Grad(y => SumOver(Rows(40), (p, x) => p[0] * x[0] * y)([2.0]))(1.5)
        );
        Assert.StartsWith(
            "SumOver: the function uses a number that is being differentiated",
            failure.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void SumOver_RowsOfDifferentLength_SaysWhich()
    {
        var failure = Assert.Throws<ArgumentException>(() =>
            SumOver(
                [
                    [1.0, 2.0],
                    [3.0],
                ],
                (p, x) => p[0] * x[0]
            )
        );
        Assert.StartsWith(
            "SumOver: the argument of row 1 has the shape Real[1]",
            failure.Message,
            StringComparison.Ordinal
        );
    }

    private static Real F(Real[] p, Real[] r)
    {
        var z = (Exp(p[0]) * r[0]) + (p[1] * r[1]) - (r[2] / p[2]);
        var q = r[1] > 0.4 * p[1] ? (z * z) + (p[0] * 3) : Sin(z) * p[2];
        return q + LogSumExp([z, p[0], r[2]]) + (p[1] * p[2]);
    }

    private static Func<Real[], Real> Plain(double[,] rows) =>
        p =>
        {
            Real sum = 0;
            for (var i = 0; i < rows.GetLength(0); i++)
            {
                sum += F(p, [rows[i, 0], rows[i, 1], rows[i, 2]]);
            }

            return sum;
        };

    private static Real Third(Func<Real[], Real> f) => Grad(a => Grad(b => Grad(c => f([c, b * c, a + c]))(b))(a))(0.8);

    private static IEnumerable<double> Series(Func<Real[], Real> f) =>
        Taylor(a => f([a, a * a, 2 + a]), 4)(0.3).Select(term => term.Value);

    private static double[] Flat(Real[,] matrix) => [.. matrix.Cast<Real>().Select(entry => entry.Value)];

    private static double[,] Rows(int n)
    {
        var rows = new double[n, 3];
        Check.ForEach(rows, (i, j) => rows[i, j] = 2 * Math.Sin((i * 0.7) + (j * 1.3)));
        return rows;
    }

    private static void Near(int rows, double[] wanted, double[] found)
    {
        Assert.Equal(wanted.Length, found.Length);
        for (var i = 0; i < wanted.Length; i++)
        {
            Check.InTerms(
                wanted[i],
                found[i],
                100 * (rows + 1) + (10 * Math.Abs(wanted[i])),
                8,
                $"number {i} of {rows} rows"
            );
        }
    }
}
