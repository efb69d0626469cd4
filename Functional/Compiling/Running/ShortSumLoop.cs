using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>
/// Sums of one or two terms, the most frequent ones, of at least eight members: the operations of <see cref="SumLoop"/>, with everything that
/// does not change taken out of the loop. Locals and no struct: the JIT keeps those in registers.
/// </summary>
internal static unsafe class ShortSumLoop
{
    private const int Width = VectorLoop.Width;

    /// <summary>One term a sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void One(double* target, int length, TermPlan* term, double bias, double* memory)
    {
        var start = Vector512.Create(bias);
        var factor = Vector512.Create(term->Coefficient);
        var x = memory + term->X;
        var last = length - Width;
        var xStep = term->XStride * Width;
        if (term->Y < 0)
        {
            for (var i = 0; ; i = Math.Min(i + Width, last))
            {
                var left = xStep == 0 ? Vector512.Create(*x) : Vector512.Load(x + i);
                Vector512.FusedMultiplyAdd(factor, left, start).Store(target + i);
                if (i == last)
                {
                    return;
                }
            }
        }

        var y = memory + term->Y;
        if ((term->XStride & term->YStride) == 1)
        {
            for (var i = 0; ; i = Math.Min(i + Width, last))
            {
                Vector512
                    .FusedMultiplyAdd(factor * Vector512.Load(x + i), Vector512.Load(y + i), start)
                    .Store(target + i);
                if (i == last)
                {
                    return;
                }
            }
        }

        var (sameX, sameY) = (factor * Vector512.Create(*x), Vector512.Create(*y));
        for (var i = 0; ; i = Math.Min(i + Width, last))
        {
            var left = xStep == 0 ? sameX : factor * Vector512.Load(x + i);
            var right = term->YStride == 0 ? sameY : Vector512.Load(y + i);
            Vector512.FusedMultiplyAdd(left, right, start).Store(target + i);
            if (i == last)
            {
                return;
            }
        }
    }

    /// <summary>Two terms a sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Two(double* target, int length, TermPlan* terms, double bias, double* memory)
    {
        var start = Vector512.Create(bias);
        var (c, d) = (Vector512.Create(terms[0].Coefficient), Vector512.Create(terms[1].Coefficient));
        var (isFirstProduct, isSecondProduct) = (terms[0].Y >= 0, terms[1].Y >= 0);
        var x = memory + terms[0].X;
        var z = memory + terms[1].X;
        var y = isFirstProduct ? memory + terms[0].Y : x;
        var w = isSecondProduct ? memory + terms[1].Y : z;
        var (xMoves, yMoves) = (terms[0].XStride, terms[0].YStride);
        var (zMoves, wMoves) = (terms[1].XStride, terms[1].YStride);
        var (sameX, sameY) = (Vector512.Create(*x), Vector512.Create(*y));
        var (sameZ, sameW) = (Vector512.Create(*z), Vector512.Create(*w));
        var last = length - Width;
        for (var i = 0; ; i = Math.Min(i + Width, last))
        {
            var a = xMoves == 0 ? sameX : Vector512.Load(x + i);
            var b = zMoves == 0 ? sameZ : Vector512.Load(z + i);
            var sum = isFirstProduct
                ? Vector512.FusedMultiplyAdd(c * a, yMoves == 0 ? sameY : Vector512.Load(y + i), start)
                : Vector512.FusedMultiplyAdd(c, a, start);
            sum = isSecondProduct
                ? Vector512.FusedMultiplyAdd(d * b, wMoves == 0 ? sameW : Vector512.Load(w + i), sum)
                : Vector512.FusedMultiplyAdd(d, b, sum);
            sum.Store(target + i);
            if (i == last)
            {
                return;
            }
        }
    }
}
