namespace DualDiff.Tests;

// Taylor coefficients to order 4.
internal static partial class Laws
{
    /// <summary>Taylor coefficients agree with jets nested four deep.</summary>
    public static void Taylor(UnaryCase rule, double x) =>
        AgreesWithJets(
            Forward.Taylor(rule.Apply, 4)(x),
            Jets.Derivatives(rule.Apply(Jets.Fourth(x))),
            $"at {Check.Text(x)}"
        );

    /// <summary>The same along a line through the point.</summary>
    public static void Taylor(BinaryCase rule, double x, double y) =>
        AgreesWithJets(
            Forward.Taylor(t => Line(rule, x, y, t), 4)(0),
            Jets.Derivatives(Line(rule, x, y, Jets.Fourth(0))),
            $"at ({Check.Text(x)}, {Check.Text(y)})"
        );

    /// <inheritdoc cref="Taylor(BinaryCase, double, double)"/>
    public static void Taylor(NaryCase rule, double[] x) =>
        AgreesWithJets(
            Forward.Taylor(t => Line(rule, x, t), 4)(0),
            Jets.Derivatives(Line(rule, x, Jets.Fourth(0))),
            Text(x)
        );

    private static T Line<T>(BinaryCase rule, double x, double y, T t)
        where T : struct, IReal<T> =>
        rule.Apply(
            T.Constant(x) + (T.Constant(0.7) * t),
            rule.SecondIsConstant ? T.Constant(y) : T.Constant(y) - (T.Constant(1.3) * t)
        );

    private static T Line<T>(NaryCase rule, double[] x, T t)
        where T : struct, IReal<T> =>
        rule.Apply([
            .. x.Select(
                (xi, i) =>
                    rule.IsDifferentiated(i, x.Length)
                        ? T.Constant(xi) + (T.Constant(0.7 - (0.4 * i)) * t)
                        : T.Constant(xi)
            ),
        ]);

    /// <summary>Both read the same slopes, but add other terms: errors are roundings of the largest derivative.</summary>
    public static void AgreesWithJets(double[] coefficients, double[] derivatives, string what)
    {
        var size = derivatives.Max(Math.Abs);
        for (var k = 0; k < coefficients.Length; k++)
        {
            var got = coefficients[k] * Factorial(k);
            Assert.True(
                Math.Abs(got - derivatives[k]) <= 1e-11 * size,
                $"order {k} {what}: got {Check.Text(got)}, want {Check.Text(derivatives[k])}"
            );
        }
    }

    private static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
}
