namespace DualDiff.GradBench;

/// <summary>The square of a number, and its derivative.</summary>
internal static class Hello
{
    public static Module Module { get; } =
        new("hello", Function.Of<double, double>("square", Square), Function.Of<double, double>("double", Double));

    private static double Square(double x) => x * x;

    private static double Double(double x) => Diff.Grad(y => y * y)(x).Value;
}
