using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace DualDiff.Tests;

/// <summary>How the documentation shows a value: invariant culture, collections in brackets, tuples in parentheses.</summary>
internal static class Display
{
    public static string Of(object? value) =>
        value switch
        {
            null => "null",
            string text => text,
            ITuple tuple => $"({Join(Enumerable.Range(0, tuple.Length).Select(i => tuple[i]))})",
            Array { Rank: 2 } matrix => $"[{Join(Rows(matrix))}]",
            IDictionary dictionary =>
                $"{{{Join(dictionary.Keys.Cast<object>().Select(key => $"{key}: {Of(dictionary[key])}"))}}}",
            IEnumerable items => $"[{Join(items.Cast<object?>())}]",
            Delegate => "a function",
            _ when IsRecord(value.GetType()) => Record(value),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "null",
        };

    private static string Join(IEnumerable<object?> items) => string.Join(", ", items.Select(Of));

    private static IEnumerable<object?[]> Rows(Array matrix) =>
        Enumerable
            .Range(0, matrix.GetLength(0))
            .Select(i => Enumerable.Range(0, matrix.GetLength(1)).Select(j => matrix.GetValue(i, j)).ToArray());

    /// <summary>A record whose text is the compiler's, which does not look into its arrays.</summary>
    private static bool IsRecord(Type type) =>
        type.GetMethod(
            "PrintMembers",
            BindingFlags.Instance | BindingFlags.NonPublic,
            [typeof(System.Text.StringBuilder)]
        )
            is not null
        && type.GetMethod("ToString", Type.EmptyTypes)!.GetCustomAttribute<CompilerGeneratedAttribute>() is not null;

    private static string Record(object value)
    {
        var members = value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance);
        return $"{value.GetType().Name} {{ {string.Join(", ", members.Select(member => $"{member.Name} = {Of(member.GetValue(value))}"))} }}";
    }
}
