namespace DualDiff;

/// <summary>What a program is compiled for: how many numbers there are and how they are put together, and what rides along.</summary>
/// <param name="Count">How many numbers.</param>
/// <param name="Text">The structure in words; null for a vector.</param>
/// <param name="Inert">The members that hold no numbers: a program may rest on any of them.</param>
internal sealed record InputShape(int Count, string? Text, object?[] Inert)
{
    public static InputShape Of<T>(Structure<T> structure, T value, int count)
    {
        if (value is Real[] or Real)
        {
            return new(count, null, []);
        }

        var inert = new List<object?>();
        structure.WriteInert(value, inert);
        return new(count, structure.Describe(value), [.. inert]);
    }

    public bool Equals(InputShape? other) =>
        other is not null && Count == other.Count && Text == other.Text && Inert.AsSpan().SequenceEqual(other.Inert);

    public override int GetHashCode() => HashCode.Combine(Count, Text, Inert.Length);
}
