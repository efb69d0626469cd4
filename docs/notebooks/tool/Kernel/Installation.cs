using System.Text.Json;
using System.Text.Json.Nodes;
using DualDiff.Notebooks.Engines;

namespace DualDiff.Notebooks.Kernel;

/// <summary>Registers the kernels with Jupyter: one folder with a <c>kernel.json</c> each.</summary>
internal static class Installation
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true };

    /// <summary>Where Jupyter looks for kernels of this user.</summary>
    public static string DataFolder()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR")
            ?? (
                OperatingSystem.IsWindows()
                    ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter")
                : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Jupyter")
                : Path.Combine(
                    Environment.GetEnvironmentVariable("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share"),
                    "jupyter"
                )
            );
    }

    public static int Write(string dataFolder)
    {
        foreach (var language in Language.All)
        {
            var folder = Path.Combine(dataFolder, "kernels", language.Kernel);
            Directory.CreateDirectory(folder);
            var specification = new JsonObject
            {
                ["argv"] = new JsonArray(
                    "dotnet",
                    typeof(Installation).Assembly.Location,
                    "kernel",
                    language.Id,
                    "{connection_file}"
                ),
                ["display_name"] = $"{language.Name} (dualdiff)",
                ["language"] = language.Name,
                ["interrupt_mode"] = "message",
            };
            File.WriteAllText(Path.Combine(folder, "kernel.json"), specification.ToJsonString(Layout));
            Console.WriteLine($"{language.Kernel}: {folder}");
        }

        return 0;
    }
}
