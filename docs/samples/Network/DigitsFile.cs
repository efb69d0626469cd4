using System.Globalization;
using DualDiff;

namespace Network;

/// <summary>Reads images from lines of 64 pixels, 0 to 16, and the digit.</summary>
internal static class DigitsFile
{
    public const int Pixels = 64;
    public const int Digits = 10;

    private const int Images = 1797;
    private const int Black = 16;

    /// <exception cref="MalformedFileException">The file breaks the format; the message says where.</exception>
    public static Image[] Read(string path)
    {
        var lines = File.ReadAllLines(path);
        Image[] images = [.. lines.Select((line, i) => ReadImage(path, i + 1, line))];
        return images.Length == Images
            ? images
            : throw new MalformedFileException(
                path,
                Math.Min(images.Length, Images) + 1,
                $"expected {Images} images, found {images.Length}"
            );
    }

    private static Image ReadImage(string path, int number, string line)
    {
        var words = line.Split(',');
        if (words.Length != Pixels + 1)
        {
            throw new MalformedFileException(
                path,
                number,
                $"expected {Pixels} pixels and a digit, found {words.Length} values"
            );
        }

        Real[] pixels = [.. words[..Pixels].Select(word => (Real)Integer(word, Black) / Black)];
        return new(pixels, Integer(words[Pixels], Digits - 1));

        int Integer(string word, int largest) =>
            int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= largest
                ? value
                : throw new MalformedFileException(path, number, $"'{word}' is not a number from 0 to {largest}");
    }
}
