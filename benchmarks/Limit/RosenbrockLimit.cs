using System.Numerics;

namespace DualDiff.Benchmarks;

/// <summary>Rosenbrock's derivatives by hand: what no library can beat.</summary>
internal static class RosenbrockLimit
{
    /// <summary>The gradient, scalar.</summary>
    /// <returns>The value.</returns>
    public static double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        gradient.Clear();
        var sum = 0.0;
        for (var i = 0; i + 1 < x.Length; i++)
        {
            var t = x[i + 1] - (x[i] * x[i]);
            var u = 1 - x[i];
            sum += (100 * t * t) + (u * u);
            gradient[i] += (-400 * x[i] * t) - (2 * u);
            gradient[i + 1] += 200 * t;
        }

        return sum;
    }

    /// <summary>The gradient, in SIMD registers: component i needs x[i-1], x[i] and x[i+1].</summary>
    /// <returns>The value.</returns>
    public static double GradientSimd(ReadOnlySpan<double> x, Span<double> gradient)
    {
        var last = x.Length - 1;
        var sums = Vector<double>.Zero;
        var i = 1;
        for (; i + Vector<double>.Count <= last; i += Vector<double>.Count)
        {
            var before = new Vector<double>(x[(i - 1)..]);
            var here = new Vector<double>(x[i..]);
            var t = new Vector<double>(x[(i + 1)..]) - (here * here);
            var u = Vector<double>.One - here;
            sums += (100 * t * t) + (u * u);
            ((200 * (here - (before * before))) - (400 * here * t) - (2 * u)).CopyTo(gradient[i..]);
        }

        var first = x[1] - (x[0] * x[0]);
        gradient[0] = (-400 * x[0] * first) - (2 * (1 - x[0]));
        var sum = Vector.Sum(sums) + (100 * first * first) + ((1 - x[0]) * (1 - x[0]));
        for (; i < last; i++)
        {
            var t = x[i + 1] - (x[i] * x[i]);
            var u = 1 - x[i];
            sum += (100 * t * t) + (u * u);
            gradient[i] = (200 * (x[i] - (x[i - 1] * x[i - 1]))) - (400 * x[i] * t) - (2 * u);
        }

        gradient[last] = 200 * (x[last] - (x[last - 1] * x[last - 1]));
        return sum;
    }

    /// <summary>The Hessian times a tangent: the Hessian is tridiagonal.</summary>
    public static void Hvp(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> result)
    {
        result.Clear();
        for (var i = 0; i + 1 < x.Length; i++)
        {
            var t = x[i + 1] - (x[i] * x[i]);
            var cross = -400 * x[i];
            result[i] += (((800 * x[i] * x[i]) - (400 * t) + 2) * tangent[i]) + (cross * tangent[i + 1]);
            result[i + 1] += (cross * tangent[i]) + (200 * tangent[i + 1]);
        }
    }

    /// <summary>The same in SIMD registers: component i needs the neighbours only.</summary>
    public static void HvpSimd(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> result)
    {
        var last = x.Length - 1;
        var i = 1;
        for (; i + Vector<double>.Count <= last; i += Vector<double>.Count)
        {
            var here = new Vector<double>(x[i..]);
            var t = new Vector<double>(x[(i + 1)..]) - (here * here);
            var diagonal = (800 * here * here) - (400 * t) + new Vector<double>(202);
            var before = new Vector<double>(x[(i - 1)..]) * new Vector<double>(tangent[(i - 1)..]);
            var after = here * new Vector<double>(tangent[(i + 1)..]);
            ((diagonal * new Vector<double>(tangent[i..])) - (400 * (before + after))).CopyTo(result[i..]);
        }

        for (; i < last; i++)
        {
            var diagonal = (1200 * x[i] * x[i]) - (400 * x[i + 1]) + 202;
            result[i] = (diagonal * tangent[i]) - (400 * ((x[i - 1] * tangent[i - 1]) + (x[i] * tangent[i + 1])));
        }

        var first = (1200 * x[0] * x[0]) - (400 * x[1]) + 2;
        result[0] = (first * tangent[0]) - (400 * x[0] * tangent[1]);
        result[last] = (200 * tangent[last]) - (400 * x[last - 1] * tangent[last - 1]);
    }

    /// <summary>The Hessian as a dense matrix by rows, zeros and all.</summary>
    public static void Hessian(ReadOnlySpan<double> x, Span<double> hessian)
    {
        hessian.Clear();
        var n = x.Length;
        for (var i = 0; i + 1 < n; i++)
        {
            var corner = (i * n) + i;
            hessian[corner] += (1200 * x[i] * x[i]) - (400 * x[i + 1]) + 2;
            hessian[corner + 1] = -400 * x[i];
            hessian[corner + n] = -400 * x[i];
            hessian[corner + n + 1] += 200;
        }
    }
}
