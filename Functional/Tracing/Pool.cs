namespace DualDiff;

/// <summary>One array a thread and element type, kept between calls. Taking it empties the slot, so nested calls are safe.</summary>
internal static class Pool<T>
{
    /// <summary>Larger arrays are left to the garbage collector: 24 MB of steps, 8 MB of cotangents.</summary>
    private const int Largest = 1 << 20;

    [ThreadStatic]
    private static T[]? kept;

    public static T[] Take(int atLeast)
    {
        var array = kept;
        kept = null;
        return array is not null && array.Length >= atLeast ? array : new T[atLeast];
    }

    public static void Return(T[] array)
    {
        if (array.Length <= Largest && array.Length > (kept?.Length ?? 0))
        {
            kept = array;
        }
    }
}
