using CommunityToolkit.HighPerformance.Buffers;

namespace DualDiff;

/// <summary>The compiled paths of a function for one structure of its argument; the one that ran last is tried first.</summary>
internal sealed class CompiledShape<TIn, TOut>(InputShape shape, TIn like)
{
    private volatile Variant<TOut>[] variants = [];
    private volatile Variant<TOut>? latest;

    public InputShape Shape => shape;

    /// <summary>An argument of this structure.</summary>
    public TIn Like => like;

    public Variant<TOut>[] Variants => variants;

    /// <summary>Why the function runs eagerly; null if it does not.</summary>
    public string? EagerReason { get; private set; }

    public bool IsFull(int maximum) => EagerReason is not null || variants.Length >= maximum;

    public void Add(Variant<TOut> variant)
    {
        variants = [.. variants, variant];
        latest = variant;
    }

    public void RunEagerly(string reason) => EagerReason = reason;

    public TIn Rebuild(Structure<TIn> structure, ReadOnlySpan<double> input) =>
        structure.Rebuild(like, input.ToArray().ToReals());

    /// <summary>The path that the input takes, if it has been compiled.</summary>
    public Variant<TOut>? Find(ReadOnlySpan<double> input)
    {
        foreach (var variant in variants)
        {
            if (variant.Holds(input))
            {
                return variant;
            }
        }

        return null;
    }

    /// <summary>Runs the path that the input takes, if it has been compiled.</summary>
    public bool TryRun(ReadOnlySpan<double> input, Span<double> output)
    {
        var first = latest;
        if (first is null)
        {
            return false;
        }

        if (first.TryRun(input, output))
        {
            return true;
        }

        foreach (var variant in variants)
        {
            if (variant != first && variant.TryRun(input, output))
            {
                latest = variant;
                return true;
            }
        }

        return false;
    }

    public bool TryInvoke(Structure<TOut> structure, ReadOnlySpan<double> input, out TOut? result)
    {
        if (latest is { } first && Invoke(first, structure, input, out result))
        {
            return true;
        }

        foreach (var variant in variants)
        {
            if (variant != latest && Invoke(variant, structure, input, out result))
            {
                latest = variant;
                return true;
            }
        }

        result = default;
        return false;
    }

    public static bool Invoke(
        Variant<TOut> variant,
        Structure<TOut> structure,
        ReadOnlySpan<double> input,
        out TOut? result
    )
    {
        result = default;
        using var output = SpanOwner<double>.Allocate(variant.OutputCount);
        if (!variant.TryRun(input, output.Span))
        {
            return false;
        }

        var numbers = new Real[output.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = new(output.Span[i]);
        }

        result = structure.Rebuild(variant.Like, numbers);
        return true;
    }

    public static void DemandOutput(int found, int expected)
    {
        if (found < expected)
        {
            throw Errors.OutputTooShort(found, expected);
        }
    }
}
