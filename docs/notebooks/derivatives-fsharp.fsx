// Written by dualdiff-notebook from derivatives-fsharp.ipynb: edit that, not this.
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

// # Derivatives in F#
//
// The same library from F#: `grad`, `jvp`, `derivatives` are curried, function first, point last, and compose with `>>` and `|>`.

open DualDiff

// `real` makes a number from a `float`. F#'s own `sin`, `exp`, `**` work on it.

let f (x: Real) = x * sin x

Display(grad f (real 1.3))

// The rule from school says $\sin x + x \cos x$.

Display(sin 1.3 + 1.3 * cos 1.3)

// A derivative is a function again, so it has derivatives, written as you like.

let second = grad (grad f)
let third = f |> grad |> grad |> grad

printfn "f''  = %.10f" (value (second (real 1.3)))
printfn "f''' = %.10f" (value (third (real 1.3)))

// Forward mode takes a point and a tangent, and gives the value and its tangent.

Display(jvp f (real 1.3) (real 1.0))

// Records, lists and tuples of numbers are points too: the gradient has the type of the point.

type Circle = { Radius: Real; Height: Real }

let volume c = System.Math.PI * c.Radius * c.Radius * c.Height

Display(grad volume { Radius = real 2.0; Height = real 3.0 })

// By hand: $2 \pi r h$ and $\pi r^2$.

Display(2.0 * System.Math.PI * 2.0 * 3.0, System.Math.PI * 2.0 * 2.0)

// A recursive function is a program like any other. This is $x^n$ by repeated squaring, and its derivative at 2 for $n = 10$
// is $10 \cdot 2^9$.

let rec power n (x: Real) =
    if n = 0 then real 1.0
    elif n % 2 = 0 then power (n / 2) (x * x)
    else x * power (n - 1) x

Display(grad (power 10) (real 2.0))

// Newton's method finds where a function is zero, and needs its derivative: `grad` brings it. The answer is $\sqrt[3]{2}$.

let newton f start =
    let df = grad f
    let step x = x - f x / df x
    Seq.unfold (fun x -> Some(x, step x)) start |> Seq.item 6

Display(newton (fun x -> x * x * x - 2.0) (real 1.0))

Display(System.Math.Cbrt 2.0)
