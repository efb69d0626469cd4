using System.Diagnostics.CodeAnalysis;

namespace DualDiff.Tests;

/// <summary>A rule of one argument with a mistake in its slope.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "PlantedFaultTests makes it by reflection.")]
internal readonly struct FaultyUnary<TRule, TFault> : IUnaryRule
    where TRule : struct, IUnaryRule
    where TFault : class, IFault
{
    public static RuleCard Card => TRule.Card;

    public static bool Selects => TRule.Selects;

    public static double Value(double x) => TRule.Value(x);

    public static T Slope<T>(T x, T y)
        where T : struct, IReal<T> => TFault.Slope(TRule.Card.Name, TRule.Slope(x, y), x, y);
}

/// <summary>A rule of two arguments with a mistake in its partials.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "PlantedFaultTests makes it by reflection.")]
internal readonly struct FaultyBinary<TRule, TFault> : IBinaryRule
    where TRule : struct, IBinaryRule
    where TFault : class, IFault
{
    public static RuleCard Card => TRule.Card;

    public static bool Selects => TRule.Selects;

    public static double Value(double x, double y) => TRule.Value(x, y);

    public static (T X, T Y) Partials<T>(T x, T y, T z)
        where T : struct, IReal<T> => TFault.Partials(TRule.Card.Name, TRule.Partials(x, y, z), x, y, z);
}

/// <summary>A rule of many arguments with a mistake in its partials.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "PlantedFaultTests makes it by reflection.")]
internal readonly struct FaultyNary<TRule, TFault> : INaryRule
    where TRule : struct, INaryRule
    where TFault : class, IFault
{
    public static RuleCard Card => TRule.Card;

    public static bool Selects => TRule.Selects;

    public static double Value(ReadOnlySpan<double> x) => TRule.Value(x);

    public static void Partials<T>(ReadOnlySpan<T> x, T y, Span<T> partials)
        where T : struct, IReal<T>
    {
        TRule.Partials(x, y, partials);
        TFault.Many(TRule.Card.Name, partials, x, y);
    }
}
