namespace DualDiff.Tests

open DualDiff
open Xunit

/// F#'s own functions and operators, with no import, on Real and Dual.
module OperatorTests =
    let seed = -1.75

    /// The same F# expression on the three numbers, and its derivative by hand.
    type Case =
        {
            Plain: float -> float
            Real: Real -> Real
            Dual: Dual -> Dual
            Slope: float -> float
        }

    let case plain onReal onDual slope =
        {
            Plain = plain
            Real = onReal
            Dual = onDual
            Slope = slope
        }

    let cases =
        Map
            [
                "sin", case sin sin sin cos
                "cos", case cos cos cos (fun x -> -sin x)
                "tan", case tan tan tan (fun x -> 1.0 / (cos x * cos x))
                "asin", case asin asin asin (fun x -> 1.0 / sqrt (1.0 - x * x))
                "acos", case acos acos acos (fun x -> -1.0 / sqrt (1.0 - x * x))
                "atan", case atan atan atan (fun x -> 1.0 / (1.0 + x * x))
                "sinh", case sinh sinh sinh cosh
                "cosh", case cosh cosh cosh sinh
                "tanh", case tanh tanh tanh (fun x -> 1.0 / (cosh x * cosh x))
                "exp", case exp exp exp exp
                "log", case log log log (fun x -> 1.0 / x)
                "log10", case log10 log10 log10 (fun x -> 1.0 / (x * log 10.0))
                "sqrt", case sqrt sqrt sqrt (fun x -> 0.5 / sqrt x)
                "abs", case abs abs abs (fun x -> float (sign x))
                "floor", case floor floor floor (fun _ -> 0.0)
                "ceil", case ceil ceil ceil (fun _ -> 0.0)
                "round", case round round round (fun _ -> 0.0)
                "truncate", case truncate truncate truncate (fun _ -> 0.0)
                "-x", case (~-) (~-) (~-) (fun _ -> -1.0)
                "+x", case (~+) (~+) (~+) (fun _ -> 1.0)
                "2.0 + x", case (fun x -> 2.0 + x) (fun x -> 2.0 + x) (fun x -> 2.0 + x) (fun _ -> 1.0)
                "x + 2.0", case (fun x -> x + 2.0) (fun x -> x + 2.0) (fun x -> x + 2.0) (fun _ -> 1.0)
                "2.0 - x", case (fun x -> 2.0 - x) (fun x -> 2.0 - x) (fun x -> 2.0 - x) (fun _ -> -1.0)
                "x - 2.0", case (fun x -> x - 2.0) (fun x -> x - 2.0) (fun x -> x - 2.0) (fun _ -> 1.0)
                "2.0 * x", case (fun x -> 2.0 * x) (fun x -> 2.0 * x) (fun x -> 2.0 * x) (fun _ -> 2.0)
                "x * 2.0", case (fun x -> x * 2.0) (fun x -> x * 2.0) (fun x -> x * 2.0) (fun _ -> 2.0)
                "2.0 / x", case (fun x -> 2.0 / x) (fun x -> 2.0 / x) (fun x -> 2.0 / x) (fun x -> -2.0 / (x * x))
                "x / 2.0", case (fun x -> x / 2.0) (fun x -> x / 2.0) (fun x -> x / 2.0) (fun _ -> 0.5)
                "x ** 3.0", case (fun x -> x ** 3.0) (fun x -> x ** 3.0) (fun x -> x ** 3.0) (fun x -> 3.0 * x * x)
                "x ** x", case (fun x -> x ** x) (fun x -> x ** x) (fun x -> x ** x) (fun x -> x ** x * (log x + 1.0))
                "pown x 4", case (fun x -> pown x 4) (fun x -> pown x 4) (fun x -> pown x 4) (fun x -> 4.0 * pown x 3)
                "pown x -2",
                case (fun x -> pown x -2) (fun x -> pown x -2) (fun x -> pown x -2) (fun x -> -2.0 * pown x -3)
                "x % 2.0", case (fun x -> x % 2.0) (fun x -> x % 2.0) (fun x -> x % 2.0) (fun _ -> 1.0)
                "2.0 % x", case (fun x -> 2.0 % x) (fun x -> 2.0 % x) (fun x -> 2.0 % x) (fun x -> -truncate(2.0 / x))
                "x % x²",
                case (fun x -> x % (x * x)) (fun x -> x % (x * x)) (fun x -> x % (x * x)) (fun x ->
                    1.0 - 2.0 * x * truncate (1.0 / x))
                "atan2 x x²",
                case (fun x -> atan2 x (x * x)) (fun x -> atan2 x (x * x)) (fun x -> atan2 x (x * x)) (fun x ->
                    -1.0 / (1.0 + x * x))
                "max x x²",
                case (fun x -> max x (x * x)) (fun x -> max x (x * x)) (fun x -> max x (x * x)) (fun x ->
                    if x > 1.0 then 2.0 * x else 1.0)
                "min x x²",
                case (fun x -> min x (x * x)) (fun x -> min x (x * x)) (fun x -> min x (x * x)) (fun x ->
                    if x > 1.0 then 1.0 else 2.0 * x)
            ]

    let everyCase = TheoryData<string>(Map.keys cases)

    [<Theory; MemberData(nameof everyCase)>]
    let Operator_OnReal_GivesTheValueAndTheSlopeInBothModes (name: string) =
        let case = cases[name]
        let x = 0.8125
        let value, slope = valueAndGrad case.Real (real x)
        let _, tangent = jvp case.Real (real x) (real seed)
        Close.equal (case.Plain x) value.Value
        Close.equal (case.Slope x) slope.Value
        Close.equal (case.Slope x * seed) tangent.Value

    [<Theory; MemberData(nameof everyCase)>]
    let Operator_OnDual_GivesTheValueAndTheSlope (name: string) =
        let case = cases[name]
        let x = 0.8125
        let struct (value, slope) = Forward.ValueAndDerivative(case.Dual).Invoke x
        Close.equal (case.Plain x) value
        Close.equal (case.Slope x) slope

    [<Fact>]
    let Comparison_OfReals_ReadsTheValueAndDifferentiatesTheBranch () =
        let leaky (x: Real) =
            if x > real 0.0 then x * 3.0 else x * 0.125

        Assert.Equal(3.0, (grad leaky (real 2.0)).Value)
        Assert.Equal(0.125, (grad leaky (real -2.0)).Value)
        Assert.True((real 2.0 = real 2.0))
        Assert.Equal(-1, compare (real 1.0) (real 2.0))
        Assert.Equal<int list>([ -1; 0; 1 ], List.map (real >> sign) [ -0.5; 0.0; 2.0 ])
        Assert.Equal(-1, sign (Dual.Variable(-0.5, 0)))

    /// F#'s max and min choose one argument by comparing; Real.Max and Real.Min split a tie.
    [<Fact>]
    let MaxMin_AtATie_DifferentiateTheArgumentChosen () =
        let slopes f =
            grad (fun (x: Real[]) -> f x[0] x[1]) [| real 1.0; real 1.0 |]
            |> Array.map _.Value

        Assert.Equal<float>([| 1.0; 0.0 |], slopes max)
        Assert.Equal<float>([| 0.0; 1.0 |], slopes min)
        Assert.Equal<float>([| 0.5; 0.5 |], slopes (fun x y -> Real.Max(x, y)))

    /// F#'s plain < asks IComparable, where NaN is the smallest; this module asks the number's own operators.
    module Ieee =
        open NonStructuralComparison

        let inline ramp x = if x < x - x then x - x else x
        let inline less x y = x < y
        let inline larger x y = max x y

    [<Fact>]
    let NonStructuralComparison_OfReals_IsIeee () =
        Assert.False(Ieee.less (real nan) (real 1.0))
        Assert.True(Ieee.less (real 0.5) (real 1.0))
        Assert.Equal(3.0, (Ieee.larger (real 1.0) (real 3.0)).Value)
        Assert.Equal(0.0, (grad Ieee.ramp (real -2.0)).Value)
        Assert.Equal(1.0, (grad Ieee.ramp (real 2.0)).Value)
        Assert.Equal(1.0, Forward.Derivative(Ieee.ramp).Invoke 2.0)

    [<Fact>]
    let Float_OfATracedReal_SaysHowToDropTheDerivative () =
        Assert.Equal(2.0, float (real 2.0))
        let drops (x: Real) = real (float x)

        let error =
            Assert.Throws<System.InvalidCastException>(fun () -> grad drops (real 2.0) |> ignore)

        Assert.Contains("StopGradient", error.Message)

    [<Fact>]
    let Text_OfAReal_IsItsNumber () =
        Assert.Equal("0.5", string (real 0.5))
        Assert.Equal("0.5 0.5", sprintf "%O %A" (real 0.5) (real 0.5))
