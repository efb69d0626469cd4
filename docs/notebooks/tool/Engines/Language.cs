namespace DualDiff.Notebooks.Engines;

/// <summary>A language that notebooks are written in.</summary>
/// <param name="Id">Its name on the command line, and of the kernel after <c>dualdiff-</c>.</param>
/// <param name="Name">Its name for people, and in a notebook's <c>kernelspec.language</c>.</param>
/// <param name="Extension">Of its scripts.</param>
/// <param name="MimeType">For Jupyter's editor.</param>
/// <param name="Start">A new engine.</param>
internal sealed record Language(string Id, string Name, string Extension, string MimeType, Func<IEngine> Start)
{
    public static Language CSharp { get; } = new("csharp", "C#", ".cs", "text/x-csharp", () => new CSharpEngine());

    public static Language FSharp { get; } = new("fsharp", "F#", ".fsx", "text/x-fsharp", () => new FSharpEngine());

    public static IReadOnlyList<Language> All { get; } = [CSharp, FSharp];

    public string Kernel => $"dualdiff-{Id}";
}
