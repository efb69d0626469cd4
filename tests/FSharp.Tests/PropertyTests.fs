namespace DualDiff.Tests

open DualDiff
open FsCheck
open FsCheck.FSharp
open FsCheck.Xunit

/// A coordinate or a seed, strictly inside the domain of every function below.
type Coordinate = Coordinate of float

/// Three coordinates.
type Point = Point of float[]

type Arbitraries =
    static member private Number =
        Gen.choose (-(1 <<< 30), 1 <<< 30)
        |> Gen.map (fun n -> float n / float (1 <<< 29))

    static member Coordinate() =
        Arb.fromGen (Gen.map Coordinate Arbitraries.Number)

    static member Point() =
        Arb.fromGen (Gen.map Point (Gen.arrayOfLength 3 Arbitraries.Number))

[<Properties(Arbitrary = [| typeof<Arbitraries> |], MaxTest = 500)>]
module PropertyTests =
    let inline horner (coefficients: 'T list) (x: 'T) : 'T =
        List.foldBack (fun c sum -> sum * x + c) coefficients LanguagePrimitives.GenericZero

    let slopeCoefficients coefficients =
        coefficients |> List.mapi (fun i c -> float i * c) |> List.tail

    let unwrap coordinates =
        List.map (fun (Coordinate x) -> x) coordinates

    let inline model (x: 'T[]) : 'T[] =
        let one: 'T = LanguagePrimitives.GenericOne

        [|
            sin x[0] * x[1] + exp x[2]
            tanh (x[0] * x[1] * x[2])
            x[1] * x[1] / (x[2] * x[2] + one)
            atan2 x[0] (one + x[1] * x[1])
            sqrt (one + x[0] * x[0]) - cos x[2]
        |]

    /// Seeds of the five results, from three coordinates.
    let five (w: float[]) =
        [| w[0]; w[1]; w[2]; w[0] + 0.5; w[1] * w[2] |]

    let dot (x: float[]) (y: float[]) = Array.sum (Array.map2 (*) x y)

    let terms (x: float[]) (y: float[]) =
        Array.sum (Array.map2 (fun a b -> abs (a * b)) x y)

    let inline squaredModel x = model x |> Array.sumBy (fun y -> y * y)

    /// A scale for sums of products of the model's partials, which stay below e^2.
    let scale = 64.0

    let same (expected: Real[,]) (actual: Real[,]) =
        Seq.forall2 (Close.within scale) (Seq.cast<float>(expected.ToDoubles())) (Seq.cast<float>(actual.ToDoubles()))

    [<Property>]
    let Polynomial_AtAnyPoint_HasTheAnalyticDerivative (head: Coordinate) (tail: Coordinate list) (Coordinate x) =
        let coefficients = unwrap (head :: tail)
        let expected = horner (slopeCoefficients coefficients) x

        let size =
            horner (slopeCoefficients coefficients |> List.map abs) (abs x)
            * float coefficients.Length

        let value, slope = valueAndGrad (horner (List.map real coefficients)) (real x)

        let dualSlope =
            Forward.Derivative(horner (List.map Dual.Constant coefficients)).Invoke x

        value.Value = horner coefficients x
        && Close.within size expected slope.Value
        && Close.within size expected dualSlope

    [<Property>]
    let Polynomial_SecondDerivative_IsTheAnalyticOne (head: Coordinate) (tail: Coordinate list) (Coordinate x) =
        let coefficients = unwrap (head :: tail)
        let twice = slopeCoefficients (slopeCoefficients coefficients @ [ 0.0 ])
        let size = horner (List.map abs twice) (abs x) * float coefficients.Length
        let found = grad (grad (horner (List.map real coefficients))) (real x)
        Close.within size (horner twice x) found.Value

    [<Property>]
    let Jacobian_ForwardAndReverse_Agree (Point x) =
        let point = x.ToReals()

        same (jacobianForward model point) (jacobianReverse model point)
        && same (jacobian model point) (jacobianReverse model point)

    [<Property>]
    let Hessian_ForwardAndReverseOverReverse_Agree (Point x) =
        let point = x.ToReals()
        same (jacfwd (grad squaredModel) point) (jacrev (grad squaredModel) point)

    [<Property>]
    let Values_OfEveryTransform_AreThoseOfThePlainFunction (Point x) (Point dx) =
        let point = x.ToReals()
        let plain = model x

        (fst (jvp model point (dx.ToReals()))).ToDoubles() = plain
        && (fst (vjp model point)).ToDoubles() = plain
        && (fst (linearize model point)).ToDoubles() = plain
        && (fst (valueAndGrad squaredModel point)).Value = squaredModel x

    [<Property>]
    let Vjp_AnyPointTangentAndCotangent_IsAdjointOfJvp (Point x) (Point dx) (Point w) =
        let point, cotangent = x.ToReals(), five w
        let pushed = (snd (jvp model point (dx.ToReals()))).ToDoubles()
        let pulled = (snd (vjp model point) (cotangent.ToReals())).ToDoubles()
        Close.within (scale * (1.0 + terms cotangent pushed + terms pulled dx)) (dot cotangent pushed) (dot pulled dx)

    [<Property>]
    let Pushforward_OfASum_IsTheSumOfPushforwards (Point x) (Point u) (Point v) =
        let _, pushforward = linearize model (x.ToReals())

        let push (dx: float[]) =
            (pushforward (dx.ToReals())).ToDoubles()

        Array.forall2 (Close.within scale) (Array.map2 (+) (push u) (push v)) (push (Array.map2 (+) u v))
