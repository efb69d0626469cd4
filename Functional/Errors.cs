namespace DualDiff;

/// <summary>Every message of this assembly, as methods that return the exception; the caller writes <c>throw</c>.</summary>
internal static class Errors
{
    public static InvalidOperationException Escaped() =>
        new(
            "A Real was used after the transform that made it had ended. Return it from the function that is differentiated, or keep its .Value."
        );

    public static InvalidOperationException OtherThread(int owner, int found) =>
        new(
            $"A Real that thread {owner} records was used on thread {found}. Run the differentiated function on one thread, and call the transform once in each thread instead."
        );

    public static InvalidCastException DropsDerivative() =>
        new(
            "Converting a Real that is being differentiated to another number type would drop its derivative. Write Diff.StopGradient(x) or x.Value if that is what you want."
        );

    public static NotSupportedException NoStructure(Type type) =>
        new($"A function over {type} cannot be differentiated. Use Real or Real[] for its argument and its result.");

    public static ArgumentException Length(string transform, string what, int found, string whole, int expected) =>
        new(
            $"{transform}: the {what} has {found} components and the {whole} has {expected}. Give one component for each."
        );

    public static InvalidOperationException NullResult(string transform) =>
        new($"{transform}: the function returned null. Return a value; an empty array is allowed.");

    public static InvalidOperationException OutputCountChanged(string transform, int found, int expected) =>
        new(
            $"{transform}: the function gave {found} results in this run and {expected} in the one before. Make it pure: the number of results may depend on the shape of the input only."
        );

    /// <param name="table">The rows that differ, with what was tried.</param>
    public static InvalidOperationException GradientsDiffer(string table) =>
        new(
            $"{table}\nIf only the differences disagree, look for .Value, Diff.StopGradient or a branch on equality in the function; if the modes disagree, please report it."
        );
}
