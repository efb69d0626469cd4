using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace DualDiff.Tests;

/// <summary>A rule as it stands, without scaling: of one argument, or of two of which the other is a neighbour.</summary>
/// <remarks>Rules whose second argument is an order or a number of digits are left out: 1e300 is neither.</remarks>
internal abstract class RawRule
{
    public static IReadOnlyList<RawRule> All { get; } =
    [
        .. Primitives.Unary.Select(primitive => Of(primitive, typeof(RawUnary<>))),
        .. Primitives
            .Binary.Where(primitive => !primitive.SecondIsConstant && primitive.Card.Name != "RoundTo")
            .Select(primitive => Of(primitive, typeof(RawBinary<>))),
    ];

    public abstract string Name { get; }

    public abstract Real[] On(Real[] x);

    private static RawRule Of(object primitive, Type shape) =>
        (RawRule)
            RuntimeHelpers.GetUninitializedObject(shape.MakeGenericType(primitive.GetType().GetGenericArguments()[0]));
}

[SuppressMessage("Performance", "CA1812", Justification = "Made by reflection.")]
internal sealed class RawUnary<TRule> : RawRule
    where TRule : struct, IUnaryRule
{
    public override string Name => TRule.Card.Name;

    public override Real[] On(Real[] x) => [.. x.Select(Apply)];

    private static T Apply<T>(T x)
        where T : struct, IReal<T> => T.Apply<TRule>(x);
}

[SuppressMessage("Performance", "CA1812", Justification = "Made by reflection.")]
internal sealed class RawBinary<TRule> : RawRule
    where TRule : struct, IBinaryRule
{
    public override string Name => TRule.Card.Name;

    public override Real[] On(Real[] x) => [.. x.Select((xi, i) => Apply(xi, x[((i * 5) + 3) % x.Length]))];

    private static T Apply<T>(T x, T y)
        where T : struct, IReal<T> => T.Apply<TRule>(x, y);
}
