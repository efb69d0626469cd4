using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Sums of terms, each a coefficient times one operand or the product of two, in fused multiply-adds.</summary>
internal static unsafe class SumLoop
{
    private const int Width = VectorLoop.Width;
    private const int Tile = 4 * Width;

    /// <summary>One sum a member.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(double* target, int length, TermPlan* terms, int count, double bias, double* memory)
    {
        if (count <= 2 && length >= Width)
        {
            if (count == 1)
            {
                ShortSumLoop.One(target, length, terms, bias, memory);
            }
            else
            {
                ShortSumLoop.Two(target, length, terms, bias, memory);
            }

            return;
        }

        var i = 0;
        for (; i <= length - Tile; i += Tile)
        {
            var a = Vector512.Create(bias);
            var (b, c, d) = (a, a, a);
            for (var term = terms; term < terms + count; term++)
            {
                var factor = Vector512.Create(term->Coefficient);
                var x = memory + term->X + ((long)i * term->XStride);
                var step = Width * term->XStride;
                if (term->Y < 0)
                {
                    a = Vector512.FusedMultiplyAdd(factor, At(x, term->XStride), a);
                    b = Vector512.FusedMultiplyAdd(factor, At(x + step, term->XStride), b);
                    c = Vector512.FusedMultiplyAdd(factor, At(x + (2 * step), term->XStride), c);
                    d = Vector512.FusedMultiplyAdd(factor, At(x + (3 * step), term->XStride), d);
                    continue;
                }

                var y = memory + term->Y + ((long)i * term->YStride);
                var yStep = Width * term->YStride;
                a = Vector512.FusedMultiplyAdd(factor * At(x, term->XStride), At(y, term->YStride), a);
                b = Vector512.FusedMultiplyAdd(factor * At(x + step, term->XStride), At(y + yStep, term->YStride), b);
                c = Vector512.FusedMultiplyAdd(
                    factor * At(x + (2 * step), term->XStride),
                    At(y + (2 * yStep), term->YStride),
                    c
                );
                d = Vector512.FusedMultiplyAdd(
                    factor * At(x + (3 * step), term->XStride),
                    At(y + (3 * yStep), term->YStride),
                    d
                );
            }

            a.Store(target + i);
            b.Store(target + i + Width);
            c.Store(target + i + (2 * Width));
            d.Store(target + i + (3 * Width));
        }

        for (; i < length; i += Width)
        {
            var left = length - i;
            if (left >= Width || length >= Width)
            {
                // The last eight again: the same operations on the same numbers.
                i = Math.Min(i, length - Width);
                Eight(memory, terms, count, bias, i).Store(target + i);
            }
            else
            {
                for (var k = i; k < length; k++)
                {
                    target[k] = One(memory, terms, count, bias, k);
                }
            }
        }
    }

    /// <summary>One sum along its terms.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Reduce(TermPlan* runs, int count, double bias, double* memory)
    {
        var (a, b) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var rest = bias;
        for (var run = runs; run < runs + count; run++)
        {
            var x = memory + run->X;
            var y = memory + run->Y;
            var length = run->Length;
            var factor = Vector512.Create(run->Coefficient);
            var (xStep, yStep) = (run->XStride, run->YStride);
            var i = 0;
            for (; i <= length - (2 * Width); i += 2 * Width)
            {
                var (first, second) = (At(x + (i * xStep), xStep), At(x + ((i + Width) * xStep), xStep));
                if (run->Y < 0)
                {
                    a = Vector512.FusedMultiplyAdd(factor, first, a);
                    b = Vector512.FusedMultiplyAdd(factor, second, b);
                    continue;
                }

                a = Vector512.FusedMultiplyAdd(factor * first, At(y + (i * yStep), yStep), a);
                b = Vector512.FusedMultiplyAdd(factor * second, At(y + ((i + Width) * yStep), yStep), b);
            }

            for (; i < length; i++)
            {
                rest =
                    run->Y < 0
                        ? Math.FusedMultiplyAdd(run->Coefficient, x[i * xStep], rest)
                        : Math.FusedMultiplyAdd(run->Coefficient * x[i * xStep], y[i * yStep], rest);
            }
        }

        return rest + Vector512.Sum(a + b);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> At(double* x, int stride) =>
        stride == 0 ? Vector512.Create(*x) : Vector512.Load(x);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector512<double> Eight(double* memory, TermPlan* terms, int count, double bias, int i)
    {
        var sum = Vector512.Create(bias);
        for (var term = terms; term < terms + count; term++)
        {
            var x = Vector512.Create(term->Coefficient) * At(memory + term->X + (i * term->XStride), term->XStride);
            sum =
                term->Y < 0
                    ? Vector512.FusedMultiplyAdd(
                        Vector512.Create(term->Coefficient),
                        At(memory + term->X + (i * term->XStride), term->XStride),
                        sum
                    )
                    : Vector512.FusedMultiplyAdd(x, At(memory + term->Y + (i * term->YStride), term->YStride), sum);
        }

        return sum;
    }

    /// <summary>The sum of one member.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static double One(double* memory, TermPlan* terms, int count, double bias, int i)
    {
        var sum = bias;
        for (var term = terms; term < terms + count; term++)
        {
            var x = memory[term->X + (i * term->XStride)];
            sum =
                term->Y < 0
                    ? Math.FusedMultiplyAdd(term->Coefficient, x, sum)
                    : Math.FusedMultiplyAdd(term->Coefficient * x, memory[term->Y + (i * term->YStride)], sum);
        }

        return sum;
    }
}
