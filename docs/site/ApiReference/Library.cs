using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DualDiff.ApiReference;

/// <summary>The assemblies of the library as Roslyn sees them.</summary>
/// <param name="compilation">A compilation that refers to them.</param>
/// <param name="types">Their public types, by name.</param>
internal sealed class Library(Compilation compilation, IReadOnlyList<INamedTypeSymbol> types)
{
    public Compilation Compilation { get; } = compilation;

    public IReadOnlyList<INamedTypeSymbol> Types { get; } = types;

    /// <summary>Reads the assemblies beside this program, with their XML files.</summary>
    public static Library Load()
    {
        var ours = new[] { typeof(Dual), typeof(Real) }.Select(type => type.Assembly.Location).ToList();
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Except(ours)
            .Select(path => MetadataReference.CreateFromFile(path));
        var references = ours.Select(path =>
                MetadataReference.CreateFromFile(
                    path,
                    documentation: XmlDocumentationProvider.CreateFromFile(Path.ChangeExtension(path, ".xml"))
                )
            )
            .ToList();

        // Internal types too: public members inherit the comments of rules.
        var compilation = CSharpCompilation.Create(
            "ApiReference",
            references: [.. references, .. platform],
            options: new(OutputKind.DynamicallyLinkedLibrary, metadataImportOptions: MetadataImportOptions.Internal)
        );
        var types = references
            .Select(reference => (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!)
            .SelectMany(assembly => TypesOf(assembly.GlobalNamespace))
            .OrderBy(type => type.Name, StringComparer.Ordinal);
        return new Library(compilation, [.. types]);
    }

    /// <summary>The public members that somebody wrote: not accessors, nor what the compiler adds to a record.</summary>
    public static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type) =>
        type.GetMembers()
            .Where(member =>
                member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected
                && member
                    is IFieldSymbol
                        or IPropertySymbol
                        or IEventSymbol
                        or IMethodSymbol
                        {
                            MethodKind: MethodKind.Ordinary
                                or MethodKind.Constructor
                                or MethodKind.UserDefinedOperator
                                or MethodKind.Conversion
                        }
                && !IsWrittenByCompiler(member)
            );

    /// <summary>The name of a type's page, without an ending.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Pages belong to a library.")]
    public string PageOf(INamedTypeSymbol type) => type.MetadataName.Replace('`', '-');

    /// <summary>The public type or member of ours that a <c>cref</c> names.</summary>
    public ISymbol? Find(string cref) => DocumentationCommentId.GetFirstSymbolForDeclarationId(cref, Compilation);

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container) =>
        container
            .GetMembers()
            .SelectMany(member =>
                member switch
                {
                    INamespaceSymbol space => TypesOf(space),
                    INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type => TypesOf(type)
                        .Prepend(type),
                    _ => [],
                }
            );

    private static bool IsWrittenByCompiler(ISymbol member) =>
        member.IsImplicitlyDeclared
        || member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute")
        || member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters: [] }
        || (member.ContainingType.IsRecord && member.Name is "Deconstruct")
        || member.ContainingType.TypeKind == TypeKind.Enum && member is not IFieldSymbol { HasConstantValue: true };
}
