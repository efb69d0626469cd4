namespace DualDiff.Tests

open System
open DualDiff
open Xunit

module DiffTests =
    let polar (p: Real[]) = [| p[0] * cos p[1]; p[0] * sin p[1] |]
    let point = [| real 2.0; real 0.75 |]
    let values (numbers: Real[]) = numbers.ToDoubles()

    let polarJacobian =
        array2D [ [ cos 0.75; -2.0 * sin 0.75 ]; [ sin 0.75; 2.0 * cos 0.75 ] ]

    [<Fact>]
    let Grad_OfOneNumber_IsTheDerivative () =
        Assert.Equal(4.0, (grad (fun x -> x * x) (real 2.0)).Value)

    [<Fact>]
    let Grad_OfAnArray_HasItsShapeAndLeavesItAlone () =
        let input = [| real 3.0; real 5.0; real 7.0 |]
        Assert.Equal<float>([| 5.0; 3.0; 0.0 |], grad (fun (x: Real[]) -> x[0] * x[1]) input |> values)
        Assert.Equal<float>([| 3.0; 5.0; 7.0 |], values input)
        Assert.Empty(grad (fun (_: Real[]) -> real 1.0) [||])

    [<Fact>]
    let ValueAndGrad_GivesATuple_ValueFirst () =
        let value, gradient =
            valueAndGrad (fun (x: Real[]) -> x[0] * x[1]) [| real 3.0; real 5.0 |]

        Assert.Equal(15.0, value.Value)
        Assert.Equal<float>([| 5.0; 3.0 |], values gradient)

    [<Fact>]
    let Jvp_OfAVectorFunction_PushesATangentForward () =
        let value, tangent = jvp polar point [| real -1.5; real 0.5 |]
        Close.equalAll [| 2.0 * cos 0.75; 2.0 * sin 0.75 |] (values value)
        Close.equalAll [| -1.5 * cos 0.75 - sin 0.75; -1.5 * sin 0.75 + cos 0.75 |] (values tangent)

    [<Fact>]
    let Vjp_PullbackCalledTwice_GivesTheSameCotangent () =
        let value, pullback = vjp polar point

        let first, second =
            pullback [| real -1.5; real 0.5 |], pullback [| real -1.5; real 0.5 |]

        Close.equalAll [| 2.0 * cos 0.75; 2.0 * sin 0.75 |] (values value)
        Close.equalAll [| -1.5 * cos 0.75 + 0.5 * sin 0.75; 3.0 * sin 0.75 + cos 0.75 |] (values first)
        Assert.Equal<float>(values first, values second)

    [<Fact>]
    let Linearize_OfAVectorFunction_AgreesWithJvp () =
        let dx = [| real -1.5; real 0.5 |]
        let value, pushforward = linearize polar point
        let expectedValue, expected = jvp polar point dx
        Assert.Equal<float>(values expectedValue, values value)
        Close.equalAll (values expected) (values (pushforward dx))

    [<Fact>]
    let Jacobians_OfAVectorFunction_AgreeUnderEveryName () =
        for transform in [ jacobian; jacobianForward; jacobianReverse; jacfwd; jacrev ] do
            let found = (transform polar point).ToDoubles()
            Array2D.iteri (fun i j expected -> Close.equal expected found[i, j]) polarJacobian

    [<Fact>]
    let StopGradient_OfANumber_MakesItAConstant () =
        Assert.Equal(3.0, (grad (fun x -> x * stopGradient x) (real 3.0)).Value)

    [<Fact>]
    let CheckGradients_OfAFunction_FindsADroppedDerivative () =
        let dropping (p: Real[]) = [| p[0] * stopGradient p[1] |]
        Assert.True((checkGradients polar point).Passed)
        Assert.False((checkGradients dropping point).Passed)

    [<Fact>]
    let Transforms_OfOneNumber_UnpackToTuplesToo () =
        let value, tangent = jvp sin (real 0.75) (real -1.5)
        let _, pullback = vjp sin (real 0.75)
        let _, pushforward = linearize sin (real 0.75)
        Assert.Equal(sin 0.75, value.Value)

        Close.equalAll
            (Array.replicate 3 (-1.5 * cos 0.75))
            (values [| tangent; pullback (real -1.5); pushforward (real -1.5) |])

    [<Fact>]
    let Composition_OfFunctions_FollowsTheChainRule () =
        Close.equal (cos 0.75 * exp (sin 0.75)) (grad (sin >> exp) (real 0.75)).Value
        let gradient = point |> grad (fun p -> p[0] * p[1])
        Assert.Equal<float>([| 0.75; 2.0 |], values gradient)

    [<Fact>]
    let Composition_OfTransforms_GivesHigherDerivatives () =
        let quartic (x: Real) = x ** 4.0
        Close.equal 48.0 (grad (grad quartic) (real 2.0)).Value
        Close.equal 48.0 (quartic |> grad |> grad |> grad <| real 2.0).Value
        Close.equal 24.0 ((grad >> grad >> grad >> grad) quartic (real 2.0)).Value

    [<Fact>]
    let Hessian_ByEveryPairing_IsTheSame () =
        let f (x: Real[]) = x[0] * x[0] * x[1] + sin x[1]

        for outer in [ jacobianForward; jacobianReverse ] do
            let hessian = (outer (grad f) point).ToDoubles()
            let expected = array2D [ [ 1.5; 4.0 ]; [ 4.0; -sin 0.75 ] ]
            Array2D.iteri (fun i j entry -> Close.equal entry hessian[i, j]) expected

    let modes = [ grad; (fun f x -> snd (jvp f x (real 1.0))) ]

    [<Fact>]
    let Nesting_PerturbationsOfTwoLevels_AreNotConfused () =
        for outer in modes do
            for inner in modes do
                Assert.Equal(1.0, (outer (fun x -> x * inner (fun y -> x + y) (real 1.0)) (real 1.0)).Value)
                Assert.Equal(2.0, (outer (fun x -> x * inner (fun y -> x * y) (real 2.0)) (real 1.0)).Value)
                Assert.Equal(8.0, (outer (fun x -> x * inner (fun y -> x * y) (real 1.0)) (real 4.0)).Value)

    [<Fact>]
    let Jvp_TangentOfAnotherLength_SaysBothLengths () =
        let error =
            Assert.Throws<ArgumentException>(fun () -> jvp polar point [| real 1.0 |] |> ignore)

        Assert.Contains("1 ", error.Message)
        Assert.Contains("2", error.Message)

    [<Fact>]
    let Grad_FunctionThatThrows_LeavesTheLibraryUsable () =
        let thrower (_: Real) : Real = raise (TimeZoneNotFoundException())

        Assert.Throws<TimeZoneNotFoundException>(fun () -> grad thrower (real 1.0) |> ignore)
        |> ignore

        Grad_OfOneNumber_IsTheDerivative()
