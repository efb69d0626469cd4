using System.Runtime.CompilerServices;

namespace DualDiff;

public static partial class Diff
{
    /// <summary>A function of one number, of every number of a vector.</summary>
    /// <param name="f">A pure function.</param>
    /// <param name="options">How it is compiled; null for the defaults.</param>
    /// <returns>A function from n numbers to the n results.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    [OverloadResolutionPriority(2)]
    public static Func<Real[], Real[]> Vmap(Func<Real, Real> f, CompileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new VmapFunction<Nothing, Real[], Real, Real[], Real>(
            (_, x) => f(x),
            VectorRows.Instance,
            VectorRows.Instance,
            options ?? new()
        ).Invoke;
    }

    /// <summary>A number-valued function of n numbers, of every row of a matrix.</summary>
    /// <param name="f">A pure function of an array.</param>
    /// <param name="options">How it is compiled; null for the defaults.</param>
    /// <returns>A function from a matrix of n columns to a number a row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static Func<Real[,], Real[]> Vmap(Func<Real[], Real> f, CompileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new VmapFunction<Nothing, Real[,], Real[], Real[], Real>(
            (_, x) => f(x),
            MatrixRows.Instance,
            VectorRows.Instance,
            options ?? new()
        ).Invoke;
    }

    /// <summary>A function from n to m numbers, of every row of a matrix.</summary>
    /// <param name="f">A pure function of an array.</param>
    /// <param name="options">How it is compiled; null for the defaults.</param>
    /// <returns>A function from a matrix of n columns to one of m columns.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static Func<Real[,], Real[,]> Vmap(Func<Real[], Real[]> f, CompileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new VmapFunction<Nothing, Real[,], Real[], Real[,], Real[]>(
            (_, x) => f(x),
            MatrixRows.Instance,
            MatrixRows.Instance,
            options ?? new()
        ).Invoke;
    }

    /// <summary>
    /// A function, of every item of an array: recorded once, and run for many rows at a time in SIMD registers.
    /// <c>Vmap(Grad(f))</c> and <c>Vmap(Jacobian(f))</c> are the fast way to a derivative for each row.
    /// </summary>
    /// <typeparam name="TIn">The structure of a row.</typeparam>
    /// <typeparam name="TOut">The structure of its result.</typeparam>
    /// <param name="f">A pure function: it may read nothing but its arguments and what never changes.</param>
    /// <param name="options">How it is compiled; null for the defaults.</param>
    /// <returns>
    /// A function from rows to results, in order; <see cref="CompiledFunctions.Evaluate{TIn, TOut}"/> calls it without allocation over
    /// the numbers of all rows, <see cref="CompiledFunctions.Report{TIn, TOut}"/> shows what it has become. Any number of threads may
    /// call it.
    /// </returns>
    /// <remarks>
    /// <para>Shapes: N rows to N results; all rows have the structure of the first one.</para>
    /// <para>
    /// Every comparison of a number that depends on a row is checked for each row. Rows are sorted by the path that they take, each path
    /// is recorded once, and a path of fewer than 16 rows, or beyond <see cref="CompileOptions.MaximumVariants"/>, runs
    /// eagerly. So a branch is never wrong, and a row's result does not depend on where the row stands, to rounding.
    /// </para>
    /// <para>
    /// Domain: where a number is being differentiated or recorded, the rows run one by one; compile the outermost:
    /// <c>Vmap(Grad(f))</c> and not a gradient of a <c>Vmap</c>. Accuracy: as <c>Compile</c>.
    /// </para>
    /// <para>Elsewhere: <c>jax.vmap</c>, <c>torch.func.vmap</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <exception cref="NotSupportedException">Numbers of a type cannot be found.</exception>
    public static Func<TIn[], TOut[]> Vmap<TIn, TOut>(Func<TIn, TOut> f, CompileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new VmapFunction<Nothing, TIn[], TIn, TOut[], TOut>(
            (_, x) => f(x),
            ItemRows<TIn>.Instance,
            ItemRows<TOut>.Instance,
            options ?? new()
        ).Invoke;
    }

    /// <summary>A number-valued function of shared numbers and a row, of every row of a matrix.</summary>
    /// <param name="f">A pure function of what is shared and a row.</param>
    /// <param name="options">How it is compiled; null for the defaults.</param>
    /// <returns>A function from what is shared and a matrix to a number a row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static Func<Real[], Real[,], Real[]> Vmap(Func<Real[], Real[], Real> f, CompileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new VmapFunction<Real[], Real[,], Real[], Real[], Real>(
            f,
            MatrixRows.Instance,
            VectorRows.Instance,
            options ?? new()
        ).InvokeShared;
    }

    /// <summary>A function of shared numbers and a row, of every row of a matrix.</summary>
    /// <param name="f">A pure function of what is shared and a row.</param>
    /// <param name="options">How it is compiled; null for the defaults.</param>
    /// <returns>A function from what is shared and a matrix to a matrix, a row of results a row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static Func<Real[], Real[,], Real[,]> Vmap(Func<Real[], Real[], Real[]> f, CompileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new VmapFunction<Real[], Real[,], Real[], Real[,], Real[]>(
            f,
            MatrixRows.Instance,
            MatrixRows.Instance,
            options ?? new()
        ).InvokeShared;
    }

    /// <summary>A function of what all rows share and a row, of every item of an array.</summary>
    /// <typeparam name="TShared">The structure of what is shared.</typeparam>
    /// <typeparam name="TIn">The structure of a row.</typeparam>
    /// <typeparam name="TOut">The structure of its result.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <param name="options">How it is compiled; null for the defaults.</param>
    /// <returns>A function from what is shared and rows to results, in order.</returns>
    /// <remarks>
    /// <para>What depends on shared numbers only is computed once a call.</para>
    /// <para>Elsewhere: <c>jax.vmap</c> with <c>in_axes=(None, 0)</c>, <c>torch.func.vmap</c> with <c>in_dims</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <exception cref="NotSupportedException">Numbers of a type cannot be found.</exception>
    public static Func<TShared, TIn[], TOut[]> Vmap<TShared, TIn, TOut>(
        Func<TShared, TIn, TOut> f,
        CompileOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(f);
        return new VmapFunction<TShared, TIn[], TIn, TOut[], TOut>(
            f,
            ItemRows<TIn>.Instance,
            ItemRows<TOut>.Instance,
            options ?? new()
        ).InvokeShared;
    }
}
