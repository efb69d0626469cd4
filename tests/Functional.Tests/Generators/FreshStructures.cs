using System.Reflection;
using Xunit.v3;

[assembly: DualDiff.Tests.FreshStructures]

namespace DualDiff.Tests;

/// <summary>
/// The library finds the structure of a type once. Every test finds it anew: it tests the finder too, and what a mutant of the
/// finder found does not live on in the tests of the next mutant.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class FreshStructuresAttribute : BeforeAfterTestAttribute
{
    private const int TypeSpecification = 0x1B000000;
    private const int MethodSpecification = 0x2B000000;

    private static readonly Type[] Types = [.. FindTypes()];

    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        foreach (var type in Types.Where(type => !Structures.IsRegistered(type)))
        {
            typeof(Structure<>.Registered)
                .MakeGenericType(type)
                .GetProperty(nameof(Structure<>.Registered.Structure))!
                .SetValue(null, null);
        }
    }

    /// <summary>The types that a generic method or type is used with in this assembly, and those inside them.</summary>
    private static HashSet<Type> FindTypes()
    {
        HashSet<Type> found = [];
        var module = typeof(FreshStructuresAttribute).Module;
        foreach (var type in Rows(TypeSpecification, module.ResolveType))
        {
            Add(type, found);
        }

        foreach (var method in Rows(MethodSpecification, module.ResolveMethod))
        {
            Array.ForEach(method!.GetGenericArguments(), type => Add(type, found));
        }

        return found;
    }

    /// <summary>The rows of a metadata table that mean something by themselves.</summary>
    private static IEnumerable<T> Rows<T>(int table, Func<int, T> resolve)
    {
        for (var row = 1; ; row++)
        {
            T member;
            try
            {
                member = resolve(table + row);
            }
            catch (ArgumentOutOfRangeException)
            {
                yield break;
            }
            catch (Exception exception) when (exception is ArgumentException or BadImageFormatException)
            {
                continue; // It needs the type parameters of its method.
            }

            yield return member;
        }
    }

    private static void Add(Type type, HashSet<Type> found)
    {
        if (type.IsByRefLike || type.IsPointer || type.ContainsGenericParameters || !found.Add(type))
        {
            return;
        }

        if (type.HasElementType)
        {
            Add(type.GetElementType()!, found);
        }

        Array.ForEach(type.GetGenericArguments(), argument => Add(argument, found));
        if (type.Assembly == typeof(FreshStructuresAttribute).Assembly)
        {
            const BindingFlags Stored = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
            Array.ForEach(type.GetFields(Stored), field => Add(field.FieldType, found));
        }
    }
}
