namespace DualDiff.Tests

open System
open System.Diagnostics
open System.Globalization
open System.IO
open System.Text.RegularExpressions
open DualDiff
open Xunit

/// The F# blocks of a page are one script, which dotnet fsi runs; `let name ... // => text` shows what the name is bound to.
module PageTests =
    let rec private folderOf (folder: DirectoryInfo | null) =
        match folder with
        | null -> failwith "dualdiff.sln is in no folder above the tests."
        | folder when File.Exists(Path.Combine(folder.FullName, "dualdiff.sln")) -> folder.FullName
        | folder -> folderOf folder.Parent

    let private code page =
        let text =
            File.ReadAllText(Path.Combine(folderOf (DirectoryInfo AppContext.BaseDirectory), page)).ReplaceLineEndings
                "\n"

        [
            for block in Regex.Matches(text, "```fsharp\n(.*?)```", RegexOptions.Singleline) do
                yield! block.Groups[1].Value.Split '\n'
        ]

    let private shown line =
        match Regex.Match(line, @"^let (\w+).*// => (.+)$") with
        | found when found.Success -> Some(found.Groups[1].Value, found.Groups[2].Value)
        | _ -> None

    let private references =
        [
            for assembly in [ typeof<Dual>; typeof<Real>; typeof<Quantity<1>> ] ->
                $"#r @\"{assembly.Assembly.Location}\""
        ]

    let private withOutput line =
        match shown line with
        | Some(name, _) ->
            [
                line
                $"printfn \"=> %%s\" ((sprintf \"%%A\" {name}).Replace(\"\\n\", \" \"))"
            ]
        | None -> [ line ]

    let private run (lines: string list) =
        let path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".fsx")
        File.WriteAllLines(path, lines)

        try
            let start =
                ProcessStartInfo(
                    "dotnet",
                    [ "fsi"; "--nologo"; path ],
                    RedirectStandardOutput = true,
                    RedirectStandardError = true
                )

            use fsi = new Process(StartInfo = start)
            Assert.True(fsi.Start())
            let errors = fsi.StandardError.ReadToEndAsync()
            let output = fsi.StandardOutput.ReadToEnd()
            fsi.WaitForExit()
            Assert.True((fsi.ExitCode = 0), errors.Result)

            output.Split('\n')
            |> Array.filter _.StartsWith("=> ")
            |> Array.map _.Substring(3)
        finally
            File.Delete path

    let private number = Regex @"-?\d+(\.\d+)?"

    let private numbers text =
        [
            for found in number.Matches text -> Double.Parse(found.Value, CultureInfo.InvariantCulture)
        ]

    let private words (text: string) =
        Regex.Replace(number.Replace(text, "#"), @"[\s;]+", " ")

    /// Six digits are shown.
    let private agree (expected: string) (found: string) =
        Assert.Equal(words expected, words found)

        for wanted, got in List.zip (numbers expected) (numbers found) do
            Assert.True(abs (wanted - got) <= 1e-5 * abs wanted, $"expected {expected}, found {found}")

    [<Theory; InlineData("docs/how-to/fsharp.md", 6); InlineData("docs/how-to/units-of-measure.md", 4)>]
    let Page_FSharpBlocksRun_GiveWhatTheyShow (page: string, atLeast: int) =
        let lines = code page
        let expected = lines |> List.choose shown |> List.map snd
        Assert.True(expected.Length >= atLeast, $"{page} shows {expected.Length} values.")
        let found = run (references @ List.collect withOutput lines)
        Assert.Equal(expected.Length, found.Length)
        List.iter2 agree expected (List.ofArray found)
