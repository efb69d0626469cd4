namespace DualDiff.Tests;

/// <summary>The evals whose answer is a gradient: against differences of their primal.</summary>
public sealed class GradientTests
{
    [Fact]
    public void Hello_Double_IsTwiceTheNumber() => Assert.Equal("6", Text(Hello.Module, "double", "3"));

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(8)] // the first size with minors that have a gradient of their own
    [InlineData(9)]
    public void Det_AnySize_GradientIsThatOfDifferences(int ell)
    {
        // The determinant is linear in each entry: two values give the slope.
        var a = Differences.Numbers(ell * ell);
        int[] entries = [.. new[] { 0, ell, (ell * ell / 2) + 1, (ell * ell) - 1 }.Where(i => i < a.Length)];
        var gradient = Det.Gradient(new(a, ell));

        Differences.Agree(
            [.. entries.Select(i => Det.Primal(new(With(a, i, 1), ell)) - Det.Primal(new(With(a, i, 0), ell)))],
            [.. entries.Select(i => gradient[i])],
            1e-11
        );
    }

    [Fact]
    public void Lse_Gradient_IsThatOfDifferences()
    {
        var x = Differences.Numbers(40);
        Differences.Agree(Differences.Gradient(p => Lse.Primal(new(p)), x), Lse.Gradient(new(x)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Ode_Gradient_IsThatOfDifferences(int steps)
    {
        var x = Differences.Numbers(4);
        Differences.Agree(Differences.Gradient(p => Ode.Primal(new(p, steps))[^1], x), Ode.Gradient(new(x, steps)));
    }

    [Fact]
    public void Ode_FourComponents_IsTheExactSolution()
    {
        // y_3(t) = x_0 x_1 x_2 x_3 t⁴ / 4!, which a method of fourth order meets.
        double[] x = [0.5, 1.5, -2, 0.25];
        Differences.Agree([0.5 * 1.5 * -2 * 0.25 * 16 / 24], Ode.Primal(new(x, 2))[^1..], 1e-14);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(70)] // more than one block of points, and an incomplete one
    public void Llsq_Gradient_IsThatOfDifferences(int points)
    {
        var x = Differences.Numbers(6);
        Differences.Agree(Differences.Gradient(p => Llsq.Primal(new(p, points)), x), Llsq.Gradient(new(x, points)));
    }

    [Fact]
    public void Lstm_MoreThanOneBlock_JacobianIsThatOfDifferences()
    {
        const int Bits = 3;
        var input = new Lstm.Input(
            Differences.Rows(4, 4 * Bits, 1),
            Differences.Rows(3, Bits, 2),
            Differences.Rows(4, Bits, 3),
            [.. Enumerable.Range(0, 40).Select(t => new double[] { t % 2, t / 2 % 2, t / 3 % 2 })]
        );
        double Loss(double[] p) =>
            Lstm.Objective(
                input with
                {
                    MainParams = [.. p[..(16 * Bits)].Chunk(4 * Bits)],
                    ExtraParams = [.. p[(16 * Bits)..].Chunk(Bits)],
                }
            )();

        double[] parameters = [.. input.MainParams.Concat(input.ExtraParams).SelectMany(row => row)];
        Differences.Agree(Differences.Gradient(Loss, parameters), Lstm.Jacobian(input)());
    }

    [Fact]
    public void Gmm_MoreThanOneBlock_JacobianIsThatOfDifferences()
    {
        const int D = 3,
            K = 2,
            N = 20;
        var input = new Gmm.Input(
            D,
            K,
            N,
            Differences.Rows(N, D, 1),
            0,
            1,
            Differences.Numbers(K, 2),
            Differences.Rows(K, D, 3),
            Differences.Rows(K, D, 4),
            Differences.Rows(K, D * (D - 1) / 2, 5)
        );
        double Value(double[] flat)
        {
            var p = input.Unflatten(flat);
            return Gmm.Objective(input with { Alpha = p.Alpha, Mu = p.Mu, Q = p.Q, L = p.L })();
        }

        Differences.Agree(Differences.Gradient(Value, input.Flatten()), Gmm.Jacobian(input)().Flatten());
    }

    [Fact]
    public void Gmm_StandardNormal_IsTheKnownDensity()
    {
        // One component, one point at its mean, factor 1, gamma 1, m 0, d = 1: log-density -log √2π, prior by hand.
        var input = new Gmm.Input(
            1,
            1,
            1,
            [
                [0.3],
            ],
            0,
            1,
            [0.0],
            [
                [0.3],
            ],
            [
                [0.0],
            ],
            [
                [],
            ]
        );
        var prior = -0.5 + (2 * -0.5 * Math.Log(2)); // log Γ(1) = 0
        Assert.Equal((-0.5 * Math.Log(2 * Math.PI)) + prior, Gmm.Objective(input)(), 14);
    }

    [Fact]
    public void KMeans_Direction_IsFromTheMeanToTheCentroid()
    {
        // The closed form of Newton's step.
        double[][] points = [.. Differences.Rows(150, 10, 1)];
        double[][] centroids = [.. points[..2].Select(point => point.Select(x => x + 0.1).ToArray())];
        double Distance(double[] x, double[] y) => x.Zip(y, (a, b) => (a - b) * (a - b)).Sum();
        var clusters = points.ToLookup(point => Distance(point, centroids[0]) <= Distance(point, centroids[1]) ? 0 : 1);
        double[] expected =
        [
            .. centroids.SelectMany((c, k) => c.Select((x, i) => x - clusters[k].Average(point => point[i]))),
        ];

        Differences.Agree(expected, [.. KMeans.Direction(new(points, centroids)).SelectMany(row => row)], 1e-12);
        var cost = points.Select(point => Math.Min(Distance(point, centroids[0]), Distance(point, centroids[1]))).Sum();
        Differences.Agree([cost], [KMeans.Cost(new(points, centroids))], 1e-13);
    }

    private static double[] With(double[] a, int index, double entry)
    {
        double[] changed = [.. a];
        changed[index] = entry;
        return changed;
    }

    private static string Text(Module module, string function, string input)
    {
        using var document = System.Text.Json.JsonDocument.Parse(input);
        var evaluation = module.Functions.Single(f => f.Name == function).Evaluate(document.RootElement);
        return System.Text.Encoding.UTF8.GetString(evaluation.Output);
    }
}
