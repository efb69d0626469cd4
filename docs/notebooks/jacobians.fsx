// Written by dualdiff-notebook from jacobians.ipynb: edit that, not this.
// A library is not found? Build them once, in the root: dotnet build -c Release docs/notebooks/tool
#I "tool/bin/Release/net10.0"
#r "DualDiff.dll"
#r "DualDiff.Dual.dll"
#r "DualDiff.FSharp.dll"
#r "DualDiff.Notebooks.Display.dll"
#nowarn "3391"
open DualDiff.Notebooks
open type DualDiff.Notebooks.Output

// Paths are relative to the notebook.
System.Environment.CurrentDirectory <- __SOURCE_DIRECTORY__

// # Jacobians, and the chain rule as a product of matrices
//
// A function from $n$ numbers to $m$ numbers has $m \times n$ slopes. Put in a table, they are its Jacobian, and the chain rule
// becomes one matrix product. We check that with numbers.

open DualDiff

// ## Two functions
//
// `polar` turns a radius and an angle into $x$ and $y$. `terms` makes three numbers of two.

let polar (p: Real[]) = [| p[0] * cos p[1]; p[0] * sin p[1] |]
let terms (q: Real[]) = [| q[0] * q[1]; exp q[1]; q[0] - q[1] * q[1] |]

let point = [| real 2.0; real 0.5 |]

// Row $i$, column $j$: how component $i$ of the result moves when argument $j$ moves.

let jPolar = jacobian polar point
Display(jPolar)

let jTerms = jacobian terms (polar point)
Display(jTerms)

// ## The chain rule
//
// `polar >> terms` is one after the other. Its Jacobian must be the product of the two: $3 \times 2$ times $2 \times 2$.

let times (a: Real[,]) (b: Real[,]) =
    Array2D.init (Array2D.length1 a) (Array2D.length2 b) (fun i j ->
        Seq.init (Array2D.length2 a) (fun k -> a[i, k] * b[k, j]) |> Seq.reduce (+))

let whole = jacobian (polar >> terms) point
Display(whole)

Display(times jTerms jPolar)

// The largest difference of any two entries, to be sure:

let difference (a: Real[,]) (b: Real[,]) =
    Seq.cast<Real> a |> Seq.zip (Seq.cast<Real> b) |> Seq.map (fun (x, y) -> abs (value x - value y)) |> Seq.max

Display(difference whole (times jTerms jPolar) < 1e-14)

// ## A product with a vector needs no matrix
//
// `jvp` gives $J v$: the columns of $J$, weighted. It runs the function once, forward.

let _, along = jvp (polar >> terms) point [| real 1.0; real 2.0 |]
Display(along)

let column = Array2D.init 2 1 (fun i _ -> [| real 1.0; real 2.0 |][i])
Display(times whole column)

// `vjp` gives $J^T w$: the rows of $J$, weighted. It runs the function once, then walks back.

let _, pullback = vjp (polar >> terms) point
Display(pullback [| real 1.0; real 0.0; real -1.0 |])

let row = array2D [ [ real 1.0; real 0.0; real -1.0 ] ]
Display(times row whole)

// The chain rule for pullbacks goes the other way round: first through `terms`, then through `polar`. That is backpropagation.

let _, pullPolar = vjp polar point
let _, pullTerms = vjp terms (polar point)
Display(pullPolar (pullTerms [| real 1.0; real 0.0; real -1.0 |]))

// ## What the determinant means
//
// The Jacobian of `polar` has the determinant $r$: a small rectangle in $(r, \varphi)$ becomes $r$ times as large in $(x, y)$.
// Here $r = 2$.

Display(jPolar[0, 0] * jPolar[1, 1] - jPolar[0, 1] * jPolar[1, 0])

// ## A larger one
//
// Thirty springs in a row: the force on each mass depends on its neighbours only, so most slopes are zero. Large matrices are
// drawn: red is positive, blue negative, white zero.

let springs (x: Real[]) =
    let at i = if i < 0 then real 0.0 elif i >= x.Length then real 30.0 else x[i]
    Array.init x.Length (fun i ->
        let left, right = at i - at (i - 1), at (i + 1) - at i
        right + 0.1 * right * right * right - left - 0.1 * left * left * left)

Display(jacobian springs (Array.init 30 (fun i -> real (float i + 1.0 + 0.5 * sin (float i)))))
