namespace DualDiff.Tests

open DualDiff
open Xunit

/// Records, tuples, lists and options of F#.
module StructureTests =
    type Neuron =
        {
            Name: string
            Weights: Real[]
            Bias: Real
            Epoch: int
        }

    type Net = { Neurons: Neuron list; Rate: Real }

    [<Struct>]
    type Point = { X: Real; Y: Real }

    type Rose = { Value: Real; Branches: Rose list }

    type Figure =
        | Circle of Real
        | Square of Real

    let neuron =
        {
            Name = "a"
            Weights = [| real 2.0; real 3.0 |]
            Bias = real 4.0
            Epoch = 7
        }

    let activation (n: Neuron) =
        n.Weights[0] * n.Weights[1] * n.Bias * real (float n.Epoch)

    let expected =
        { neuron with
            Weights = [| real 84.0; real 56.0 |]
            Bias = real 42.0
        }

    [<Fact>]
    let Grad_OfRecord_IsARecord () =
        Assert.Equal<Neuron>(expected, grad activation neuron)

    [<Fact>]
    let Grad_OfRecordsInAList_KeepsThem () =
        let net =
            {
                Neurons = [ neuron; neuron ]
                Rate = real 0.5
            }

        let gradient = grad (fun net -> net.Rate * List.sumBy activation net.Neurons) net
        Assert.Equal<string list>([ "a"; "a" ], gradient.Neurons |> List.map _.Name)
        Assert.Equal(21.0, gradient.Neurons[1].Bias.Value)
        Assert.Equal(336.0, gradient.Rate.Value)

    [<Fact>]
    let Transforms_OfTuplesAndLists_AgreeWithTheClosedForm () =
        let f (x: Real, (y: Real list, p: Point)) = x * y[0] * y[1] + p.X * p.Y
        let point = real 2.0, ([ real 3.0; real 4.0 ], { X = real 5.0; Y = real 6.0 })
        let slopes = real 12.0, ([ real 8.0; real 6.0 ], { X = real 6.0; Y = real 5.0 })
        Assert.Equal(slopes, grad f point)
        Assert.Equal(slopes, snd (vjp f point) (real 1.0))

        Assert.Equal(
            26.0 + 11.0,
            (snd (jvp f point (real 1.0, ([ real 1.0; real 1.0 ], { X = real 1.0; Y = real 1.0 })))).Value
        )

        Assert.Equal(
            37.0,
            (snd (linearize f point) (real 1.0, ([ real 1.0; real 1.0 ], { X = real 1.0; Y = real 1.0 }))).Value
        )

    [<Fact>]
    let Grad_OfStructTuple_IsAStructTuple () =
        Assert.Equal(
            struct (real 3.0, real 2.0),
            grad (fun (struct (x: Real, y: Real)) -> x * y) (struct (real 2.0, real 3.0))
        )

    [<Fact>]
    let Grad_OfRecordThatContainsItself_IsSuchARecord () =
        let rec total tree =
            tree.Value * tree.Value + List.sumBy total tree.Branches

        let leaf x = { Value = real x; Branches = [] }

        Assert.Equal(
            {
                Value = real 2.0
                Branches = [ leaf 4.0; leaf 6.0 ]
            },
            grad
                total
                {
                    Value = real 1.0
                    Branches = [ leaf 2.0; leaf 3.0 ]
                }
        )

    [<Fact>]
    let Grad_OfOption_IsAnOption () =
        let f (x: Real, y: Real option) =
            match y with
            | Some y -> x * y
            | None -> x

        Assert.Equal((real 3.0, Some(real 2.0)), grad f (real 2.0, Some(real 3.0)))
        Assert.Equal((real 1.0, None), grad f (real 2.0, None))

    [<Fact>]
    let Grad_OfAnonymousRecord_IsOne () =
        Assert.Equal(
            {| A = real 3.0; B = real 2.0 |},
            grad (fun (r: {| A: Real; B: Real |}) -> r.A * r.B) {| A = real 2.0; B = real 3.0 |}
        )

    [<Fact>]
    let Grad_InsideAFunctionOfARecord_IsDifferentiatedAgain () =
        // g = |grad activation|^2 without the epoch's factor: d/db of (b w1)^2 + (b w0)^2 + (w0 w1)^2.
        let f n =
            let g = grad (fun (m: Neuron) -> m.Weights[0] * m.Weights[1] * m.Bias) n
            Array.sumBy (fun x -> x * x) g.Weights + g.Bias * g.Bias

        let gradient = grad f neuron
        Assert.Equal(2.0 * 4.0 * (9.0 + 4.0), gradient.Bias.Value)
        Assert.Equal(2.0 * 2.0 * (16.0 + 9.0), gradient.Weights[0].Value)

    [<Fact>]
    let Grad_OfUnion_SaysWhatToDo () =
        let f figure =
            match figure with
            | Circle r -> r * r
            | Square a -> a

        let failure =
            Assert.Throws<System.NotSupportedException>(fun () -> grad f (Circle(real 2.0)) |> ignore)

        Assert.Contains("Structures.Register", failure.Message)

    [<Fact>]
    let Pullback_OfAListOfAnotherLength_SaysBoth () =
        let pullback = snd (vjp (fun (x: Real) -> [ x; x ]) (real 1.0))

        let failure =
            Assert.Throws<System.ArgumentException>(fun () -> pullback [ real 1.0 ] |> ignore)

        Assert.Equal(
            "Vjp: the cotangent has the shape [Real] and the result has [Real, Real]. Give one number for each number, in the same structure.",
            failure.Message
        )
