using System.Numerics;

namespace DualDiff.GradBench;

/// <summary>A determinant by expansion along the first row, which costs ell! operations and cancels none of them.</summary>
internal static class Det
{
    /// <summary>Minors up to this size are recorded whole: 14 000 steps, a tape that stays in the second-level cache.</summary>
    private const int Recorded = 7;

    public static Module Module { get; } =
        new("det", Function.Of<Input, double>("primal", Primal), Function.Of<Input, double[]>("gradient", Gradient));

    public static double Primal(Input input) => Determinant(input.A, input.Ell);

    public static double[] Gradient(Input input) => Diff.Grad(a => Large(a, input.Ell))(input.A.ToReals()).ToDoubles();

    private static T Determinant<T>(T[] a, int ell)
        where T : INumberBase<T> => Expand(a, ell, ell, Columns(ell));

    /// <summary>The columns that are left, as a list: each names the next one, and entry ell the first one.</summary>
    private static int[] Columns(int ell) => [.. Enumerable.Range(1, ell), 0];

    /// <summary>The minor of the last rows and of the columns that are left.</summary>
    private static T Expand<T>(T[] a, int ell, int size, int[] next)
        where T : INumberBase<T>
    {
        var row = (ell - size) * ell;
        var (before, column) = (ell, next[ell]);
        if (size == 1)
        {
            return a[row + column];
        }

        var sum = T.Zero;
        for (var j = 0; j < size; j++)
        {
            next[before] = next[column];
            var term = a[row + column] * Expand(a, ell, size - 1, next);
            next[before] = column;
            sum = j % 2 == 0 ? sum + term : sum - term;
            (before, column) = (column, next[column]);
        }

        return sum;
    }

    /// <summary>The same expansion, with every minor of size <see cref="Recorded"/> differentiated as soon as it is met.</summary>
    private static Real Large(Real[] a, int ell)
    {
        if (ell <= Recorded)
        {
            return Determinant(a, ell);
        }

        var sum = Real.Zero;
        for (var j = 0; j < ell; j++)
        {
            Real[] minor = [.. Enumerable.Range(ell, a.Length - ell).Where(i => i % ell != j).Select(i => a[i])];
            var term = a[j] * (ell - 1 == Recorded ? Small(minor) : Large(minor, ell - 1));
            sum = j % 2 == 0 ? sum + term : sum - term;
        }

        return sum;
    }

    /// <summary>A minor whose gradient is taken at once: the outer tape keeps 49 slopes and not 14 000 steps.</summary>
    private static readonly Func<Real[], Real> Small = Diff.CustomVjp<Real[], Real, Real[]>(
        minor => Determinant(minor.ToDoubles(), Recorded),
        Diff.ValueAndGrad((Real[] minor) => Determinant(minor, Recorded)),
        (gradient, cotangent) => Array.ConvertAll(gradient, slope => slope * cotangent)
    );

    public sealed record Input(double[] A, int Ell);
}
