// ApiReference: the API reference as Markdown, one page a public type, with the signatures that C# has.
//
//   dotnet run -c Release --project docs/site/ApiReference -- OUTPUT FSHARP_SOURCE
//
// OUTPUT is a folder, made if need be. FSHARP_SOURCE is FSharp/Diff.fs: its functions get a page with F# signatures.
// Exit code 1 and a list if a public member is not documented. Read in this order:
//
//   Library.cs      the assemblies as Roslyn sees them, and their public types and members
//   Undocumented.cs what lacks a comment
//   DocComment.cs   a documentation comment as Markdown; Inheritance.cs follows <inheritdoc>
//   Signature.cs    declarations as C# writes them
//   TypePage.cs     the page of a type; IndexPage.cs lists them
//   FSharpPage.cs   the page of the F# functions, from their source

using DualDiff.ApiReference;

if (args is not [var folder, var fsharp])
{
    Console.Error.WriteLine("ApiReference: two arguments are wanted: OUTPUT FSHARP_SOURCE.");
    return 2;
}

var library = Library.Load();
var missing = Undocumented.Of(library).ToList();
missing.ForEach(Console.Error.WriteLine);

Directory.CreateDirectory(folder);
foreach (var type in library.Types)
{
    File.WriteAllText(Path.Combine(folder, $"{library.PageOf(type)}.md"), TypePage.Of(library, type));
}

File.WriteAllText(Path.Combine(folder, $"{FSharpPage.Name}.md"), FSharpPage.Of(library, File.ReadAllText(fsharp)));
File.WriteAllText(Path.Combine(folder, "index.md"), IndexPage.Of(library));
Console.WriteLine($"ApiReference: {library.Types.Count} types, {missing.Count} members without documentation.");
return missing.Count == 0 ? 0 : 1;
