using System.Runtime.CompilerServices;

namespace DualDiff;

public static partial class Diff
{
    /// <summary>The derivatives of a function of two numbers.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from two numbers to the two partial derivatives; again differentiable.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    [OverloadResolutionPriority(1)]
    public static Func<Real, Real, (Real, Real)> Grad(Func<Real, Real, Real> f) => Grad<Real, Real>(f);

    /// <summary>The gradients of a number-valued function in each of two arguments. For chosen ones: <see cref="Wrt"/>.</summary>
    /// <typeparam name="T1">The structure of argument 1.</typeparam>
    /// <typeparam name="T2">The structure of argument 2.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from two arguments to two gradients; again differentiable.</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>jax.grad</c> with <c>argnums</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<T1, T2, (T1, T2)> Grad<T1, T2>(Func<T1, T2, Real> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        var gradient = Grad<(T1, T2)>(x => f(x.Item1, x.Item2));
        return (x1, x2) => gradient((x1, x2));
    }

    /// <summary>Value and gradients of a number-valued function in each of two arguments.</summary>
    /// <typeparam name="T1">The structure of argument 1.</typeparam>
    /// <typeparam name="T2">The structure of argument 2.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from two arguments to (value, two gradients); again differentiable.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<T1, T2, (Real Value, (T1, T2) Gradient)> ValueAndGrad<T1, T2>(Func<T1, T2, Real> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        var both = ValueAndGrad<(T1, T2)>(x => f(x.Item1, x.Item2));
        return (x1, x2) => both((x1, x2));
    }

    /// <summary>The pullback of a function of two arguments.</summary>
    /// <typeparam name="T1">The structure of argument 1.</typeparam>
    /// <typeparam name="T2">The structure of argument 2.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from two arguments to the value and the pullback, which gives two cotangents.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<T1, T2, (TOut Value, Func<TOut, (T1, T2)> Pullback)> Vjp<T1, T2, TOut>(Func<T1, T2, TOut> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        var vjp = Vjp<(T1, T2), TOut>(x => f(x.Item1, x.Item2));
        return (x1, x2) => vjp((x1, x2));
    }

    /// <summary>The pushforward of a function of two arguments.</summary>
    /// <typeparam name="T1">The structure of argument 1.</typeparam>
    /// <typeparam name="T2">The structure of argument 2.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from two arguments and two tangents to the value and its tangent; again differentiable.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<(T1, T2), (T1, T2), (TOut Value, TOut Tangent)> Jvp<T1, T2, TOut>(Func<T1, T2, TOut> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Jvp<(T1, T2), TOut>(x => f(x.Item1, x.Item2));
    }

    /// <summary>The derivatives of a function of three numbers.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from three numbers to the three partial derivatives; again differentiable.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    [OverloadResolutionPriority(1)]
    public static Func<Real, Real, Real, (Real, Real, Real)> Grad(Func<Real, Real, Real, Real> f) =>
        Grad<Real, Real, Real>(f);

    /// <summary>The gradients of a number-valued function in each of three arguments. For chosen ones: <see cref="Wrt"/>.</summary>
    /// <typeparam name="T1">The structure of argument 1.</typeparam>
    /// <typeparam name="T2">The structure of argument 2.</typeparam>
    /// <typeparam name="T3">The structure of argument 3.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from three arguments to three gradients; again differentiable.</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>jax.grad</c> with <c>argnums</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<T1, T2, T3, (T1, T2, T3)> Grad<T1, T2, T3>(Func<T1, T2, T3, Real> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        var gradient = Grad<(T1, T2, T3)>(x => f(x.Item1, x.Item2, x.Item3));
        return (x1, x2, x3) => gradient((x1, x2, x3));
    }

    /// <summary>Value and gradients of a number-valued function in each of three arguments.</summary>
    /// <typeparam name="T1">The structure of argument 1.</typeparam>
    /// <typeparam name="T2">The structure of argument 2.</typeparam>
    /// <typeparam name="T3">The structure of argument 3.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from three arguments to (value, three gradients); again differentiable.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<T1, T2, T3, (Real Value, (T1, T2, T3) Gradient)> ValueAndGrad<T1, T2, T3>(
        Func<T1, T2, T3, Real> f
    )
    {
        ArgumentNullException.ThrowIfNull(f);
        var both = ValueAndGrad<(T1, T2, T3)>(x => f(x.Item1, x.Item2, x.Item3));
        return (x1, x2, x3) => both((x1, x2, x3));
    }

    /// <summary>The pullback of a function of three arguments.</summary>
    /// <typeparam name="T1">The structure of argument 1.</typeparam>
    /// <typeparam name="T2">The structure of argument 2.</typeparam>
    /// <typeparam name="T3">The structure of argument 3.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from three arguments to the value and the pullback, which gives three cotangents.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<T1, T2, T3, (TOut Value, Func<TOut, (T1, T2, T3)> Pullback)> Vjp<T1, T2, T3, TOut>(
        Func<T1, T2, T3, TOut> f
    )
    {
        ArgumentNullException.ThrowIfNull(f);
        var vjp = Vjp<(T1, T2, T3), TOut>(x => f(x.Item1, x.Item2, x.Item3));
        return (x1, x2, x3) => vjp((x1, x2, x3));
    }

    /// <summary>The pushforward of a function of three arguments.</summary>
    /// <typeparam name="T1">The structure of argument 1.</typeparam>
    /// <typeparam name="T2">The structure of argument 2.</typeparam>
    /// <typeparam name="T3">The structure of argument 3.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from three arguments and three tangents to the value and its tangent; again differentiable.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<(T1, T2, T3), (T1, T2, T3), (TOut Value, TOut Tangent)> Jvp<T1, T2, T3, TOut>(
        Func<T1, T2, T3, TOut> f
    )
    {
        ArgumentNullException.ThrowIfNull(f);
        return Jvp<(T1, T2, T3), TOut>(x => f(x.Item1, x.Item2, x.Item3));
    }

    /// <summary>The derivatives of a function of four numbers.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from four numbers to the four partial derivatives; again differentiable.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    [OverloadResolutionPriority(1)]
    public static Func<Real, Real, Real, Real, (Real, Real, Real, Real)> Grad(Func<Real, Real, Real, Real, Real> f) =>
        Grad<Real, Real, Real, Real>(f);

    /// <summary>The gradients of a number-valued function in each of four arguments. For chosen ones: <see cref="Wrt"/>.</summary>
    /// <typeparam name="T1">The structure of argument 1.</typeparam>
    /// <typeparam name="T2">The structure of argument 2.</typeparam>
    /// <typeparam name="T3">The structure of argument 3.</typeparam>
    /// <typeparam name="T4">The structure of argument 4.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from four arguments to four gradients; again differentiable.</returns>
    /// <remarks>
    /// <para>Elsewhere: <c>jax.grad</c> with <c>argnums</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<T1, T2, T3, T4, (T1, T2, T3, T4)> Grad<T1, T2, T3, T4>(Func<T1, T2, T3, T4, Real> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        var gradient = Grad<(T1, T2, T3, T4)>(x => f(x.Item1, x.Item2, x.Item3, x.Item4));
        return (x1, x2, x3, x4) => gradient((x1, x2, x3, x4));
    }

    /// <summary>Value and gradients of a number-valued function in each of four arguments.</summary>
    /// <typeparam name="T1">The structure of argument 1.</typeparam>
    /// <typeparam name="T2">The structure of argument 2.</typeparam>
    /// <typeparam name="T3">The structure of argument 3.</typeparam>
    /// <typeparam name="T4">The structure of argument 4.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from four arguments to (value, four gradients); again differentiable.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<T1, T2, T3, T4, (Real Value, (T1, T2, T3, T4) Gradient)> ValueAndGrad<T1, T2, T3, T4>(
        Func<T1, T2, T3, T4, Real> f
    )
    {
        ArgumentNullException.ThrowIfNull(f);
        var both = ValueAndGrad<(T1, T2, T3, T4)>(x => f(x.Item1, x.Item2, x.Item3, x.Item4));
        return (x1, x2, x3, x4) => both((x1, x2, x3, x4));
    }

    /// <summary>The pullback of a function of four arguments.</summary>
    /// <typeparam name="T1">The structure of argument 1.</typeparam>
    /// <typeparam name="T2">The structure of argument 2.</typeparam>
    /// <typeparam name="T3">The structure of argument 3.</typeparam>
    /// <typeparam name="T4">The structure of argument 4.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from four arguments to the value and the pullback, which gives four cotangents.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<T1, T2, T3, T4, (TOut Value, Func<TOut, (T1, T2, T3, T4)> Pullback)> Vjp<T1, T2, T3, T4, TOut>(
        Func<T1, T2, T3, T4, TOut> f
    )
    {
        ArgumentNullException.ThrowIfNull(f);
        var vjp = Vjp<(T1, T2, T3, T4), TOut>(x => f(x.Item1, x.Item2, x.Item3, x.Item4));
        return (x1, x2, x3, x4) => vjp((x1, x2, x3, x4));
    }

    /// <summary>The pushforward of a function of four arguments.</summary>
    /// <typeparam name="T1">The structure of argument 1.</typeparam>
    /// <typeparam name="T2">The structure of argument 2.</typeparam>
    /// <typeparam name="T3">The structure of argument 3.</typeparam>
    /// <typeparam name="T4">The structure of argument 4.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from four arguments and four tangents to the value and its tangent; again differentiable.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<(T1, T2, T3, T4), (T1, T2, T3, T4), (TOut Value, TOut Tangent)> Jvp<T1, T2, T3, T4, TOut>(
        Func<T1, T2, T3, T4, TOut> f
    )
    {
        ArgumentNullException.ThrowIfNull(f);
        return Jvp<(T1, T2, T3, T4), TOut>(x => f(x.Item1, x.Item2, x.Item3, x.Item4));
    }
}
