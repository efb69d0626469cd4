namespace DualDiff;

/// <summary>n-th derivative of sinc, <c>z = dⁿ sinc x / dxⁿ</c>.</summary>
/// <remarks>
/// <para>Derivative: <c>dz/dx = the same of order n + 1</c>, <c>dz/dy = not differentiated</c>.</para>
/// <para>Domain: all x.</para>
/// <para>Accuracy: 90 ulp of its largest value nearby.</para>
/// <para>Source: Taylor series and Leibniz recurrence.</para>
/// </remarks>
internal readonly struct SincDerivativeRule : IBinaryRule
{
    public static RuleCard Card =>
        new(
            "SincDerivative",
            "dⁿ sinc x / dxⁿ",
            "the same of order n + 1; not differentiated",
            Domain: "all x",
            Samples: new(-4, 4),
            Source: "Taylor series and Leibniz recurrence",
            SecondSamples: new(1, 1),
            Accuracy: "90 ulp of its largest value nearby"
        );

    public static double Value(double x, double y) => SincDerivatives.Of(x, (int)y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => (T.Apply<SincDerivativeRule>(x, y + T.One), T.Constant(double.NaN));
}
