using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DualDiff;

/// <summary>Compares a batch of questions with the recorded answer.</summary>
internal static unsafe class GuardKernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool AllHave<TPredicate>(bool outcome, double* x, double* y, int yStride, int length)
        where TPredicate : struct, IPredicate
    {
        var i = 0;
        if (HasVector<TPredicate>())
        {
            var wanted = outcome ? Vector512<double>.AllBitsSet : Vector512<double>.Zero;
            var differs = Vector512<double>.Zero;
            for (; i <= length - VectorLoop.Width; i += VectorLoop.Width)
            {
                var right = yStride == 0 ? Vector512.Create(*y) : Vector512.Load(y + i);
                differs |= Holds<TPredicate>(Vector512.Load(x + i), right) ^ wanted;
            }

            if (differs.AsInt64() != Vector512<long>.Zero)
            {
                return false;
            }
        }

        var all = true;
        for (; i < length; i++)
        {
            all &= TPredicate.Holds(x[i], y[i * yStride]) == outcome;
        }

        return all;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasVector<TPredicate>() =>
        typeof(TPredicate) == typeof(Less)
        || typeof(TPredicate) == typeof(LessOrEqual)
        || typeof(TPredicate) == typeof(Greater)
        || typeof(TPredicate) == typeof(GreaterOrEqual)
        || typeof(TPredicate) == typeof(Equal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Holds<TPredicate>(Vector512<double> x, Vector512<double> y) =>
        typeof(TPredicate) == typeof(Less) ? Vector512.LessThan(x, y)
        : typeof(TPredicate) == typeof(LessOrEqual) ? Vector512.LessThanOrEqual(x, y)
        : typeof(TPredicate) == typeof(Greater) ? Vector512.GreaterThan(x, y)
        : typeof(TPredicate) == typeof(GreaterOrEqual) ? Vector512.GreaterThanOrEqual(x, y)
        : Vector512.Equals(x, y);
}
