using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Sums of terms over a block of rows, in fused multiply-adds. Lengths are multiples of eight.</summary>
/// <remarks>Four registers of sums at a time: one alone waits for its own additions (a quarter of the speed at 32 rows).</remarks>
internal static unsafe class RowSumLoop
{
    private const int Width = VectorLoop.Width;
    private const int Tile = 4 * Width;

    /// <summary>One sum a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(double* target, int length, RowTerm* terms, int count, double bias, double* memory)
    {
        var i = 0;
        for (; i <= length - Tile; i += Tile)
        {
            var a = Vector512.Create(bias);
            var (b, c, d) = (a, a, a);
            for (var term = terms; term < terms + count; term++)
            {
                var x = memory + term->X + i;
                var y = memory + term->Y + i;
                Vector512<double> factor;
                switch (term->Kind)
                {
                    case RowTermKind.Shared:
                        factor = Vector512.Create(term->Coefficient * memory[term->Y]);
                        a = Vector512.FusedMultiplyAdd(factor, Vector512.Load(x), a);
                        b = Vector512.FusedMultiplyAdd(factor, Vector512.Load(x + Width), b);
                        c = Vector512.FusedMultiplyAdd(factor, Vector512.Load(x + (2 * Width)), c);
                        d = Vector512.FusedMultiplyAdd(factor, Vector512.Load(x + (3 * Width)), d);
                        break;
                    case RowTermKind.Product:
                        a = Vector512.FusedMultiplyAdd(Vector512.Load(x), Vector512.Load(y), a);
                        b = Vector512.FusedMultiplyAdd(Vector512.Load(x + Width), Vector512.Load(y + Width), b);
                        c = Vector512.FusedMultiplyAdd(
                            Vector512.Load(x + (2 * Width)),
                            Vector512.Load(y + (2 * Width)),
                            c
                        );
                        d = Vector512.FusedMultiplyAdd(
                            Vector512.Load(x + (3 * Width)),
                            Vector512.Load(y + (3 * Width)),
                            d
                        );
                        break;
                    case RowTermKind.NegatedProduct:
                        a = Vector512.FusedMultiplyAdd(-Vector512.Load(x), Vector512.Load(y), a);
                        b = Vector512.FusedMultiplyAdd(-Vector512.Load(x + Width), Vector512.Load(y + Width), b);
                        c = Vector512.FusedMultiplyAdd(
                            -Vector512.Load(x + (2 * Width)),
                            Vector512.Load(y + (2 * Width)),
                            c
                        );
                        d = Vector512.FusedMultiplyAdd(
                            -Vector512.Load(x + (3 * Width)),
                            Vector512.Load(y + (3 * Width)),
                            d
                        );
                        break;
                    case RowTermKind.ScaledProduct:
                        factor = Vector512.Create(term->Coefficient);
                        a = Vector512.FusedMultiplyAdd(factor * Vector512.Load(x), Vector512.Load(y), a);
                        b = Vector512.FusedMultiplyAdd(
                            factor * Vector512.Load(x + Width),
                            Vector512.Load(y + Width),
                            b
                        );
                        c = Vector512.FusedMultiplyAdd(
                            factor * Vector512.Load(x + (2 * Width)),
                            Vector512.Load(y + (2 * Width)),
                            c
                        );
                        d = Vector512.FusedMultiplyAdd(
                            factor * Vector512.Load(x + (3 * Width)),
                            Vector512.Load(y + (3 * Width)),
                            d
                        );
                        break;
                    default:
                        factor = Vector512.Create(term->Coefficient * memory[term->X] * memory[term->Y]);
                        a += factor;
                        b += factor;
                        c += factor;
                        d += factor;
                        break;
                }
            }

            a.Store(target + i);
            b.Store(target + i + Width);
            c.Store(target + i + (2 * Width));
            d.Store(target + i + (3 * Width));
        }

        for (; i < length; i += Width)
        {
            Eight(memory, terms, count, bias, i).Store(target + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector512<double> Eight(double* memory, RowTerm* terms, int count, double bias, int i)
    {
        var sum = Vector512.Create(bias);
        for (var term = terms; term < terms + count; term++)
        {
            var x = memory + term->X + i;
            var y = memory + term->Y + i;
            sum = term->Kind switch
            {
                RowTermKind.Shared => Vector512.FusedMultiplyAdd(
                    Vector512.Create(term->Coefficient * memory[term->Y]),
                    Vector512.Load(x),
                    sum
                ),
                RowTermKind.Product => Vector512.FusedMultiplyAdd(Vector512.Load(x), Vector512.Load(y), sum),
                RowTermKind.NegatedProduct => Vector512.FusedMultiplyAdd(-Vector512.Load(x), Vector512.Load(y), sum),
                RowTermKind.ScaledProduct => Vector512.FusedMultiplyAdd(
                    Vector512.Create(term->Coefficient) * Vector512.Load(x),
                    Vector512.Load(y),
                    sum
                ),
                _ => sum + Vector512.Create(term->Coefficient * memory[term->X] * memory[term->Y]),
            };
        }

        return sum;
    }
}
