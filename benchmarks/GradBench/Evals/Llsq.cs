namespace DualDiff.GradBench;

/// <summary>
/// Half the squared distance between the sign function at n points of [-1, 1] and the polynomial with coefficients x; the
/// gradient block of points by block of points.
/// </summary>
internal static class Llsq
{
    /// <summary>Points on one tape.</summary>
    private const int Together = 32;

    public static Module Module { get; } =
        new("llsq", Function.Of<Input, double>("primal", Primal), Function.Of<Input, double[]>("gradient", Gradient));

    public static double Primal(Input input)
    {
        var sum = 0.0;
        for (var i = 0; i < input.N; i++)
        {
            var (t, power) = (Point(i, input.N), 1.0);
            double residual = Math.Sign(t);
            foreach (var x in input.X)
            {
                residual -= x * power;
                power *= t;
            }

            sum += residual * residual;
        }

        return sum / 2;
    }

    public static double[] Gradient(Input input)
    {
        var powers = new Real[input.X.Length];
        return Terms.Gradient(
            input.X,
            input.N,
            Together,
            (x, i) =>
            {
                var (t, power) = (Point(i, input.N), 1.0);
                for (var j = 0; j < powers.Length; j++)
                {
                    powers[j] = power;
                    power *= t;
                }

                var residual = Math.Sign(t) - Real.Dot(x, powers);
                return residual * residual * 0.5;
            }
        );
    }

    private static double Point(int i, int n) => -1 + (i * 2.0 / (n - 1));

    public sealed record Input(double[] X, int N);
}
