namespace DualDiff;

/// <summary>Every message of this assembly, as methods that return the exception; the caller writes <c>throw</c>.</summary>
internal static class DualErrors
{
    public static ArgumentException NotComparable(Type self, Type other) =>
        new($"{self.Name}.CompareTo: the other object is a {other.Name}. Compare with a {self.Name}.");

    public static InvalidCastException DropsDerivative(string type, string wayOut) =>
        new(
            $"Converting a {type} that carries a derivative to another number type would drop the derivative. {wayOut}"
        );

    public static ArgumentException TangentLength(string transform, int found, int expected) =>
        new(
            $"{transform}: the tangent has {found} components and the point has {expected}. Give one component per input."
        );

    public static InvalidOperationException OutputCountChanged(string transform, int found, int expected) =>
        new(
            $"{transform}: the function gave {found} results in this run and {expected} in the one before. Make it pure: the number of results may depend on the shape of the input only."
        );

    public static ArgumentException Lengths(string function, int first, int second) =>
        new(
            $"{function}: the first array has {first} numbers and the second has {second}. Give arrays of the same length."
        );

    public static ArgumentException NoNumbers(string function) =>
        new($"{function}: there are 0 numbers. Give at least one.");

    public static InvalidOperationException SeriesOfTwoCalls() =>
        new(
            "A Series was used outside the call of Forward.Taylor that made it. Keep its .Value, or use Diff.Taylor over Real, which nests."
        );
}
