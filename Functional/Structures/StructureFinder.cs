using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace DualDiff;

/// <summary>Finds the structure of a type by reflection, once. Without reflection: <see cref="Structures.Register"/>.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026,IL2055,IL2060,IL2067,IL2070,IL2072,IL2075", Justification = Why)]
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = Why)]
internal static class StructureFinder
{
    private const string Why =
        "Real, Real[] and Real[,] need no reflection. For other types Structures.Register is the documented way under trimming and AOT.";

    private const BindingFlags Stored =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, Type> Sequences = new()
    {
        [typeof(List<>)] = typeof(ListBuilder<>),
        [typeof(ImmutableArray<>)] = typeof(ImmutableArrayBuilder<>),
        [typeof(ImmutableList<>)] = typeof(ImmutableListBuilder<>),
    };

    private static readonly Dictionary<Type, Type> Dictionaries = new()
    {
        [typeof(Dictionary<,>)] = typeof(DictionaryBuilder<,>),
        [typeof(SortedDictionary<,>)] = typeof(SortedDictionaryBuilder<,>),
        [typeof(ImmutableDictionary<,>)] = typeof(ImmutableDictionaryBuilder<,>),
        [typeof(ImmutableSortedDictionary<,>)] = typeof(ImmutableSortedDictionaryBuilder<,>),
    };

    /// <summary>The structure of a type known only at run time, registered or found.</summary>
    public static Structure Default(Type type)
    {
        try
        {
            return (Structure)
                typeof(Structure<>)
                    .MakeGenericType(type)
                    .GetProperty(nameof(Structure<>.Default), BindingFlags.Public | BindingFlags.Static)!
                    .GetValue(null)!;
        }
        catch (TargetInvocationException failure) when (failure.InnerException is NotSupportedException inner)
        {
            throw inner;
        }
    }

    public static Structure Find(Type type)
    {
        if (type == typeof(Real))
        {
            return new RealStructure();
        }

        if (type == typeof(Real[]))
        {
            return new VectorStructure();
        }

        if (type == typeof(Real[,]))
        {
            return new MatrixStructure();
        }

        if (IsFunction(type))
        {
            throw Errors.NoStructure(type, "a function has no numbers that could be differentiated. Return numbers.");
        }

        return HasNumbers(type, []) ? FindComposite(type) : Make(typeof(InertStructure<>), type);
    }

    private static Structure FindComposite(Type type)
    {
        if (type.IsSZArray)
        {
            return Sequence(type, type.GetElementType()!, typeof(ArrayBuilder<>));
        }

        var (definition, arguments) = type.IsGenericType
            ? (type.GetGenericTypeDefinition(), type.GetGenericArguments())
            : (type, []);
        if (Sequences.TryGetValue(definition, out var sequence))
        {
            return Sequence(type, arguments[0], sequence);
        }

        if (definition.FullName == "Microsoft.FSharp.Collections.FSharpList`1")
        {
            return Sequence(type, arguments[0], typeof(FSharpListBuilder<,>), type, arguments[0]);
        }

        if (Dictionaries.TryGetValue(definition, out var dictionary))
        {
            if (!HasOrder(arguments[0]))
            {
                throw Errors.NoStructure(
                    type,
                    $"its keys of type {arguments[0].Name} have no order. Use strings or integers as keys, or let {arguments[0].Name} implement IComparable."
                );
            }

            var build = dictionary.MakeGenericType(arguments).GetMethod("Build")!;
            return (Structure)
                Activator.CreateInstance(
                    typeof(DictionaryStructure<,,>).MakeGenericType([type, .. arguments]),
                    build.CreateDelegate(
                        typeof(Func<,,>).MakeGenericType(
                            type,
                            typeof(KeyValuePair<,>).MakeGenericType(arguments).MakeArrayType(),
                            type
                        )
                    )
                )!;
        }

        return RecordFinder.Find(type);
    }

    /// <summary>
    /// Whether a value of the type can hold numbers; types that contain themselves end at the second visit. A value of an
    /// abstract type may be anything.
    /// </summary>
    public static bool HasNumbers(Type type, HashSet<Type> seen)
    {
        if (type == typeof(Real) || IsFunction(type) || Structures.IsRegistered(type))
        {
            return true;
        }

        // An enum inside a generic type counts as generic itself.
        if (type.IsEnum || !seen.Add(type))
        {
            return false;
        }

        return type.IsArray ? HasNumbers(type.GetElementType()!, seen)
            : type.IsGenericType && Array.Exists(type.GetGenericArguments(), argument => HasNumbers(argument, seen))
                ? true
            : !IsSystem(type) && (type.IsAbstract || FieldsOf(type).Any(field => HasNumbers(field.FieldType, seen)));
    }

    /// <summary>What a value stores, its base types' private fields included.</summary>
    private static IEnumerable<FieldInfo> FieldsOf(Type? type) =>
        type is null ? [] : type.GetFields(Stored).Concat(FieldsOf(type.BaseType));

    public static bool IsSystem(Type type) =>
        type.Namespace is { } space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal));

    private static bool HasOrder(Type key) =>
        key.IsAssignableTo(typeof(IComparable)) || key.IsAssignableTo(typeof(IComparable<>).MakeGenericType(key));

    public static bool IsFunction(Type type) =>
        type.IsAssignableTo(typeof(Delegate))
        || type.FullName?.StartsWith("Microsoft.FSharp.Core.FSharpFunc`", StringComparison.Ordinal) == true;

    private static Structure Sequence(Type type, Type item, Type builder, params Type[] arguments)
    {
        var build = builder.MakeGenericType(arguments.Length == 0 ? [item] : arguments).GetMethod("Build")!;
        return (Structure)
            Activator.CreateInstance(
                typeof(SequenceStructure<,>).MakeGenericType(type, item),
                build.CreateDelegate(typeof(Func<,>).MakeGenericType(item.MakeArrayType(), type))
            )!;
    }

    public static Structure Make(Type definition, params Type[] arguments) =>
        (Structure)Activator.CreateInstance(definition.MakeGenericType(arguments))!;
}
