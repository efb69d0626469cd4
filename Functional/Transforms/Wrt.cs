namespace DualDiff;

/// <summary>
/// Fixes all arguments of a function but one, so that any transform can be taken in that one:
/// <c>Grad(Wrt.Second(f, x))(y)</c>.
/// </summary>
/// <remarks>Elsewhere: <c>argnums</c> of JAX.</remarks>
public static class Wrt
{
    /// <summary>The function of its first argument.</summary>
    /// <typeparam name="T1">The structure of argument 1.</typeparam>
    /// <typeparam name="T2">The structure of argument 2.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <param name="x2">Argument 2, fixed.</param>
    /// <returns>A function of one argument.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<T1, TOut> First<T1, T2, TOut>(Func<T1, T2, TOut> f, T2 x2)
    {
        ArgumentNullException.ThrowIfNull(f);
        return x1 => f(x1, x2);
    }

    /// <summary>The function of its second argument.</summary>
    /// <typeparam name="T1">The structure of argument 1.</typeparam>
    /// <typeparam name="T2">The structure of argument 2.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <param name="x1">Argument 1, fixed.</param>
    /// <returns>A function of one argument.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<T2, TOut> Second<T1, T2, TOut>(Func<T1, T2, TOut> f, T1 x1)
    {
        ArgumentNullException.ThrowIfNull(f);
        return x2 => f(x1, x2);
    }

    /// <summary>The function of its first argument.</summary>
    /// <typeparam name="T1">The structure of argument 1.</typeparam>
    /// <typeparam name="T2">The structure of argument 2.</typeparam>
    /// <typeparam name="T3">The structure of argument 3.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <param name="x2">Argument 2, fixed.</param>
    /// <param name="x3">Argument 3, fixed.</param>
    /// <returns>A function of one argument.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<T1, TOut> First<T1, T2, T3, TOut>(Func<T1, T2, T3, TOut> f, T2 x2, T3 x3)
    {
        ArgumentNullException.ThrowIfNull(f);
        return x1 => f(x1, x2, x3);
    }

    /// <summary>The function of its second argument.</summary>
    /// <typeparam name="T1">The structure of argument 1.</typeparam>
    /// <typeparam name="T2">The structure of argument 2.</typeparam>
    /// <typeparam name="T3">The structure of argument 3.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <param name="x1">Argument 1, fixed.</param>
    /// <param name="x3">Argument 3, fixed.</param>
    /// <returns>A function of one argument.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<T2, TOut> Second<T1, T2, T3, TOut>(Func<T1, T2, T3, TOut> f, T1 x1, T3 x3)
    {
        ArgumentNullException.ThrowIfNull(f);
        return x2 => f(x1, x2, x3);
    }

    /// <summary>The function of its third argument.</summary>
    /// <typeparam name="T1">The structure of argument 1.</typeparam>
    /// <typeparam name="T2">The structure of argument 2.</typeparam>
    /// <typeparam name="T3">The structure of argument 3.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <param name="x1">Argument 1, fixed.</param>
    /// <param name="x2">Argument 2, fixed.</param>
    /// <returns>A function of one argument.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<T3, TOut> Third<T1, T2, T3, TOut>(Func<T1, T2, T3, TOut> f, T1 x1, T2 x2)
    {
        ArgumentNullException.ThrowIfNull(f);
        return x3 => f(x1, x2, x3);
    }

    /// <summary>The function of its first argument.</summary>
    /// <typeparam name="T1">The structure of argument 1.</typeparam>
    /// <typeparam name="T2">The structure of argument 2.</typeparam>
    /// <typeparam name="T3">The structure of argument 3.</typeparam>
    /// <typeparam name="T4">The structure of argument 4.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <param name="x2">Argument 2, fixed.</param>
    /// <param name="x3">Argument 3, fixed.</param>
    /// <param name="x4">Argument 4, fixed.</param>
    /// <returns>A function of one argument.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<T1, TOut> First<T1, T2, T3, T4, TOut>(Func<T1, T2, T3, T4, TOut> f, T2 x2, T3 x3, T4 x4)
    {
        ArgumentNullException.ThrowIfNull(f);
        return x1 => f(x1, x2, x3, x4);
    }

    /// <summary>The function of its second argument.</summary>
    /// <typeparam name="T1">The structure of argument 1.</typeparam>
    /// <typeparam name="T2">The structure of argument 2.</typeparam>
    /// <typeparam name="T3">The structure of argument 3.</typeparam>
    /// <typeparam name="T4">The structure of argument 4.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <param name="x1">Argument 1, fixed.</param>
    /// <param name="x3">Argument 3, fixed.</param>
    /// <param name="x4">Argument 4, fixed.</param>
    /// <returns>A function of one argument.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<T2, TOut> Second<T1, T2, T3, T4, TOut>(Func<T1, T2, T3, T4, TOut> f, T1 x1, T3 x3, T4 x4)
    {
        ArgumentNullException.ThrowIfNull(f);
        return x2 => f(x1, x2, x3, x4);
    }

    /// <summary>The function of its third argument.</summary>
    /// <typeparam name="T1">The structure of argument 1.</typeparam>
    /// <typeparam name="T2">The structure of argument 2.</typeparam>
    /// <typeparam name="T3">The structure of argument 3.</typeparam>
    /// <typeparam name="T4">The structure of argument 4.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <param name="x1">Argument 1, fixed.</param>
    /// <param name="x2">Argument 2, fixed.</param>
    /// <param name="x4">Argument 4, fixed.</param>
    /// <returns>A function of one argument.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<T3, TOut> Third<T1, T2, T3, T4, TOut>(Func<T1, T2, T3, T4, TOut> f, T1 x1, T2 x2, T4 x4)
    {
        ArgumentNullException.ThrowIfNull(f);
        return x3 => f(x1, x2, x3, x4);
    }

    /// <summary>The function of its fourth argument.</summary>
    /// <typeparam name="T1">The structure of argument 1.</typeparam>
    /// <typeparam name="T2">The structure of argument 2.</typeparam>
    /// <typeparam name="T3">The structure of argument 3.</typeparam>
    /// <typeparam name="T4">The structure of argument 4.</typeparam>
    /// <typeparam name="TOut">The structure of the result.</typeparam>
    /// <param name="f">A pure function.</param>
    /// <param name="x1">Argument 1, fixed.</param>
    /// <param name="x2">Argument 2, fixed.</param>
    /// <param name="x3">Argument 3, fixed.</param>
    /// <returns>A function of one argument.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Func<T4, TOut> Fourth<T1, T2, T3, T4, TOut>(Func<T1, T2, T3, T4, TOut> f, T1 x1, T2 x2, T3 x3)
    {
        ArgumentNullException.ThrowIfNull(f);
        return x4 => f(x1, x2, x3, x4);
    }
}
