namespace DualDiff

open System

/// <summary>Derivatives with units of measure: that of a <c>float&lt;m&gt;</c> by a <c>float&lt;s&gt;</c> is a <c>float&lt;m/s&gt;</c>.</summary>
/// <remarks>
/// The functions take and give a <see cref="T:DualDiff.Quantity`1"/>; units are checked by the compiler and are gone at run
/// time, so the steps are those of the same function over <c>Real</c>.
/// </remarks>
[<RequireQualifiedAccess>]
module Units =
    let private onReals (f: Quantity<'s> -> Quantity<'m>) =
        Func<Real, Real>(fun x -> (f (Quantity x)).Number)

    /// <summary>A quantity without a derivative, from a float with a unit.</summary>
    /// <param name="value">The value; NaN and infinities are kept.</param>
    /// <returns>A constant.</returns>
    let quantity (value: float<'u>) : Quantity<'u> = Quantity(Real.Constant(float value))

    /// <summary>The derivative of a quantity by another one, as a function of quantities again, so that it composes.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from x to f'(x); its unit is that of f(x) divided by that of x.</returns>
    /// <remarks>
    /// <para>Cost: as that of <c>grad</c>.</para>
    /// <para>Elsewhere: <c>Diff.Grad</c> in C#, without units.</para>
    /// </remarks>
    let grad (f: Quantity<'s> -> Quantity<'m>) : Quantity<'s> -> Quantity<'m / 's> =
        let slope = Diff.Grad(onReals f)
        fun x -> Quantity(slope.Invoke x.Number)

    /// <summary>The derivative at a point: metres by seconds give metres per second.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a float to a float, with their units. To nest, use <c>Units.grad</c>.</returns>
    /// <remarks><para>Elsewhere: <c>Diff.Grad</c> in C#, without units.</para></remarks>
    let derivative (f: Quantity<'s> -> Quantity<'m>) : float<'s> -> float<'m / 's> =
        let slope = grad f
        fun x -> (slope (quantity x)).Value

    /// <summary>The second derivative at a point: metres by seconds give metres per square second.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from a float to a float, with their units.</returns>
    /// <remarks>
    /// <para>Cost: one run of f over Taylor polynomials of order 2.</para>
    /// <para>Elsewhere: <c>Diff.Derivative(f, 2)</c> in C#, without units.</para>
    /// </remarks>
    let secondDerivative (f: Quantity<'s> -> Quantity<'m>) : float<'s> -> float<'m / 's^2> =
        let second = Diff.Derivative(onReals f, 2)
        fun x -> LanguagePrimitives.FloatWithMeasure (second.Invoke(Real.Constant(float x))).Value

    /// <summary>The gradient by quantities of one unit: an energy by positions gives forces, but for the sign.</summary>
    /// <param name="f">A pure function of an array.</param>
    /// <returns>A function from a point to the gradient there.</returns>
    /// <remarks>
    /// <para>Shapes: n -> 1 becomes n -> n.</para>
    /// <para>Elsewhere: <c>jax.grad</c>; <c>Diff.Grad</c> in C#, without units.</para>
    /// </remarks>
    let gradient (f: Quantity<'s>[] -> Quantity<'m>) : float<'s>[] -> float<'m / 's>[] =
        let slopes =
            Diff.Grad(Func<Real[], Real>(fun x -> (f (Array.map Quantity<'s> x)).Number))

        fun x ->
            slopes.Invoke(Array.map (float >> Real.Constant) x)
            |> Array.map (fun slope -> LanguagePrimitives.FloatWithMeasure slope.Value)
