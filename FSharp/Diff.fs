// Longer than other files: a module of F# cannot span files, and one that is opened by itself keeps `grad` a single name. It
// is a list, one documented line a transform.
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

    let triple (f: Func<'A, struct ('B * 'C * 'D)>) =
        fun a ->
            let struct (b, c, d) = f.Invoke a
            b, c, d

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
    /// <param name="f">A pure function of any structure.</param>
    /// <param name="x">The point.</param>
    /// <returns>The report: print it, or call its <c>ThrowIfFailed</c> in a test.</returns>
    /// <remarks>
    /// <para>Cost: for each input about 28 runs of f and 28 of its forward Jacobian. For tests.</para>
    /// <para>Elsewhere: <c>jax.test_util.check_grads</c>, <c>torch.autograd.gradcheck</c>; <c>Diff.CheckGradients</c> in C#.</para>
    /// </remarks>
    /// <exception cref="T:System.InvalidCastException">A component of <paramref name="x"/> is being differentiated.</exception>
    let checkGradients (f: 'TIn -> 'TOut) (x: 'TIn) : GradientReport = Diff.CheckGradients<'TIn, 'TOut>(f, x)

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

    /// <summary>The computation of a function at a point, step by step: a graph that shows tangents and cotangents and draws itself.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point to the graph.</returns>
    /// <remarks><para>Elsewhere: <c>jax.make_jaxpr</c>, torchviz; <c>Diff.Explain</c> in C#.</para></remarks>
    let explain (f: 'TIn -> 'TOut) : 'TIn -> ComputationGraph = Diff.Explain<'TIn, 'TOut>(f).Invoke

    /// <summary>The n-th derivative of a function of one number, without nesting.</summary>
    /// <param name="order">n, at least 0.</param>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from x to f⁽ⁿ⁾(x); again differentiable.</returns>
    /// <remarks><para>Elsewhere: <c>diffn</c> of DiffSharp; <c>Diff.Derivative</c> in C#.</para></remarks>
    let derivative (order: int) (f: Real -> Real) : Real -> Real = Diff.Derivative(f, order).Invoke

    /// <summary>The matrix of second derivatives of a number-valued function.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point to the n x n matrix; again differentiable.</returns>
    /// <remarks><para>Elsewhere: <c>jax.hessian</c>, <c>hessian</c> of DiffSharp; <c>Diff.Hessian</c> in C#.</para></remarks>
    let hessian (f: Real[] -> Real) : Real[] -> Real[,] =
        Diff.Hessian(Func<Real[], Real>(f)).Invoke

    /// <summary>The Hessian of a number-valued function times a vector, without the Hessian.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point, then a vector, to the product; again differentiable.</returns>
    /// <remarks><para>Elsewhere: <c>jax.jvp(jax.grad(f))</c>, <c>hessianv</c> of DiffSharp; <c>Diff.Hvp</c> in C#.</para></remarks>
    let hvp (f: 'TIn -> Real) : 'TIn -> 'TIn -> 'TIn =
        let product = Diff.Hvp<'TIn>(f)
        fun x v -> product.Invoke(x, v)

    /// <summary>A vector times the Hessian of a number-valued function, by reverse over reverse.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point, then a vector, to the product; again differentiable.</returns>
    /// <remarks><para>Elsewhere: <c>torch.autograd.functional.vhp</c>; <c>Diff.Vhp</c> in C#.</para></remarks>
    let vhp (f: 'TIn -> Real) : 'TIn -> 'TIn -> 'TIn =
        let product = Diff.Vhp<'TIn>(f)
        fun x v -> product.Invoke(x, v)

    /// <summary>Gradient and Hessian-vector product from one run.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point, then a vector, to (gradient, product).</returns>
    /// <remarks><para>Elsewhere: <c>gradhessianv</c> of DiffSharp; <c>Diff.GradAndHvp</c> in C#.</para></remarks>
    let gradAndHvp (f: 'TIn -> Real) : 'TIn -> 'TIn -> 'TIn * 'TIn =
        Curried.pairOfTwo (Diff.GradAndHvp<'TIn> f)

    /// <summary>Value, gradient and Hessian of a number-valued function.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point to the three.</returns>
    /// <remarks><para>Elsewhere: <c>fgradhessian</c> of DiffSharp; <c>Diff.ValueGradAndHessian</c> in C#.</para></remarks>
    let valueGradAndHessian (f: Real[] -> Real) : Real[] -> Real * Real[] * Real[,] =
        Curried.triple (Diff.ValueGradAndHessian f)

    /// <summary>The second derivatives in each argument alone.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point to n numbers; again differentiable.</returns>
    /// <remarks><para>Elsewhere: <c>Diff.HessianDiagonal</c> in C#.</para></remarks>
    let hessianDiagonal (f: Real[] -> Real) : Real[] -> Real[] = Diff.HessianDiagonal(f).Invoke

    /// <summary>The Gauss-Newton matrix of a residual function times a vector.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point, then a vector, to Jᵀ J v; again differentiable.</returns>
    /// <remarks><para>Elsewhere: <c>Diff.GaussNewtonProduct</c> in C#.</para></remarks>
    let gaussNewtonProduct (f: Real[] -> Real[]) : Real[] -> Real[] -> Real[] =
        let product = Diff.GaussNewtonProduct f
        fun x v -> product.Invoke(x, v)

    /// <summary>The sum of the pure second derivatives.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point to one number; again differentiable.</returns>
    /// <remarks><para>Elsewhere: <c>laplacian</c> of DiffSharp; <c>Diff.Laplacian</c> in C#.</para></remarks>
    let laplacian (f: Real[] -> Real) : Real[] -> Real = Diff.Laplacian(f).Invoke

    /// <summary>The divergence of a vector field.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point to one number; again differentiable.</returns>
    /// <remarks><para>Elsewhere: <c>div</c> of DiffSharp; <c>Diff.Divergence</c> in C#.</para></remarks>
    let divergence (f: Real[] -> Real[]) : Real[] -> Real = Diff.Divergence(f).Invoke

    /// <summary>The curl of a vector field in three dimensions.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point to three numbers; again differentiable.</returns>
    /// <remarks><para>Elsewhere: <c>curl</c> of DiffSharp; <c>Diff.Curl</c> in C#.</para></remarks>
    let curl (f: Real[] -> Real[]) : Real[] -> Real[] = Diff.Curl(f).Invoke

    /// <summary>The derivative of a number-valued function along a vector.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point, then a vector, to one number; again differentiable.</returns>
    /// <remarks><para>Elsewhere: <c>gradv</c> of DiffSharp; <c>Diff.DirectionalDerivative</c> in C#.</para></remarks>
    let directionalDerivative (f: 'TIn -> Real) : 'TIn -> 'TIn -> Real =
        let along = Diff.DirectionalDerivative<'TIn> f
        fun x v -> along.Invoke(x, v)

    /// <summary>The third derivative of a number-valued function along three vectors.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a point, then three vectors, to one number; again differentiable.</returns>
    /// <remarks><para>Elsewhere: <c>Diff.ThirdDerivative</c> in C#.</para></remarks>
    let thirdDerivative (f: 'TIn -> Real) : 'TIn -> 'TIn -> 'TIn -> 'TIn -> Real =
        let along = Diff.ThirdDerivative<'TIn> f
        fun x u v w -> along.Invoke(x, u, v, w)

    /// <summary>One function after another; F# writes <c>f >> g</c>.</summary>
    /// <param name="f">The first function.</param>
    /// <param name="g">The second function.</param>
    /// <returns>Their composition.</returns>
    /// <remarks><para>Elsewhere: <c>Diff.Compose</c> in C#.</para></remarks>
    let compose (f: 'TIn -> 'TMiddle) (g: 'TMiddle -> 'TOut) : 'TIn -> 'TOut =
        Diff.Compose<'TIn, 'TMiddle, 'TOut>(f, g).Invoke

    /// <summary>The numbers of a structure as one vector, and the way back.</summary>
    /// <param name="value">Any structure.</param>
    /// <returns>The vector, and a function from a vector of that length to such a structure.</returns>
    /// <remarks><para>Elsewhere: <c>jax.flatten_util.ravel_pytree</c>; <c>Diff.Flatten</c> in C#.</para></remarks>
    let flatten (value: 'T) : Real[] * (Real[] -> 'T) =
        let struct (vector, unflatten) = Diff.Flatten<'T> value
        vector, unflatten.Invoke

    /// <summary>A structure like another one, with the numbers of a vector.</summary>
    /// <param name="like">The structure to imitate.</param>
    /// <param name="vector">As many numbers as it has.</param>
    /// <returns>The new structure.</returns>
    /// <remarks><para>Elsewhere: <c>unravel</c> of <c>jax.flatten_util</c>; <c>Diff.Unflatten</c> in C#.</para></remarks>
    let unflatten (like: 'T) (vector: Real[]) : 'T = Diff.Unflatten<'T>(like, vector)

    /// <summary>The transpose of a linear function.</summary>
    /// <param name="f">A pure linear function.</param>
    /// <param name="like">Any point of its domain: it gives the shape.</param>
    /// <returns>The transposed function.</returns>
    /// <remarks><para>Elsewhere: <c>jax.linear_transpose</c>; <c>Diff.LinearTranspose</c> in C#.</para></remarks>
    let linearTranspose (f: 'TIn -> 'TOut) (like: 'TIn) : 'TOut -> 'TIn =
        Diff.LinearTranspose<'TIn, 'TOut>(f, like).Invoke

    /// <summary>The value of a number that may carry a derivative.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>Its value: no derivative flows through it.</returns>
    /// <remarks><para>Elsewhere: <c>Tensor.item</c>; <c>Diff.Value</c> in C#.</para></remarks>
    let value (x: Real) : float = Diff.Value x

    /// <summary>One of two numbers, both of which have been computed; the other one contributes an exact zero.</summary>
    /// <param name="condition">Which one.</param>
    /// <param name="ifTrue">The number if it holds.</param>
    /// <param name="ifFalse">The number if it does not.</param>
    /// <returns>One of the two.</returns>
    /// <remarks><para>Elsewhere: <c>jnp.where</c>; <c>Diff.Where</c> in C#.</para></remarks>
    let where (condition: bool) (ifTrue: Real) (ifFalse: Real) : Real = Diff.Where(condition, ifTrue, ifFalse)

    /// <summary>A primitive of one's own: its value on floats and its slope on numbers.</summary>
    /// <param name="value">The value; it is never differentiated.</param>
    /// <param name="slope">dy/dx from x, then y; it is differentiated for higher orders.</param>
    /// <returns>A function that all transforms differentiate by that slope.</returns>
    /// <remarks><para>Elsewhere: <c>jax.custom_jvp</c> for scalars; <c>Diff.CustomRule</c> in C#.</para></remarks>
    let customRule (value: float -> float) (slope: Real -> Real -> Real) : Real -> Real =
        Diff.CustomRule(value, slope).Invoke

    /// <summary>A function with a pushforward of one's own.</summary>
    /// <param name="f">The function.</param>
    /// <param name="rule">From a point, then a tangent, to (value, tangent).</param>
    /// <returns>The function, which all transforms differentiate by the rule.</returns>
    /// <remarks><para>Elsewhere: <c>jax.custom_jvp</c>; <c>Diff.CustomJvp</c> in C#.</para></remarks>
    let customJvp (f: 'TIn -> 'TOut) (rule: 'TIn -> 'TIn -> 'TOut * 'TOut) : 'TIn -> 'TOut =
        Diff.CustomJvp<'TIn, 'TOut>(f, (fun x dx -> let y, dy = rule x dx in struct (y, dy))).Invoke

    /// <summary>A function with a pullback of one's own.</summary>
    /// <param name="f">The function.</param>
    /// <param name="forward">From a point to (value, residual).</param>
    /// <param name="pullback">From the residual, then a cotangent of the result, to that of the argument.</param>
    /// <returns>The function, which all transforms differentiate by the rule.</returns>
    /// <remarks><para>Elsewhere: <c>jax.custom_vjp</c>, <c>torch.autograd.Function</c>; <c>Diff.CustomVjp</c> in C#.</para></remarks>
    let customVjp
        (f: 'TIn -> 'TOut)
        (forward: 'TIn -> 'TOut * 'TResidual)
        (pullback: 'TResidual -> 'TOut -> 'TIn)
        : 'TIn -> 'TOut =
        Diff
            .CustomVjp<'TIn, 'TOut, 'TResidual>(
                f,
                (fun x -> let y, r = forward x in struct (y, r)),
                (fun r yBar -> pullback r yBar)
            )
            .Invoke

    /// <summary>The same function, but reverse mode keeps only its argument and runs it again.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function with the same derivatives and less memory.</returns>
    /// <remarks><para>Elsewhere: <c>jax.checkpoint</c>; <c>Diff.Checkpoint</c> in C#.</para></remarks>
    let checkpoint (f: 'TIn -> 'TOut) : 'TIn -> 'TOut = Diff.Checkpoint<'TIn, 'TOut>(f).Invoke

    /// <summary>A loop whose reverse mode keeps a bounded number of states.</summary>
    /// <param name="snapshots">How many states the pullback may keep, at least 1.</param>
    /// <param name="steps">How often the body runs.</param>
    /// <param name="body">A pure function of the state.</param>
    /// <returns>A function from the first state to the last one.</returns>
    /// <remarks><para>Elsewhere: <c>jax.lax.scan</c> with <c>jax.checkpoint</c>; <c>Diff.Iterate</c> in C#.</para></remarks>
    let iterate (snapshots: int) (steps: int) (body: 'TState -> 'TState) : 'TState -> 'TState =
        Diff.Iterate<'TState>(steps, body, snapshots).Invoke

    /// <summary>The gradient of a function that returns something beside its number.</summary>
    /// <param name="f">A pure function to (number, the rest).</param>
    /// <returns>A function from a point to (gradient, the rest without derivatives).</returns>
    /// <remarks><para>Elsewhere: <c>jax.grad(has_aux=True)</c>; <c>Diff.GradWithAux</c> in C#.</para></remarks>
    let gradWithAux (f: 'TIn -> Real * 'TAux) : 'TIn -> 'TIn * 'TAux =
        Curried.pair (Diff.GradWithAux<'TIn, 'TAux>(fun x -> let y, aux = f x in struct (y, aux)))

    /// <summary>Value and gradient of a function that returns something beside its number.</summary>
    /// <param name="f">A pure function to (number, the rest).</param>
    /// <returns>A function from a point to (value, gradient, the rest without derivatives).</returns>
    /// <remarks><para>Elsewhere: <c>jax.value_and_grad(has_aux=True)</c>; <c>Diff.ValueAndGradWithAux</c> in C#.</para></remarks>
    let valueAndGradWithAux (f: 'TIn -> Real * 'TAux) : 'TIn -> Real * 'TIn * 'TAux =
        Curried.triple (Diff.ValueAndGradWithAux<'TIn, 'TAux>(fun x -> let y, aux = f x in struct (y, aux)))

    /// <summary>Value and pullback of a function that returns something beside its result.</summary>
    /// <param name="f">A pure function to (result, the rest).</param>
    /// <returns>A function from a point to (value, pullback, the rest without derivatives).</returns>
    /// <remarks><para>Elsewhere: <c>jax.vjp(has_aux=True)</c>; <c>Diff.VjpWithAux</c> in C#.</para></remarks>
    let vjpWithAux (f: 'TIn -> 'TOut * 'TAux) : 'TIn -> 'TOut * ('TOut -> 'TIn) * 'TAux =
        let vjp =
            Diff.VjpWithAux<'TIn, 'TOut, 'TAux>(fun x -> let y, aux = f x in struct (y, aux))

        fun x ->
            let struct (y, pullback, aux) = vjp.Invoke x
            y, pullback.Invoke, aux

    /// <summary>Value and tangent of a function that returns something beside its result.</summary>
    /// <param name="f">A pure function to (result, the rest).</param>
    /// <returns>A function from a point, then a tangent, to (value, tangent, the rest without derivatives).</returns>
    /// <remarks><para>Elsewhere: <c>jax.jvp(has_aux=True)</c>; <c>Diff.JvpWithAux</c> in C#.</para></remarks>
    let jvpWithAux (f: 'TIn -> 'TOut * 'TAux) : 'TIn -> 'TIn -> 'TOut * 'TOut * 'TAux =
        let jvp =
            Diff.JvpWithAux<'TIn, 'TOut, 'TAux>(fun x -> let y, aux = f x in struct (y, aux))

        fun x dx ->
            let struct (y, dy, aux) = jvp.Invoke(x, dx)
            y, dy, aux

    /// <summary>A function recorded once as a program, optimised, and run as SIMD batches.</summary>
    /// <param name="f">A pure function: it may read nothing but its argument and what never changes.</param>
    /// <returns>The same function, faster from the second call on; keep it.</returns>
    /// <remarks><para>Elsewhere: <c>jax.jit</c>, <c>torch.compile</c>; <c>Diff.Compile</c> in C#, which has options.</para></remarks>
    /// <exception cref="T:System.NotSupportedException">The numbers of a type cannot be found.</exception>
    let compile (f: 'TIn -> 'TOut) : 'TIn -> 'TOut =
        Diff.Compile<'TIn, 'TOut>(Func<'TIn, 'TOut> f).Invoke

    /// <summary>A function of every item of an array: recorded once, many rows at a time. <c>vmap (grad f)</c> is the fast way to derivatives.</summary>
    /// <param name="f">A pure function of one row.</param>
    /// <returns>A function from rows of one structure to their results, in order.</returns>
    /// <remarks><para>Elsewhere: <c>jax.vmap</c>, <c>torch.func.vmap</c>; <c>Diff.Vmap</c> in C#.</para></remarks>
    /// <exception cref="T:System.ArgumentException">A row has another structure than the first one.</exception>
    /// <exception cref="T:System.NotSupportedException">The numbers of a type cannot be found.</exception>
    let vmap (f: 'TIn -> 'TOut) : 'TIn[] -> 'TOut[] =
        Diff.Vmap<'TIn, 'TOut>(Func<'TIn, 'TOut> f).Invoke

    /// <summary>A sum over data, <c>Σ_r f shared rows[r]</c>; <c>valueAndGrad (sumOver rows f)</c> is one pass over the rows.</summary>
    /// <param name="rows">The data, rows of equal length; copied.</param>
    /// <param name="f">A pure function of what all rows share and of a row.</param>
    /// <returns>A function of what is shared to the sum; again differentiable.</returns>
    /// <remarks><para>Elsewhere: the sum of <c>jax.vmap(f, in_axes=(None, 0))</c>; <c>Diff.SumOver</c> in C#, which has options.</para></remarks>
    /// <exception cref="T:System.ArgumentException">A row has another length than the first one.</exception>
    /// <exception cref="T:System.NotSupportedException">The numbers of a type cannot be found.</exception>
    let sumOver (rows: float[][]) (f: 'TShared -> Real[] -> Real) : 'TShared -> Real =
        Diff.SumOver<'TShared>(rows, Func<'TShared, Real[], Real>(fun shared row -> f shared row)).Invoke
