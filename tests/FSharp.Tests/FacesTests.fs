namespace DualDiff.Tests

open System
open System.Reflection
open System.Xml.Linq
open DualDiff
open Xunit

/// The two faces, C#'s Diff and the functions of FSharp/Diff.fs, name the same transforms.
module FacesTests =
    /// Names that F# has besides the camelCase one.
    let aliases =
        Map [ "JacobianForward", [ "jacfwd" ]; "JacobianReverse", [ "jacrev" ] ]

    /// F# functions that are no transform.
    let extras = Set [ "real" ]

    let methods (face: Type) =
        face.GetMethods(BindingFlags.Public ||| BindingFlags.Static ||| BindingFlags.DeclaredOnly)
        |> Array.filter (fun m -> not m.IsSpecialName)

    let names face = methods face |> Array.map _.Name |> Set
    let csharp = typeof<Diff>

    let fsharp =
        match Assembly.Load("DualDiff.FSharp").GetType("DualDiff.DiffModule") with
        | null -> failwith "DualDiff.FSharp has no module Diff."
        | face -> face

    let camelCase (name: string) =
        string (Char.ToLowerInvariant name[0]) + name[1..]

    let counterparts name =
        camelCase name :: Option.defaultValue [] (Map.tryFind name aliases)

    [<Fact>]
    let Faces_EveryTransformOfDiff_HasItsFSharpFunction () =
        let missing = Set(Seq.collect counterparts (names csharp)) - names fsharp
        Assert.True(missing.IsEmpty, $"FSharp/Diff.fs lacks {missing}. Add one curried line for each.")

    [<Fact>]
    let Faces_EveryFSharpFunction_IsATransformOfDiff () =
        let unknown = names fsharp - extras - Set(Seq.collect counterparts (names csharp))
        Assert.True(unknown.IsEmpty, $"Diff has no transform for {unknown}. Add it there, or list an alias here.")

    [<Fact>]
    let Faces_EveryFSharpFunction_SaysWhatItIsAndItsNameElsewhere () =
        let documentation = XDocument.Load(fsharp.Assembly.Location.Replace(".dll", ".xml"))

        let documented (m: MethodInfo) =
            documentation.Descendants(XName.Get "member")
            |> Seq.filter (fun entry ->
                let name = string (entry.Attribute(XName.Get "name"))

                name.Contains $".DiffModule.{m.Name}("
                || name.Contains $".DiffModule.{m.Name}``")
            |> Seq.exists (fun entry ->
                let has (part: string) =
                    entry.Descendants(XName.Get part) |> Seq.isEmpty |> not

                has "summary"
                && has "param"
                && has "returns"
                && entry.Value.Contains "Elsewhere: ")

        Assert.Empty(methods fsharp |> Array.filter (documented >> not) |> Array.map _.Name)

    [<Fact>]
    let Faces_OneNameDiff_ReachesBoth () =
        let square (x: Real) = x * x
        Assert.Equal(Diff.Grad(square).Invoke(real 3.0).Value, (Diff.grad square (real 3.0)).Value)
