namespace DualDiff

/// <summary>
/// A <see cref="T:DualDiff.Real"/> with a unit of measure, <c>Quantity&lt;m/s&gt;</c>. The compiler multiplies, divides and compares
/// the units and forgets them: at run time it is a struct with one number inside.
/// </summary>
/// <remarks>
/// <para>
/// Arithmetic takes quantities and floats with units in any mix: <c>9.81&lt;m/s^2&gt; * t * t / 2.0</c>. F#'s own <c>sqrt</c> halves the unit,
/// <c>abs</c> keeps it, <c>sin</c>, <c>exp</c>, <c>log</c> and their kin are for quantities without unit only; <c>List.sum</c> and
/// <c>List.average</c> work.
/// </para>
/// <para>
/// Why a struct: F# lets a measure be put on the name of any type, but computes with units only where it knows the type (float, int, ...).
/// On such a <c>Real&lt;s&gt;</c> it finds no operator.
/// </para>
/// </remarks>
[<Struct>]
type Quantity<[<Measure>] 'u> =
    /// <summary>The number without its unit: for a function that is not here, <c>Quantity&lt;m&gt;(f x.Number)</c>.</summary>
    val Number: Real

    /// <summary>Gives a number a unit.</summary>
    /// <param name="number">Any number, traced or not.</param>
    new(number: Real) = { Number = number }

    /// <summary>The value: no derivative flows through it.</summary>
    member x.Value: float<'u> = LanguagePrimitives.FloatWithMeasure x.Number.Value

    /// <summary>The value; the unit is not known at run time.</summary>
    override x.ToString() = x.Number.ToString()

    /// <summary>Zero, of any unit.</summary>
    static member Zero: Quantity<'u> = Quantity Real.Zero

    /// <summary>The same quantity.</summary>
    static member inline (~+)(x: Quantity<'u>) : Quantity<'u> = x

    /// <summary>The negative, of the same unit.</summary>
    static member inline (~-)(x: Quantity<'u>) : Quantity<'u> = Quantity(-x.Number)

    /// <summary>The sum of two quantities of one unit.</summary>
    static member inline (+)(x: Quantity<'u>, y: Quantity<'u>) : Quantity<'u> = Quantity(x.Number + y.Number)

    /// <summary>The sum of two quantities of one unit.</summary>
    static member inline (+)(x: Quantity<'u>, y: float<'u>) : Quantity<'u> = Quantity(x.Number + float y)

    /// <summary>The sum of two quantities of one unit.</summary>
    static member inline (+)(x: float<'u>, y: Quantity<'u>) : Quantity<'u> = Quantity(float x + y.Number)

    /// <summary>The difference of two quantities of one unit.</summary>
    static member inline (-)(x: Quantity<'u>, y: Quantity<'u>) : Quantity<'u> = Quantity(x.Number - y.Number)

    /// <summary>The difference of two quantities of one unit.</summary>
    static member inline (-)(x: Quantity<'u>, y: float<'u>) : Quantity<'u> = Quantity(x.Number - float y)

    /// <summary>The difference of two quantities of one unit.</summary>
    static member inline (-)(x: float<'u>, y: Quantity<'u>) : Quantity<'u> = Quantity(float x - y.Number)

    /// <summary>The product; the units multiply.</summary>
    static member inline (*)(x: Quantity<'u>, y: Quantity<'v>) : Quantity<'u 'v> = Quantity(x.Number * y.Number)

    /// <summary>The product; the units multiply.</summary>
    static member inline (*)(x: Quantity<'u>, y: float<'v>) : Quantity<'u 'v> = Quantity(x.Number * float y)

    /// <summary>The product; the units multiply.</summary>
    static member inline (*)(x: float<'v>, y: Quantity<'u>) : Quantity<'u 'v> = Quantity(float x * y.Number)

    /// <summary>The quotient; the units divide.</summary>
    static member inline (/)(x: Quantity<'u>, y: Quantity<'v>) : Quantity<'u / 'v> = Quantity(x.Number / y.Number)

    /// <summary>The quotient; the units divide.</summary>
    static member inline (/)(x: Quantity<'u>, y: float<'v>) : Quantity<'u / 'v> = Quantity(x.Number / float y)

    /// <summary>The quotient; the units divide.</summary>
    static member inline (/)(x: float<'v>, y: Quantity<'u>) : Quantity<'v / 'u> = Quantity(float x / y.Number)

    /// <summary>A part, of the same unit: for <c>List.average</c>.</summary>
    static member DivideByInt(x: Quantity<'u>, n: int) : Quantity<'u> = Quantity(x.Number / float n)

    /// <summary>The absolute value, of the same unit; slope 0 at 0.</summary>
    static member Abs(x: Quantity<'u>) : Quantity<'u> = Quantity(Real.Abs x.Number)

    /// <summary>The square root; its unit is the root of the unit.</summary>
    static member Sqrt(x: Quantity<'v^2>) : Quantity<'v> = Quantity(Real.Sqrt x.Number)

    /// <summary>The angle of the point (x, y) in radians; both have one unit.</summary>
    static member Atan2(y: Quantity<'u>, x: Quantity<'u>) : Quantity<1> =
        Quantity(Real.Atan2(y.Number, x.Number))

    /// <summary>The sine of an angle in radians.</summary>
    static member Sin(x: Quantity<1>) : Quantity<1> = Quantity(Real.Sin x.Number)

    /// <summary>The cosine of an angle in radians.</summary>
    static member Cos(x: Quantity<1>) : Quantity<1> = Quantity(Real.Cos x.Number)

    /// <summary>The tangent of an angle in radians.</summary>
    static member Tan(x: Quantity<1>) : Quantity<1> = Quantity(Real.Tan x.Number)

    /// <summary>The angle in radians whose sine this is.</summary>
    static member Asin(x: Quantity<1>) : Quantity<1> = Quantity(Real.Asin x.Number)

    /// <summary>The angle in radians whose cosine this is.</summary>
    static member Acos(x: Quantity<1>) : Quantity<1> = Quantity(Real.Acos x.Number)

    /// <summary>The angle in radians whose tangent this is.</summary>
    static member Atan(x: Quantity<1>) : Quantity<1> = Quantity(Real.Atan x.Number)

    /// <summary>The hyperbolic sine of a pure number.</summary>
    static member Sinh(x: Quantity<1>) : Quantity<1> = Quantity(Real.Sinh x.Number)

    /// <summary>The hyperbolic cosine of a pure number.</summary>
    static member Cosh(x: Quantity<1>) : Quantity<1> = Quantity(Real.Cosh x.Number)

    /// <summary>The hyperbolic tangent of a pure number.</summary>
    static member Tanh(x: Quantity<1>) : Quantity<1> = Quantity(Real.Tanh x.Number)

    /// <summary>e to the power of a pure number.</summary>
    static member Exp(x: Quantity<1>) : Quantity<1> = Quantity(Real.Exp x.Number)

    /// <summary>The natural logarithm of a pure number.</summary>
    static member Log(x: Quantity<1>) : Quantity<1> = Quantity(Real.Log x.Number)

    /// <summary>The logarithm to base 10 of a pure number.</summary>
    static member Log10(x: Quantity<1>) : Quantity<1> = Quantity(Real.Log10 x.Number)

    /// <summary>A power of a pure number with a constant exponent: F#'s <c>**</c>.</summary>
    static member Pow(x: Quantity<1>, y: float) : Quantity<1> =
        Quantity(Real.Pow(x.Number, Real.Constant y))
