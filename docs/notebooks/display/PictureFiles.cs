namespace DualDiff.Notebooks;

/// <summary>What a program without a notebook does with shown values: prints the text, saves the pictures.</summary>
/// <param name="folder">Where pictures go; made when the first one comes.</param>
internal sealed class PictureFiles(string folder)
{
    private int count;

    public void Write(MimeBundle bundle)
    {
        if (bundle.Svg is null && bundle.Png is null)
        {
            Console.WriteLine(bundle.Text);
            return;
        }

        Directory.CreateDirectory(folder);
        var extension = bundle.Svg is null ? "png" : "svg";
        var path = Path.Combine(folder, $"{AppDomain.CurrentDomain.FriendlyName}-{++count}.{extension}");
        if (bundle.Svg is not null)
        {
            File.WriteAllText(path, bundle.Svg);
        }
        else
        {
            File.WriteAllBytes(path, bundle.Png!.Value.ToArray());
        }

        var space = bundle.Text.Contains('\n', StringComparison.Ordinal) ? '\n' : ' ';
        Console.WriteLine($"{bundle.Text}{space}{Path.GetFullPath(path)}");
    }
}
