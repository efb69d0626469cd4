using System.Runtime.CompilerServices;

namespace DualDiff;

public static partial class Diff
{
    /// <summary>A function of one number, compiled.</summary>
    /// <param name="f">A pure function.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>The same function, faster from the second call on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static Func<Real, Real> Compile(Func<Real, Real> f, CompileOptions? options = null) =>
        Compile<Real, Real>(f, options);

    /// <summary>A number-valued function of n numbers, compiled.</summary>
    /// <param name="f">A pure function of an array.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>The same function, faster from the second call on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    public static Func<Real[], Real> Compile(Func<Real[], Real> f, CompileOptions? options = null) =>
        Compile<Real[], Real>(f, options);

    /// <summary>A function from n to m numbers, compiled.</summary>
    /// <param name="f">A pure function of an array.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>The same function, faster from the second call on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    public static Func<Real[], Real[]> Compile(Func<Real[], Real[]> f, CompileOptions? options = null) =>
        Compile<Real[], Real[]>(f, options);

    /// <summary>A function of two arguments, such as <c>Jvp(f)</c>, compiled.</summary>
    /// <typeparam name="T1">The structure of the first argument.</typeparam>
    /// <typeparam name="T2">The structure of the second argument.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>The same function, faster from the second call on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    public static Func<T1, T2, TOut> Compile<T1, T2, TOut>(Func<T1, T2, TOut> f, CompileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        var both = new CompiledFunction<(T1, T2), TOut>(pair => f(pair.Item1, pair.Item2), options ?? new());
        return new CompiledPair<T1, T2, TOut>(both).Invoke;
    }

    /// <summary>
    /// Records a function once as a program, optimises it, and runs it as SIMD batches: scalar code at the speed of vector code. Since
    /// transforms are functions of <see cref="Real"/> too, <c>Compile(Grad(f))</c>, <c>Compile(Hessian(f))</c> or
    /// <c>Compile(Jvp(f))</c> record the derivative.
    /// </summary>
    /// <typeparam name="TIn">The structure of the argument.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure function: it may read nothing but its arguments and what never changes.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>
    /// A function of the same type and meaning; <see cref="CompiledFunctions.Evaluate{TIn, TOut}"/> calls it without allocation,
    /// <see cref="CompiledFunctions.Report{TIn, TOut}"/> shows what it has become. Any number of threads may call it.
    /// </returns>
    /// <remarks>
    /// <para>
    /// Every comparison of a number that depends on the arguments, and every <c>.Value</c> of one, is checked before each
    /// call: an input that takes another path is recorded as a further variant, and after
    /// <see cref="CompileOptions.MaximumVariants"/> of them runs eagerly. So a branch is never wrong.
    /// </para>
    /// <para>
    /// Accuracy: sums are added in another order, products and sums are fused, and elementary functions are vector kernels
    /// (docs/explanation/vector-kernels.md); <see cref="CompileOptions.Strict"/> gives the eager bits. Where a slope is
    /// not finite, an eager run may drop an absent zero that a compiled one multiplies.
    /// </para>
    /// <para>
    /// Domain: a number that is being differentiated outside, a solver inside <c>Implicit.Root</c>, or arguments that are used on
    /// another thread make the function run eagerly.
    /// A transform of a compiled function differentiates <paramref name="f"/> itself: compile the outermost.
    /// </para>
    /// <para>Cost: the first call for a structure of the argument takes one to two microseconds an operation.</para>
    /// <para>Elsewhere: <c>jax.jit</c>, <c>torch.compile</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <exception cref="NotSupportedException">Numbers of a type cannot be found.</exception>
    public static Func<TIn, TOut> Compile<TIn, TOut>(Func<TIn, TOut> f, CompileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new CompiledFunction<TIn, TOut>(f, options ?? new()).Invoke;
    }
}
