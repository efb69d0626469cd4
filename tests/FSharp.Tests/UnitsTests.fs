namespace DualDiff.Tests

open System
open DualDiff
open FSharp.Data.UnitSystems.SI.UnitSymbols
open Xunit

/// The type annotations are half of each test: with a wrong unit the file does not compile.
module UnitsTests =
    let close (expected: float<'u>) (actual: float<'u>) =
        Close.equal (float expected) (float actual)

    /// A swing of 2 m about a drift: x(t) = 1 m + 3 m/s² t² / 2 + 2 m sin(4 t / s).
    let position (t: Quantity<s>) : Quantity<m> =
        1.0<m> + 3.0<m / s^2> * t * t / 2.0 + 2.0<m> * sin (4.0< / s> * t)

    [<Fact>]
    let Derivative_OfMetresBySeconds_IsMetresPerSecond () =
        let speed: float<m / s> = Units.derivative position 0.75<s>
        close (3.0<m / s> * 0.75 + 8.0<m / s> * cos 3.0) speed

    [<Fact>]
    let SecondDerivative_OfAPosition_IsTheAcceleration () =
        let acceleration: float<m / s^2> = Units.secondDerivative position 0.75<s>

        let nested: Quantity<m / s^2> =
            Units.grad (Units.grad position) (Units.quantity 0.75<s>)

        let expected = 3.0<m / s^2> - 32.0<m / s^2> * sin 3.0
        close expected acceleration
        close expected nested.Value

    [<Fact>]
    let Derivative_OfAPeriodByALength_KnowsTheUnitOfARoot () =
        let period (length: Quantity<m>) : Quantity<s> =
            2.0 * Math.PI * sqrt (length / 9.81<m / s^2>)

        let slope: float<s / m> = Units.derivative period 2.0<m>
        close ((period (Units.quantity 2.0<m>)).Value / 4.0<m>) slope

    [<Fact>]
    let Gradient_OfAnEnergy_IsMinusTheForce () =
        let stiffness = 50.0<N / m>

        let energy (x: Quantity<m>[]) : Quantity<N m> =
            let stretch = x[1] - x[0] - 0.5<m>
            stiffness * stretch * stretch / 2.0

        let slopes: float<N>[] = Units.gradient energy [| 0.25<m>; 1.0<m> |]
        Assert.Equal<float<N>>([| -12.5<N>; 12.5<N> |], slopes)

    [<Fact>]
    let Derivative_OfTheArgument_IsAPureNumber () =
        let slope: float = Units.derivative id 3.0<kg>
        Assert.Equal(1.0, slope)

    /// Each operator and function once, against the same expression over numbers without units.
    let expressions: (string * (Quantity<1> -> Quantity<1>) * (Real -> Real)) list =
        [
            "-x + +x * x", (fun x -> -x + +x * x), (fun x -> -x + +x * x)
            "x + 2 - 3", (fun x -> x + 2.0 - 3.0), (fun x -> x + 2.0 - 3.0)
            "2 + x", (fun x -> 2.0 + x), (fun x -> 2.0 + x)
            "2 - x", (fun x -> 2.0 - x), (fun x -> 2.0 - x)
            "x * 2 - x / 3", (fun x -> x * 2.0 - x / 3.0), (fun x -> x * 2.0 - x / 3.0)
            "2 / x", (fun x -> 2.0 / x), (fun x -> 2.0 / x)
            "x / (x + 1)", (fun x -> x / (x + 1.0)), (fun x -> x / (x + 1.0))
            "abs", (fun x -> abs -x), (fun x -> abs -x)
            "sqrt", sqrt, sqrt
            "atan2", (fun x -> atan2 x (x * x)), (fun x -> atan2 x (x * x))
            "sin", sin, sin
            "cos", cos, cos
            "tan", tan, tan
            "asin", asin, asin
            "acos", acos, acos
            "atan", atan, atan
            "sinh", sinh, sinh
            "cosh", cosh, cosh
            "tanh", tanh, tanh
            "exp", exp, exp
            "log", log, log
            "log10", log10, log10
            "x ** 2.5", (fun x -> x ** 2.5), (fun x -> x ** 2.5)
            "sum", (fun x -> List.sum [ x; x * x ]), (fun x -> List.sum [ x; x * x ])
            "average", (fun x -> List.average [ x; x * x ]), (fun x -> List.average [ x; x * x ])
            "max", (fun x -> max x (x * x)), (fun x -> max x (x * x))
        ]

    [<Fact>]
    let Quantity_EveryOperation_IsThatOfReal () =
        for name, onQuantity, onReal in expressions do
            let value, slope = valueAndGrad onReal (real 0.8125)
            Assert.Equal(value.Value, (onQuantity (Units.quantity 0.8125)).Value)
            Assert.True(slope.Value.Equals(Units.derivative onQuantity 0.8125), name)

    [<Fact>]
    let Quantity_ToString_IsItsNumber () =
        Assert.Equal("1.5", string (Units.quantity 1.5<m>))
        Assert.Equal(Units.quantity 1.5<m>, Quantity<m>(real 1.5))
