namespace DualDiff;

/// <summary>
/// Solutions of equations as functions of their parameters: any solver finds them, on doubles, and the implicit function
/// theorem differentiates them, in both modes and to any order. No iteration is unrolled.
/// </summary>
/// <remarks>
/// <para>Numbers that the equations depend on must be in the parameter: captured ones get no derivative and are refused.</para>
/// <para>Elsewhere: jaxopt's implicit differentiation, ImplicitDifferentiation.jl, <c>jax.lax.custom_root</c>.</para>
/// <para>Source: A. Griewank, A. Walther, Evaluating Derivatives (2008), §15.</para>
/// </remarks>
public static class Implicit
{
    /// <summary>The solution x(p) of <c>F(x, p) = 0</c>.</summary>
    /// <typeparam name="TParameter">The structure of the parameter.</typeparam>
    /// <param name="solver">From the parameter, a constant, to a solution; how it finds it is its own affair.</param>
    /// <param name="equations">F: as many equations as unknowns, with a regular Jacobian in x at the solution.</param>
    /// <returns>A function from the parameter to the solution, which all transforms differentiate.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">When called: the solver's answer does not solve the equations.</exception>
    public static Func<TParameter, Real[]> Root<TParameter>(
        Func<TParameter, double[]> solver,
        Func<Real[], TParameter, Real[]> equations
    ) => Solution("Implicit.Root", solver, equations);

    /// <summary>The solution x(p) of one equation <c>F(x, p) = 0</c>.</summary>
    /// <typeparam name="TParameter">The structure of the parameter.</typeparam>
    /// <param name="solver">From the parameter, a constant, to a solution.</param>
    /// <param name="equation">F, with a slope in x that is not 0 at the solution.</param>
    /// <returns>A function from the parameter to the solution, which all transforms differentiate.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">When called: the solver's answer does not solve the equation.</exception>
    public static Func<TParameter, Real> Root<TParameter>(
        Func<TParameter, double> solver,
        Func<Real, TParameter, Real> equation
    )
    {
        ArgumentNullException.ThrowIfNull(solver);
        ArgumentNullException.ThrowIfNull(equation);
        var root = Root<TParameter>(p => [solver(p)], (x, p) => [equation(x[0], p)]);
        return p => root(p)[0];
    }

    /// <summary>The fixed point x(p) of <c>x = G(x, p)</c>.</summary>
    /// <typeparam name="TParameter">The structure of the parameter.</typeparam>
    /// <param name="solver">From the parameter, a constant, to a fixed point.</param>
    /// <param name="map">G: as many results as unknowns.</param>
    /// <returns>A function from the parameter to the fixed point, which all transforms differentiate.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">When called: the solver's answer is no fixed point.</exception>
    public static Func<TParameter, Real[]> FixedPoint<TParameter>(
        Func<TParameter, double[]> solver,
        Func<Real[], TParameter, Real[]> map
    )
    {
        ArgumentNullException.ThrowIfNull(map);
        return Solution<TParameter>(
            "Implicit.FixedPoint",
            solver,
            (x, p) => [.. map(x, p).Zip(x, (image, component) => image - component)]
        );
    }

    /// <summary>The minimiser x(p) of <c>f(x, p)</c> in x: where its gradient is 0.</summary>
    /// <typeparam name="TParameter">The structure of the parameter.</typeparam>
    /// <param name="solver">From the parameter, a constant, to a minimiser.</param>
    /// <param name="objective">f, with a regular Hessian in x at the minimum.</param>
    /// <returns>A function from the parameter to the minimiser, which all transforms differentiate.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">When called: the gradient is not 0 at the solver's answer.</exception>
    public static Func<TParameter, Real[]> Minimum<TParameter>(
        Func<TParameter, double[]> solver,
        Func<Real[], TParameter, Real> objective
    )
    {
        ArgumentNullException.ThrowIfNull(objective);
        return Solution<TParameter>("Implicit.Minimum", solver, (x, p) => Diff.Grad(Wrt.First(objective, p))(x));
    }

    /// <summary>The solution of the linear system <c>A x = b</c>, by Gaussian elimination; differentiable in A and b.</summary>
    /// <param name="matrix">A, n x n and regular.</param>
    /// <param name="right">b, n numbers.</param>
    /// <returns>x, n numbers.</returns>
    /// <remarks>
    /// <para>Cost: n³ / 3 multiplications; derivatives cost one more elimination, and no step of the first is kept.</para>
    /// <para>Elsewhere: <c>jnp.linalg.solve</c>, <c>torch.linalg.solve</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Real[] LinearSolve(Real[,] matrix, Real[] right)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(right);
        if (matrix.GetLength(0) != right.Length || matrix.GetLength(1) != right.Length)
        {
            throw Errors.MatrixShape(matrix.GetLength(0), matrix.GetLength(1), right.Length);
        }

        return new LinearSolveFunction().Call((matrix, right));
    }

    private static Func<TParameter, Real[]> Solution<TParameter>(
        string name,
        Func<TParameter, double[]> solver,
        Func<Real[], TParameter, Real[]> equations
    )
    {
        ArgumentNullException.ThrowIfNull(solver);
        ArgumentNullException.ThrowIfNull(equations);
        return parameter => new RootFunction<TParameter>(name, solver, equations).Call(parameter);
    }
}
