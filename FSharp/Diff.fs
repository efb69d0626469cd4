namespace DualDiff

open System

/// The delegates and struct tuples of the C# face as curried functions and F# tuples. Reference tuples: `let y, dy = ...`
/// needs no `struct`, and one small object per transform call does not show.
module private Curried =
    let pair (f: Func<'A, struct ('B * 'C)>) =
        fun a ->
            let struct (b, c) = f.Invoke a
            b, c

    let pairOfTwo (f: Func<'A, 'B, struct ('C * 'D)>) =
        fun a b ->
            let struct (c, d) = f.Invoke(a, b)
            c, d

    let pairWithFunction (f: Func<'A, struct ('B * Func<'C, 'D>)>) =
        fun a ->
            let struct (b, g) = f.Invoke a
            b, g.Invoke

/// <summary>
/// The transforms as curried F# functions: function first, point last. Each maps a pure function over <see cref="T:DualDiff.Real"/>
/// to a pure function again, so they compose: <c>grad (grad f)</c>, <c>f |> grad |> grad</c>, <c>(grad >> jacobian) f</c>.
/// </summary>
/// <remarks>
/// <para><c>open DualDiff</c> brings them in; <c>Diff.grad</c> and the C# face <c>Diff.Grad</c> stay reachable under one name.</para>
/// <para>
/// Applied to the function alone, a transform does its preparation once: keep <c>let df = grad f</c> and call it at many points.
/// </para>
/// <para>
/// F# warns (FS3391) where a float literal silently becomes a <c>Real</c>: write <c>real 2.0</c>, or <c>#nowarn "3391"</c>.
/// Arithmetic with literals, <c>2.0 * x</c>, needs neither.
/// </para>
/// <para>
/// F#'s own <c>&lt;</c>, <c>max</c> and <c>min</c> compare through <c>IComparable</c>: NaN is the smallest number, a tie picks one
/// argument, and each comparison allocates. <c>open NonStructuralComparison</c> compares as IEEE 754 says, without allocating.
/// </para>
/// </remarks>
[<AutoOpen; CompilationRepresentation(CompilationRepresentationFlags.ModuleSuffix)>]
module Diff =
    /// <summary>A number without a derivative, from a float: <c>grad f (real 2.0)</c>, <c>List.map real</c>.</summary>
    /// <param name="value">The value; NaN and infinities are kept.</param>
    /// <returns>A constant.</returns>
    /// <remarks><para>Elsewhere: <c>jax.numpy.asarray</c>, <c>dsharp.scalar</c> of DiffSharp.</para></remarks>
    let real (value: float) : Real = Real.Constant value

    /// <summary>The gradient of a number-valued function, in reverse mode: <c>grad f x = f'(x)</c> for one number.</summary>
    /// <param name="f">A pure function of a <c>Real</c> or a <c>Real[]</c>.</param>
    /// <returns>A function from a point to the gradient there, in the shape of the point; again differentiable.</returns>
    /// <remarks>
    /// <para>Shapes: n -> 1 becomes n -> n.</para>
    /// <para>Cost: a small multiple of f, whatever n.</para>
    /// <para>Elsewhere: <c>jax.grad</c>, <c>torch.func.grad</c>, <c>grad</c> of DiffSharp; <c>Diff.Grad</c> in C#.</para>
    /// </remarks>
    /// <exception cref="T:System.NotSupportedException">The numbers of <typeparamref name="TIn"/> cannot be found.</exception>
    let grad (f: 'TIn -> Real) : 'TIn -> 'TIn = Diff.Grad<'TIn>(f).Invoke

    /// <summary>Value and gradient of a number-valued function, from one run in reverse mode.</summary>
    /// <param name="f">A pure function of a <c>Real</c> or a <c>Real[]</c>.</param>
    /// <returns>A function from a point to (f(x), gradient); again differentiable.</returns>
    /// <remarks>
    /// <para>Shapes: n -> 1 becomes n -> (1, n).</para>
    /// <para>Elsewhere: <c>jax.value_and_grad</c>, <c>fgrad</c> of DiffSharp; <c>Diff.ValueAndGrad</c> in C#.</para>
    /// </remarks>
    /// <exception cref="T:System.NotSupportedException">The numbers of <typeparamref name="TIn"/> cannot be found.</exception>
    let valueAndGrad (f: 'TIn -> Real) : 'TIn -> Real * 'TIn =
        Curried.pair (Diff.ValueAndGrad<'TIn> f)

    /// <summary>The Jacobian-vector product, in forward mode: <c>jvp f x dx = (f(x), J(x) dx)</c>.</summary>
    /// <param name="f">A pure function between <c>Real</c> and <c>Real[]</c>, either way.</param>
    /// <returns>A function from a point, then a tangent, to (value, tangent of the value); again differentiable.</returns>
    /// <remarks>
    /// <para>Shapes: n -> m becomes n -> n -> (m, m).</para>
    /// <para>Domain: a tangent component of exactly zero counts as absent.</para>
    /// <para>Cost: two to three times f; memory for the live values only.</para>
    /// <para>Elsewhere: <c>jax.jvp</c>, <c>torch.func.jvp</c>, <c>fjacobianv</c> of DiffSharp; <c>Diff.Jvp</c> in C#.</para>
    /// </remarks>
    /// <exception cref="T:System.ArgumentException">The tangent has not the shape of the point.</exception>
    /// <exception cref="T:System.NotSupportedException">The numbers of a type cannot be found.</exception>
    let jvp (f: 'TIn -> 'TOut) : 'TIn -> 'TIn -> 'TOut * 'TOut =
        Curried.pairOfTwo (Diff.Jvp<'TIn, 'TOut> f)

    /// <summary>The vector-Jacobian product: <c>vjp f x = (f(x), pullback)</c> with <c>pullback yBar = J(x)ᵀ yBar</c>.</summary>
    /// <param name="f">A pure function between <c>Real</c> and <c>Real[]</c>, either way.</param>
    /// <returns>A function from a point to the value and the pullback, which is pure: any number of calls, in any order.</returns>
    /// <remarks>
    /// <para>Shapes: n -> m becomes n -> (m, m -> n).</para>
    /// <para>Domain: a cotangent of exactly zero counts as absent.</para>
    /// <para>Cost: one recording of f, kept alive by the pullback, then one sweep a pull.</para>
    /// <para>Elsewhere: <c>jax.vjp</c>, <c>torch.func.vjp</c>, <c>jacobianTv</c> of DiffSharp; <c>Diff.Vjp</c> in C#.</para>
    /// </remarks>
    /// <exception cref="T:System.ArgumentException">A cotangent has not the shape of the result.</exception>
    /// <exception cref="T:System.NotSupportedException">The numbers of a type cannot be found.</exception>
    let vjp (f: 'TIn -> 'TOut) : 'TIn -> 'TOut * ('TOut -> 'TIn) =
        Curried.pairWithFunction (Diff.Vjp<'TIn, 'TOut> f)

    /// <summary>The linear approximation: <c>linearize f x = (f(x), pushforward)</c> with <c>pushforward dx = J(x) dx</c>.</summary>
    /// <param name="f">A pure function between <c>Real</c> and <c>Real[]</c>, either way.</param>
    /// <returns>A function from a point to the value and the pushforward, which is pure: for many tangents at one point.</returns>
    /// <remarks>
    /// <para>Shapes: n -> m becomes n -> (m, n -> m).</para>
    /// <para>Cost: one recording of f, kept alive by the pushforward, then one sweep a push. For one tangent use <c>jvp</c>.</para>
    /// <para>Elsewhere: <c>jax.linearize</c>, <c>torch.func.linearize</c>; <c>Diff.Linearize</c> in C#.</para>
    /// </remarks>
    /// <exception cref="T:System.ArgumentException">A tangent has not the shape of the point.</exception>
    /// <exception cref="T:System.NotSupportedException">The numbers of a type cannot be found.</exception>
    let linearize (f: 'TIn -> 'TOut) : 'TIn -> 'TOut * ('TIn -> 'TOut) =
        Curried.pairWithFunction (Diff.Linearize<'TIn, 'TOut> f)

    /// <summary>The Jacobian matrix, <c>J[i, j] = ∂f_i/∂x_j</c>: by rows or by columns, whichever takes fewer sweeps.</summary>
    /// <param name="f">A pure function from n to m numbers.</param>
    /// <returns>A function from a point to the m x n matrix; again differentiable.</returns>
    /// <remarks>
    /// <para>Shapes: n -> m becomes n -> m x n.</para>
    /// <para>Elsewhere: <c>jax.jacobian</c>, <c>jacobian</c> of DiffSharp; <c>Diff.Jacobian</c> in C#.</para>
    /// </remarks>
    let jacobian (f: Real[] -> Real[]) : Real[] -> Real[,] = Diff.Jacobian(f).Invoke

    /// <summary>The Jacobian matrix by columns, in forward mode: best for few inputs.</summary>
    /// <param name="f">A pure function from n to m numbers.</param>
    /// <returns>A function from a point to the m x n matrix; again differentiable.</returns>
    /// <remarks>
    /// <para>Shapes: n -> m becomes n -> m x n.</para>
    /// <para>Cost: one run of f for every eight inputs; memory for the live values only.</para>
    /// <para>Elsewhere: <c>jax.jacfwd</c>, <c>torch.func.jacfwd</c>; <c>Diff.JacobianForward</c> in C#.</para>
    /// </remarks>
    let jacobianForward (f: Real[] -> Real[]) : Real[] -> Real[,] = Diff.JacobianForward(f).Invoke

    /// <summary>The Jacobian matrix by rows, in reverse mode: best for few outputs.</summary>
    /// <param name="f">A pure function from n to m numbers.</param>
    /// <returns>A function from a point to the m x n matrix; again differentiable.</returns>
    /// <remarks>
    /// <para>Shapes: n -> m becomes n -> m x n.</para>
    /// <para>Cost: one recording of f, then one sweep for every eight outputs.</para>
    /// <para>Elsewhere: <c>jax.jacrev</c>, <c>torch.func.jacrev</c>; <c>Diff.JacobianReverse</c> in C#.</para>
    /// </remarks>
    let jacobianReverse (f: Real[] -> Real[]) : Real[] -> Real[,] = Diff.JacobianReverse(f).Invoke

    /// <summary>Short for <c>jacobianForward</c>.</summary>
    /// <param name="f">A pure function from n to m numbers.</param>
    /// <returns>A function from a point to the m x n matrix; again differentiable.</returns>
    /// <remarks><para>Elsewhere: <c>jax.jacfwd</c>, <c>torch.func.jacfwd</c>; <c>Diff.JacobianForward</c> in C#.</para></remarks>
    let jacfwd (f: Real[] -> Real[]) : Real[] -> Real[,] = jacobianForward f

    /// <summary>Short for <c>jacobianReverse</c>.</summary>
    /// <param name="f">A pure function from n to m numbers.</param>
    /// <returns>A function from a point to the m x n matrix; again differentiable.</returns>
    /// <remarks><para>Elsewhere: <c>jax.jacrev</c>, <c>torch.func.jacrev</c>; <c>Diff.JacobianReverse</c> in C#.</para></remarks>
    let jacrev (f: Real[] -> Real[]) : Real[] -> Real[,] = jacobianReverse f

    /// <summary>The same value as a constant: no derivative flows through it, at any level.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>A constant with the value of x.</returns>
    /// <remarks><para>Elsewhere: <c>jax.lax.stop_gradient</c>, <c>Tensor.detach</c>; <c>Diff.StopGradient</c> in C#.</para></remarks>
    let stopGradient (x: Real) : Real = Diff.StopGradient x

    /// <summary>Compares forward mode, reverse mode and finite differences at a point, for first and second derivatives.</summary>
    /// <param name="f">A pure function from n to m numbers.</param>
    /// <param name="x">The point.</param>
    /// <returns>The report: print it, or call its <c>ThrowIfFailed</c> in a test.</returns>
    /// <remarks>
    /// <para>Cost: for each input about 28 runs of f and 28 of its forward Jacobian. For tests.</para>
    /// <para>Elsewhere: <c>jax.test_util.check_grads</c>, <c>torch.autograd.gradcheck</c>; <c>Diff.CheckGradients</c> in C#.</para>
    /// </remarks>
    /// <exception cref="T:System.InvalidCastException">A component of <paramref name="x"/> is being differentiated.</exception>
    let checkGradients (f: Real[] -> Real[]) (x: Real[]) : GradientReport = Diff.CheckGradients(f, x)

    /// <summary>The Taylor coefficients of a function of one number, <c>c_k = f⁽ᵏ⁾(x) / k!</c>, in one run and without nesting.</summary>
    /// <param name="order">The highest order, at least 0.</param>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from x to c_0, ..., c_order; again differentiable.</returns>
    /// <remarks><para>Elsewhere: <c>jax.experimental.jet</c>, <c>taylor</c> of Haskell's ad; <c>Diff.Taylor</c> in C#.</para></remarks>
    let taylor (order: int) (f: Real -> Real) : Real -> Real[] = Diff.Taylor(f, order).Invoke

    /// <summary>A function of one number and its derivatives up to an order, in one run and without nesting.</summary>
    /// <param name="order">The highest order, at least 0.</param>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from x to f(x), f'(x), ...; again differentiable.</returns>
    /// <remarks><para>Elsewhere: <c>diffs</c> of Haskell's ad, <c>diffn</c> of DiffSharp; <c>Diff.Derivatives</c> in C#.</para></remarks>
    let derivatives (order: int) (f: Real -> Real) : Real -> Real[] = Diff.Derivatives(f, order).Invoke

    /// <summary>Finds the operation that first made a NaN or an infinity.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point to a report, which prints as a sentence.</returns>
    /// <remarks><para>Elsewhere: <c>jax.debug_nans</c>, <c>torch.autograd.detect_anomaly</c>; <c>Diff.Diagnose</c> in C#.</para></remarks>
    let diagnose (f: 'TIn -> 'TOut) : 'TIn -> Diagnosis = Diff.Diagnose<'TIn, 'TOut>(f).Invoke
