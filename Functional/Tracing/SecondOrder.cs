using CommunityToolkit.HighPerformance;

namespace DualDiff;

/// <summary>Second derivatives at a point of constants by <see cref="NumberTape{T}"/>; null where transforms must be nested instead.</summary>
internal static class SecondOrder
{
    /// <summary>Gradient and Hessian-vector product.</summary>
    public static (Real[] Gradient, Real[] Hvp)? TryHvp<TIn>(
        Structure<TIn> structure,
        Func<TIn, Real> f,
        TIn point,
        Real[] tangents
    )
    {
        var numbers = structure.Flatten(point);
        var seeds = new OneLane[numbers.Length];
        for (var i = 0; i < seeds.Length; i++)
        {
            if (!numbers[i].IsConstant || !tangents[i].IsConstant)
            {
                return null;
            }

            seeds[i] = new(numbers[i].Value, tangents[i].Value);
        }

        return NumberTape<OneLane>.TryRun(structure, f, point, numbers, seeds, out _, out var gradient)
            ? (
                Array.ConvertAll(gradient, number => new Real(number.Value)),
                Array.ConvertAll(gradient, number => new Real(number.Tangent))
            )
            : null;
    }

    /// <summary>Value, gradient and Hessian, eight columns a run.</summary>
    public static (Real Value, Real[] Gradient, Real[,] Hessian)? TryHessian(Func<Real[], Real> f, Real[] point)
    {
        ArgumentNullException.ThrowIfNull(point);
        var n = point.Length;
        if (n == 0 || !Array.TrueForAll(point, number => number.IsConstant))
        {
            return null;
        }

        var (value, hessian) = (0.0, new Real[n, n]);
        Span2D<Real> rows = hessian;
        Dual[] gradient = [];
        Span<double> tangents = stackalloc double[Dual.LaneCount];
        for (var start = 0; start < n; start += Dual.LaneCount)
        {
            // A fresh tape, and so a fresh level, for every chunk.
            var seeds = Array.ConvertAll(point, number => Dual.Constant(number.Value));
            var width = Math.Min(Dual.LaneCount, n - start);
            for (var lane = 0; lane < width; lane++)
            {
                seeds[start + lane] = Dual.Variable(point[start + lane].Value, lane);
            }

            if (
                !NumberTape<Dual>.TryRun(
                    Structure<Real[]>.Default,
                    f,
                    point,
                    new Real[n],
                    seeds,
                    out value,
                    out gradient
                )
            )
            {
                return null;
            }

            for (var i = 0; i < n; i++)
            {
                gradient[i].CopyTangentsTo(tangents);
                var row = rows.GetRowSpan(i);
                for (var lane = 0; lane < width; lane++)
                {
                    row[start + lane] = tangents[lane];
                }
            }
        }

        return (value, Array.ConvertAll(gradient, number => new Real(number.Value)), hessian);
    }
}
