using System.Runtime.CompilerServices;

namespace DualDiff;

public static partial class Diff
{
    /// <summary>Finds the operation that first made a NaN or an infinity, in a function of one number.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from x to a report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static Func<Real, Diagnosis> Diagnose(Func<Real, Real> f) => Diagnose<Real, Real>(f);

    /// <summary>Finds the operation that first made a NaN or an infinity, in a number-valued function of n numbers.</summary>
    /// <param name="f">A pure function of an array.</param>
    /// <returns>A function from x to a report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    public static Func<Real[], Diagnosis> Diagnose(Func<Real[], Real> f) => Diagnose<Real[], Real>(f);

    /// <summary>
    /// Runs f once and reports the first operation whose value or slope is not finite, with what went in and the place in the
    /// user's code. Operations on constants are not looked at.
    /// </summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point to a report; its <c>ToString</c> is a sentence.</returns>
    /// <remarks>
    /// <para>A gradient that is NaN where the value is finite comes from an infinite slope times a zero: the report names it.</para>
    /// <para>Elsewhere: <c>jax.debug_nans</c>, <c>torch.autograd.detect_anomaly</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <exception cref="NotSupportedException">Numbers of a type cannot be found.</exception>
    public static Func<TIn, Diagnosis> Diagnose<TIn, TOut>(Func<TIn, TOut> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        var structure = Structure<TIn>.Traced;
        return point =>
        {
            ArgumentNullException.ThrowIfNull(point);
            var trace = new DiagnosisTrace();
            var numbers = structure.Flatten(point);
            for (var i = 0; i < numbers.Length; i++)
            {
                numbers[i] = new Real(numbers[i].DemandOpen().Value, trace, 0);
            }

            try
            {
                f(structure.Rebuild(point, numbers));
                return new Diagnosis(trace.First);
            }
            finally
            {
                trace.Level.Close();
            }
        };
    }
}
