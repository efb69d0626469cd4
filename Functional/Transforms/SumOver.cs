using System.Runtime.CompilerServices;

namespace DualDiff;

public static partial class Diff
{
    /// <summary>The sum of a function of n numbers and a row, over the rows of a matrix.</summary>
    /// <param name="rows">The data, a row a line; copied.</param>
    /// <param name="f">A pure function of what is shared and a row.</param>
    /// <param name="degreeOfParallelism">How many threads share the rows.</param>
    /// <param name="options">How it is compiled; null for the defaults.</param>
    /// <returns>A function from n numbers to the sum.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degreeOfParallelism"/> is less than 1.</exception>
    [OverloadResolutionPriority(1)]
    public static Func<Real[], Real> SumOver(
        double[,] rows,
        Func<Real[], Real[], Real> f,
        int degreeOfParallelism = 1,
        CompileOptions? options = null
    ) => SumOver<Real[]>(rows, f, degreeOfParallelism, options);

    /// <summary>The sum of a function of n numbers and a row, over rows of equal length.</summary>
    /// <param name="rows">The data; copied.</param>
    /// <param name="f">A pure function of what is shared and a row.</param>
    /// <param name="degreeOfParallelism">How many threads share the rows.</param>
    /// <param name="options">How it is compiled; null for the defaults.</param>
    /// <returns>A function from n numbers to the sum.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A row has another length than the first one.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degreeOfParallelism"/> is less than 1.</exception>
    [OverloadResolutionPriority(1)]
    public static Func<Real[], Real> SumOver(
        double[][] rows,
        Func<Real[], Real[], Real> f,
        int degreeOfParallelism = 1,
        CompileOptions? options = null
    ) => SumOver<Real[]>(rows, f, degreeOfParallelism, options);

    /// <summary>
    /// A sum over data: <c>Σ_r f(shared, rows[r])</c>, recorded once as a function of a row, and run for many rows at a time in SIMD
    /// registers, its derivatives too.
    /// </summary>
    /// <typeparam name="TShared">The structure of what all rows share: the parameters.</typeparam>
    /// <param name="rows">The data, a row a line; copied.</param>
    /// <param name="f">A pure function: it may read nothing but its arguments and what never changes.</param>
    /// <param name="degreeOfParallelism">How many threads share the rows; the result is the same for any number, bit for bit.</param>
    /// <param name="options">How it is compiled; null for the defaults. Strict sums run eagerly, row by row.</param>
    /// <returns>
    /// A function of the parameters; no rows give 0. <see cref="CompiledFunctions.EvaluateWithGradient"/> gives value and gradient
    /// without allocation. Any number of threads may call it.
    /// </returns>
    /// <remarks>
    /// <para>
    /// <c>ValueAndGrad(SumOver(rows, f))</c> needs no <c>Compile</c>: it is one pass over the rows. What depends on the parameters only is
    /// computed once, forward and in reverse; their cotangents are added up where rows meet them. <c>Hvp</c> and <c>Hessian</c> are
    /// sums over rows too; from the third derivative on, rows are differentiated one by one.
    /// </para>
    /// <para>Cost: value and gradient two to four times the value. Memory does not depend on the number of rows.</para>
    /// <para>
    /// Accuracy: rows are added in eight lanes and in chunks, which loses less than one after the other. Branches: as <c>Vmap</c>.
    /// A sum of more than 64 rows inside a compiled function makes that one run eagerly: it needs no compiling.
    /// </para>
    /// <para>Elsewhere: the sum of <c>jax.vmap(f, in_axes=(None, 0))</c> under <c>jax.jit</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degreeOfParallelism"/> is less than 1.</exception>
    /// <exception cref="NotSupportedException">Numbers of <typeparamref name="TShared"/> cannot be found.</exception>
    public static Func<TShared, Real> SumOver<TShared>(
        double[,] rows,
        Func<TShared, Real[], Real> f,
        int degreeOfParallelism = 1,
        CompileOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Sum(RowData.Of(rows), f, degreeOfParallelism, options);
    }

    /// <summary>A sum over data: <c>Σ_r f(shared, rows[r])</c>, over rows of equal length.</summary>
    /// <typeparam name="TShared">The structure of what all rows share: the parameters.</typeparam>
    /// <param name="rows">The data; copied.</param>
    /// <param name="f">A pure function of what is shared and a row.</param>
    /// <param name="degreeOfParallelism">How many threads share the rows.</param>
    /// <param name="options">How it is compiled; null for the defaults.</param>
    /// <returns>A function of the parameters.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A row has another length than the first one.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degreeOfParallelism"/> is less than 1.</exception>
    /// <exception cref="NotSupportedException">Numbers of <typeparamref name="TShared"/> cannot be found.</exception>
    public static Func<TShared, Real> SumOver<TShared>(
        double[][] rows,
        Func<TShared, Real[], Real> f,
        int degreeOfParallelism = 1,
        CompileOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Sum(RowData.Of(rows), f, degreeOfParallelism, options);
    }

    private static Func<TShared, Real> Sum<TShared>(
        RowData rows,
        Func<TShared, Real[], Real> f,
        int degreeOfParallelism,
        CompileOptions? options
    )
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentOutOfRangeException.ThrowIfLessThan(degreeOfParallelism, 1);
        return new SumOverFunction<TShared>(rows, f, options ?? new(), degreeOfParallelism).Invoke;
    }
}
