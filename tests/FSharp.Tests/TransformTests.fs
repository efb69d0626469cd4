namespace DualDiff.Tests

open DualDiff
open Xunit

/// Every function of the F# face beyond those of DiffTests: the order of its arguments, its tuples, one closed form each.
module TransformTests =
    /// f(x, y) = x³ y, at (2, 3): gradient (3x²y, x³), Hessian [[6xy, 3x²], [3x², 0]].
    let f (x: Real[]) = x[0] * x[0] * x[0] * x[1]

    let point = [| real 2.0; real 3.0 |]
    let v = [| real -1.5; real 0.5 |]
    let gradient = [| 36.0; 8.0 |]
    let hessianOfF = array2D [ [ 36.0; 12.0 ]; [ 12.0; 0.0 ] ]
    let hessianTimesV = [| -48.0; -18.0 |]
    let values (numbers: Real[]) = numbers.ToDoubles()
    let entries (matrix: Real[,]) = matrix.ToDoubles()

    [<Fact>]
    let Derivatives_OfAPower_TakeTheOrderFirst () =
        let power (x: Real) = pown x 4
        Close.equalAll [| 16.0; 32.0; 24.0; 8.0 |] (taylor 3 power (real 2.0) |> values)
        Close.equalAll [| 16.0; 32.0; 48.0; 48.0 |] (derivatives 3 power (real 2.0) |> values)
        Close.equal 48.0 (derivative 2 power (real 2.0)).Value

    [<Fact>]
    let SecondOrder_OfAFunctionOfTwo_IsInItsShapes () =
        Assert.Equal<float[,]>(hessianOfF, hessian f point |> entries)
        Close.equalAll hessianTimesV (hvp f point v |> values)
        Close.equalAll hessianTimesV (vhp f point v |> values)
        Close.equalAll [| 36.0; 0.0 |] (hessianDiagonal f point |> values)
        Close.equal 36.0 (laplacian f point).Value

    [<Fact>]
    let SecondOrder_WithTheFirst_UnpacksToTuples () =
        let slopes, product = gradAndHvp f point v
        let y, gradientToo, matrix = valueGradAndHessian f point
        Close.equalAll gradient (values slopes)
        Close.equalAll hessianTimesV (values product)
        Assert.Equal(24.0, y.Value)
        Close.equalAll gradient (values gradientToo)
        Assert.Equal<float[,]>(hessianOfF, entries matrix)

    [<Fact>]
    let Along_Vectors_TakesThemAfterThePoint () =
        Close.equal -50.0 (directionalDerivative f point v).Value
        // Third derivatives: f_xxx = 6y = 18, f_xxy = 6x = 12.
        let e = [| [| real 1.0; real 0.0 |]; [| real 0.0; real 1.0 |] |]
        Close.equal 18.0 (thirdDerivative f point e[0] e[0] e[0]).Value
        Close.equal 12.0 (thirdDerivative f point e[1] e[0] e[0]).Value

    [<Fact>]
    let VectorFields_HaveDivergenceAndCurl () =
        let field (p: Real[]) =
            [| p[0] * p[1]; p[1] * p[2]; p[2] * p[0] |]

        let at = [| real 2.0; real 3.0; real 5.0 |]
        Close.equal 10.0 (divergence field at).Value
        Close.equalAll [| -3.0; -5.0; -2.0 |] (curl field at |> values)

    [<Fact>]
    let GaussNewtonProduct_OfResiduals_IsThatOfTheJacobian () =
        // J = [[3, 2], [0, 1]] at (2, 3) of (x y, y).
        let residuals (p: Real[]) = [| p[0] * p[1]; p[1] |]
        Close.equalAll [| -10.5; -6.5 |] (gaussNewtonProduct residuals point v |> values)

    [<Fact>]
    let Structures_FlattenAndComeBack () =
        let vector, back = flatten (real 1.0, [ real 2.0; real 3.0 ])
        Close.equalAll [| 1.0; 2.0; 3.0 |] (values vector)
        Assert.Equal((real 1.0, [ real 2.0; real 3.0 ]), back vector)
        Assert.Equal((real 3.0, [ real 2.0 ]), unflatten (real 0.0, [ real 0.0 ]) [| real 3.0; real 2.0 |])

    [<Fact>]
    let LinearTranspose_OfALinearFunction_TakesAPointForTheShape () =
        let linear (x: Real[]) = [| 2.0 * x[0] + 3.0 * x[1]; x[1] |]
        Close.equalAll [| -3.0; -4.0 |] (linearTranspose linear point [| real -1.5; real 0.5 |] |> values)

    [<Fact>]
    let Compose_OfTwo_AppliesTheFirstFirst () =
        Assert.Equal(sin 0.75 |> exp, (compose sin exp (real 0.75)).Value)
        Assert.Equal(((sin >> exp) (real 0.75)).Value, (compose sin exp (real 0.75)).Value)

    [<Fact>]
    let Where_AndValue_ReadTheValueOnly () =
        let kink (x: Real) =
            where (value x > 0.0) (3.0 * x) (real 0.0)

        Assert.Equal(3.0, (grad kink (real 2.0)).Value)
        Assert.Equal(0.0, (grad kink (real -2.0)).Value)

    [<Fact>]
    let OwnRules_AreUsedByBothModes () =
        // Each rule has a wrong slope on purpose, so that it shows.
        let rules =
            [
                customRule (fun x -> x * x) (fun x _ -> 5.0 * x)
                customJvp (fun x -> x * x) (fun x dx -> x * x, 5.0 * x * dx)
                customVjp (fun x -> x * x) (fun x -> x * x, x) (fun x yBar -> 5.0 * x * yBar)
            ]

        for square in rules do
            let y, slope = valueAndGrad square (real 3.0)
            Assert.Equal((9.0, 15.0), (y.Value, slope.Value))
            Assert.Equal(-22.5, (snd (jvp square (real 3.0) (real -1.5))).Value)

    [<Fact>]
    let CheckpointAndIterate_KeepTheDerivatives () =
        let body (x: Real) = sin x
        let plain = grad (sin >> sin >> sin >> sin >> sin) (real 0.75)
        Close.equal plain.Value (grad (iterate 2 5 body) (real 0.75)).Value
        Close.equal (cos 0.75) (grad (checkpoint body) (real 0.75)).Value

    [<Fact>]
    let WithAux_HandsTheRestThrough () =
        let f (x: Real) = x * x, "aux"
        let slope, aux = gradWithAux f (real 3.0)
        Assert.Equal((6.0, "aux"), (slope.Value, aux))
        let y, slope, aux = valueAndGradWithAux f (real 3.0)
        Assert.Equal((9.0, 6.0, "aux"), (y.Value, slope.Value, aux))
        let y, pullback, aux = vjpWithAux f (real 3.0)
        Assert.Equal((9.0, -9.0, "aux"), (y.Value, (pullback (real -1.5)).Value, aux))
        let y, tangent, aux = jvpWithAux f (real 3.0) (real -1.5)
        Assert.Equal((9.0, -9.0, "aux"), (y.Value, tangent.Value, aux))

    [<Fact>]
    let DiagnoseAndExplain_SayWhatHappened () =
        let report = diagnose (fun (x: Real) -> sqrt (x * x)) (real 0.0)
        Assert.False report.IsFinite
        let graph = explain f point
        Assert.Equal(24.0, graph.Nodes[graph.Outputs[0]].Value)
        let back = graph.WithCotangents()
        Close.equalAll gradient [| for i in back.Inputs -> back.Nodes[i].Cotangent.Value |]

    [<Fact>]
    let CompileVmapAndSumOver_AreTheFunctionAndItsRows () =
        let f (x: Real) = sin x * x
        let rows = [| for i in 0..39 -> real (float i / 7.0) |]
        Close.equal (grad f rows[3]).Value (compile (grad f) rows[3]).Value

        Close.equalAll [| for x in rows -> (grad f x).Value |] [| for slope in vmap (grad f) rows -> slope.Value |]

        let data = [| for i in 0..39 -> [| float i / 7.0; 1.5 |] |]
        let term (p: Real[]) (row: Real[]) = row[1] * sin (p[0] * row[0])

        let plain (p: Real[]) =
            data |> Array.sumBy (fun row -> term p (Array.map real row))

        let point = [| real 0.75 |]
        Close.equalAll [| (grad plain point).[0].Value |] [| (grad (sumOver data term) point).[0].Value |]
