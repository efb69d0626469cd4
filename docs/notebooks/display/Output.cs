namespace DualDiff.Notebooks;

/// <summary>Shows values, in a notebook as text and pictures, in a program or script as text and picture files.</summary>
/// <remarks>
/// <para>
/// A value is shown by convention, so that a library needs no reference to this one: any public method that needs no argument,
/// <c>string ToHtml()</c>, <c>string ToSvg()</c> or <c>byte[] ToPng()</c> is called. Matrices become tables, large ones heat maps.
/// </para>
/// <para>Elsewhere: <c>display</c> of IPython, <c>Display</c> and <c>ITypeFormatter</c> of .NET Interactive.</para>
/// </remarks>
public static class Output
{
    /// <summary>Where shown values go; a notebook replaces it while a cell runs.</summary>
    public static Action<MimeBundle> Sink { get; set; } = new PictureFiles("artifacts").Write;

    /// <summary>Shows a value now, in the middle of a cell. The last expression of a cell is shown without it.</summary>
    /// <param name="value">Anything; null, F#'s <c>()</c> included, shows nothing.</param>
    public static void Display(object? value)
    {
        if (value is not null)
        {
            Sink(MimeBundle.Of(value));
        }
    }
}
