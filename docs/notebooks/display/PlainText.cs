using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace DualDiff.Notebooks;

/// <summary>Values as plain text: invariant culture, collections in brackets, tuples in parentheses, functions by their type.</summary>
public static class PlainText
{
    private const int MaxItems = 100;

    /// <summary>The text of a value.</summary>
    /// <param name="value">Any value.</param>
    /// <returns>One line, except for small matrices and for values whose own text has more.</returns>
    public static string Of(object? value) =>
        value switch
        {
            null => "null",
            string text => text,
            ITuple tuple => $"({Join(Enumerable.Range(0, tuple.Length).Select(i => tuple[i]))})",
            Array { Rank: 2 } matrix => Matrix.ToText(matrix),
            IDictionary map => $"{{{Join(map.Keys.Cast<object>().Select(key => $"{key}: {Of(map[key])}"))}}}",
            Delegate function => $"a function, {TypeName(function.GetType())}",
            IEnumerable items => $"[{Join(items.Cast<object?>())}]",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ when IsFSharpFunction(value.GetType()) => "a function",
            _ => value.ToString() ?? "null",
        };

    private static string Join(IEnumerable<object?> items)
    {
        var shown = items.Take(MaxItems + 1).Select(Of).ToList();
        return string.Join(", ", shown.Count > MaxItems ? [.. shown.Take(MaxItems), "..."] : shown);
    }

    private static string TypeName(Type type) =>
        type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>"
        : type.IsArray ? $"{TypeName(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]"
        : type.Name;

    private static bool IsFSharpFunction(Type? type) =>
        type is not null
        && (
            type.FullName?.StartsWith("Microsoft.FSharp.Core.FSharpFunc`", StringComparison.Ordinal) == true
            || IsFSharpFunction(type.BaseType)
        );
}
