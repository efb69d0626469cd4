using CsCheck;
using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>A mapped function is the function of each row, whatever path the row takes.</summary>
public class VmapTests
{
    private static readonly CompileOptions Checked = new() { ChecksPasses = true };

    public static TheoryData<int> Sizes => [0, 1, 7, 8, 33, 1000];

    [Fact]
    public void Vmap_GeneratedFunction_IsTheFunctionOfEachRow() =>
        Gen.Select(RandomFunction.Any, Gen.Int[1, 40])
            .SelectMany((f, n) => Gen.Double[-0.99, 0.99].Array[f.Inputs].Array[n].Select(rows => (f, rows)))
            .Sample(
                (f, rows) =>
                {
                    var mapped = Vmap<Real[], Real[]>(f.On, Checked)([.. rows.Select(row => row.ToReals())]);
                    for (var i = 0; i < rows.Length; i++)
                    {
                        var wanted = f.On<Real>(rows[i].ToReals());
                        for (var k = 0; k < wanted.Length; k++)
                        {
                            Check.InTerms(wanted[k].Value, mapped[i][k].Value, 1, 1e4, $"{f}, row {i}, output {k}");
                        }
                    }
                },
                iter: 200
            );

    [Fact]
    public void Vmap_GradOfGeneratedFunction_Strict_GivesTheEagerBits() =>
        RandomFunction
            .Scalar.SelectMany(f => Gen.Double[-0.99, 0.99].Array[f.Inputs].Array[1, 20].Select(rows => (f, rows)))
            .Sample(
                (f, rows) =>
                {
                    var gradient = Grad<Real[]>(f.First);
                    var mapped = Vmap(gradient, Checked with { Strict = true })(Matrix(rows));
                    for (var i = 0; i < rows.Length; i++)
                    {
                        var wanted = gradient(rows[i].ToReals());
                        for (var k = 0; k < wanted.Length; k++)
                        {
                            Check.Exact(wanted[k].Value, mapped[i, k].Value, $"{f}, row {i}, slope {k}");
                        }
                    }
                },
                iter: 100
            );

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Vmap_BranchesCrossedAtRandomRows_TakesEachRowsPath(int n)
    {
        var x = Numbers(n, 7);
        Near(x.Select(z => Branching(z).Value), Vmap(Branching, Checked)(x.ToReals()).ToDoubles());
        Near(x.Select(z => Grad(Branching)(z).Value), Vmap(Grad(Branching), Checked)(x.ToReals()).ToDoubles());
    }

    [Fact]
    public void Vmap_MorePathsThanVariants_RunsTheRestEagerly()
    {
        static Real Steps(Real x)
        {
            Real sum = 0;
            for (var i = 0; i < 40 && x > i / 20.0; i++)
            {
                sum += Exp(x * i / 40);
            }

            return sum;
        }

        var x = Numbers(2000, 3);
        Near(x.Select(z => Steps(z).Value), Vmap(Steps, Checked)(x.ToReals()).ToDoubles());
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Vmap_Jacobian_IsTheJacobianOfEachRow(int n)
    {
        static Real[] F(Real[] x) => [x[0] * Sin(x[1]), Exp(x[0]) / (2 + x[1]), 3];
        Real[][] rows = [.. Enumerable.Range(0, n).Select(i => Numbers(2, i).ToReals())];
        var mapped = Vmap(Jacobian((Real[] x) => F(x)), Checked)(rows);
        Assert.Equal(n, mapped.Length);
        for (var i = 0; i < n; i++)
        {
            Near(
                Jacobian((Real[] x) => F(x))(rows[i]).Cast<Real>().Select(entry => entry.Value),
                [.. mapped[i].Cast<Real>().Select(entry => entry.Value)]
            );
        }
    }

    [Fact]
    public void Vmap_SharedArgument_IsUsedByEveryRow()
    {
        static Real F(Real[] p, Real[] x) => (Exp(p[0]) * x[0]) + (p[1] > x[1] ? p[0] : x[1] / p[1]);
        double[][] rows = [.. Enumerable.Range(0, 100).Select(i => Numbers(2, i))];
        Real[] p = [0.3, -0.2];
        var mapped = Vmap(F, Checked);
        Near(rows.Select(row => F(p, row.ToReals()).Value), mapped(p, Matrix(rows)).ToDoubles());
        var output = new double[rows.Length];
        mapped.Evaluate([.. p.ToDoubles(), .. rows.SelectMany(row => row)], output);
        Near(rows.Select(row => F(p, row.ToReals()).Value), output);
    }

    [Fact]
    public void Grad_ThroughVmap_IsTheGradientOfTheRows()
    {
        static Real Summed(Func<Real[], Real[]> map, Real[] x) => Sum(map(x));
        var x = Numbers(50, 1).ToReals();
        var mapped = Vmap(Branching);
        var eager = Grad<Real[]>(z => Summed(y => [.. y.Select(Branching)], z))(x).ToDoubles();
        Near(eager, Grad<Real[]>(z => Summed(mapped, z))(x).ToDoubles());
        Near(eager, Compile(Grad<Real[]>(z => Summed(mapped, z)))(x).ToDoubles());
    }

    [Fact]
    public void Vmap_Structures_KeepTheirShapeAndPath()
    {
        static (Real, Real[]) F((Real First, Real[] Others) x) =>
            (x.First * x.Others[0], x.First > 0 ? [x.Others[1]] : [x.Others[0] + 1]);
        (Real, Real[])[] rows = [.. Enumerable.Range(0, 60).Select(i => ((Real)Math.Sin(i), Numbers(2, i).ToReals()))];
        var mapped = Vmap<(Real, Real[]), (Real, Real[])>(F, Checked)(rows);
        for (var i = 0; i < rows.Length; i++)
        {
            var (first, rest) = F(rows[i]);
            Near([first.Value, rest[0].Value], [mapped[i].Item1.Value, mapped[i].Item2[0].Value]);
        }
    }

    [Fact]
    public void Vmap_RowsOfDifferentLength_SaysWhich()
    {
        var failure = Assert.Throws<ArgumentException>(() =>
            Vmap<Real[], Real>(x => x[0])([
                [1, 2],
                [1, 2],
                [3],
            ])
        );
        Assert.Equal(
            "Vmap: the argument of row 2 has the shape Real[1] and that of row 0 has Real[2]. Give all rows one shape; pad shorter ones, or call it once for each shape.",
            failure.Message
        );
    }

    [Fact]
    public void Vmap_ManyThreads_GiveTheSame()
    {
        var x = Numbers(3000, 5);
        var mapped = Vmap(Branching);
        var wanted = x.Select(z => Branching(z).Value).ToArray();
        Parallel.For(0, 8, _ => Near(wanted, mapped(x.ToReals()).ToDoubles()));
    }

    private static Real Branching(Real z) =>
        z < 0.3 ? Exp(z) * z
        : z > 1.5 ? Log(z) + z
        : Sin(z) / 2;

    private static double[] Numbers(int n, int seed) =>
        [.. Enumerable.Range(0, n).Select(i => 2 * Math.Sin((i * 0.7) + seed))];

    private static Real[,] Matrix(double[][] rows)
    {
        var matrix = new Real[rows.Length, rows[0].Length];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows[i].Length; j++)
            {
                matrix[i, j] = rows[i][j];
            }
        }

        return matrix;
    }

    private static void Near(IEnumerable<double> wanted, double[] found)
    {
        double[] all = [.. wanted];
        Assert.Equal(all.Length, found.Length);
        for (var i = 0; i < all.Length; i++)
        {
            Check.InTerms(all[i], found[i], 10 + Math.Abs(all[i]), 64, $"number {i}");
        }
    }
}
