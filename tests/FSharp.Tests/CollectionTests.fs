namespace DualDiff.Tests

open System.Numerics
open DualDiff
open Xunit

/// Sums and folds of F#'s collections, and functions written once for every number.
module CollectionTests =
    let point = [| 0.5; -1.25; 2.0 |]

    let slopes f =
        grad f (point.ToReals()) |> Array.map _.Value

    let dualSlopes f = Forward.Gradient(f).Invoke point

    [<Fact>]
    let Sum_OfReals_HasSlopesOne () =
        Assert.Equal<float>([| 1.0; 1.0; 1.0 |], slopes Array.sum)
        Assert.Equal<float>([| 1.0; 1.0; 1.0 |], slopes (List.ofArray >> List.sum))
        Assert.Equal<float>([| 1.0; 1.0; 1.0 |], slopes Seq.sum)
        Assert.Equal<float>([| 1.0; 1.0; 1.0 |], dualSlopes Array.sum)
        Close.equalAll (Array.replicate 3 (1.0 / 3.0)) (slopes Array.average)
        Close.equalAll (Array.replicate 3 (1.0 / 3.0)) (dualSlopes (List.ofArray >> List.average))
        Assert.Equal(0.0, (List.sum<Real> []).Value)

    [<Fact>]
    let SumBy_OfReals_DifferentiatesItsFunction () =
        Close.equalAll (Array.map cos point) (slopes (Array.sumBy sin))
        Close.equalAll (Array.map cos point) (slopes (List.ofArray >> List.sumBy sin))
        Close.equalAll (Array.map cos point) (dualSlopes (Array.sumBy sin))

    [<Fact>]
    let Fold_OfReals_IsDifferentiated () =
        let squares = Array.map (fun x -> 2.0 * x) point
        Close.equalAll squares (slopes (Seq.fold (fun sum x -> sum + x * x) Real.Zero))
        Close.equalAll squares (dualSlopes (Seq.fold (fun sum x -> sum + x * x) Dual.Zero))
        Close.equalAll [| -2.5; 1.0; -0.625 |] (slopes (Array.reduce (*)))
        Close.equalAll [| -2.5; 1.0; -0.625 |] (dualSlopes (Array.reduce (*)))

    [<Fact>]
    let Range_OfReals_KeepsTheDerivative () =
        let ladder (x: Real) = List.sum [ x .. x + 2.0 ]
        Assert.Equal(3.0, (grad ladder (real 0.5)).Value)

    [<Fact>]
    let Extremum_OfReals_HasTheSlopeOfItsElement () =
        Assert.Equal<float>([| 0.0; 0.0; 1.0 |], slopes Array.max)
        Assert.Equal<float>([| 0.0; 1.0; 0.0 |], slopes (Array.sort >> Array.head))

    let inline wave x =
        sin x * exp -x + pown x 3 / sqrt x - x ** 2.5

    [<Fact>]
    let Inline_OneFunction_RunsOnFloatDualAndReal () =
        let value, slope = valueAndGrad wave (real 0.75)
        let struct (dualValue, dualSlope) = Forward.ValueAndDerivative(wave).Invoke 0.75
        Assert.Equal(wave 0.75, value.Value)
        Assert.Equal(wave 0.75, dualValue)
        Close.equal dualSlope slope.Value
        Close.equal (exp -0.75 * (cos 0.75 - sin 0.75)) slope.Value

    /// F# fixes a float literal inside an inline function to float; a constant of the number's own type keeps it generic.
    let inline shifted<'T when 'T :> INumberBase<'T> and 'T: (static member Sin: 'T -> 'T)> (x: 'T) : 'T =
        'T.CreateChecked 0.3 * sin x + 'T.One

    /// Not inline: F# wants the type of every intermediate result.
    let generic<'T when 'T :> IFloatingPointIeee754<'T>> (x: 'T) : 'T =
        let scaled: 'T = 'T.CreateChecked 0.3 * 'T.Sin x
        scaled + 'T.One

    let demandShiftedSine (onFloat: float -> float) (onDual: Dual -> Dual) (onReal: Real -> Real) =
        Assert.Equal(0.3 * sin 0.75 + 1.0, onFloat 0.75)
        Close.equal (0.3 * cos 0.75) (Forward.Derivative(onDual).Invoke 0.75)
        Close.equal (0.3 * cos 0.75) (grad onReal (real 0.75)).Value

    [<Fact>]
    let Inline_WithAConstant_RunsOnFloatDualAndReal () =
        demandShiftedSine shifted shifted shifted

    [<Fact>]
    let Generic_WithAConstant_RunsOnFloatDualAndReal () =
        demandShiftedSine generic generic generic
