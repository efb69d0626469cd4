namespace DualDiff

open System

/// How the delegates and struct tuples of the C# face become curried functions and tuples.
module private Curried =
    let pair (f: Func<'A, struct ('B * 'C)>) =
        fun a ->
            let struct (b, c) = f.Invoke a
            b, c

    let pair2 (f: Func<'A, 'B, struct ('C * 'D)>) =
        fun a b ->
            let struct (c, d) = f.Invoke(a, b)
            c, d

    let pairWithFunction (f: Func<'A, struct ('B * Func<'C, 'D>)>) =
        fun a ->
            let struct (b, g) = f.Invoke a
            b, g.Invoke

/// x
[<AutoOpen; CompilationRepresentation(CompilationRepresentationFlags.ModuleSuffix)>]
module Diff =
    let real (x: float) : Real = Real.Constant x
    let grad (f: 'TIn -> Real) : 'TIn -> 'TIn = Diff.Grad<'TIn>(f).Invoke
    let valueAndGrad (f: 'TIn -> Real) : 'TIn -> Real * 'TIn = Curried.pair (Diff.ValueAndGrad<'TIn> f)
    let jvp (f: 'TIn -> 'TOut) : 'TIn -> 'TIn -> 'TOut * 'TOut = Curried.pair2 (Diff.Jvp<'TIn, 'TOut> f)
    let vjp (f: 'TIn -> 'TOut) : 'TIn -> 'TOut * ('TOut -> 'TIn) = Curried.pairWithFunction (Diff.Vjp<'TIn, 'TOut> f)
    let jacobian (f: Real[] -> Real[]) : Real[] -> Real[,] = Diff.Jacobian(f).Invoke
