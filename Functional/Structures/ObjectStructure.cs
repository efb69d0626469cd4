using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace DualDiff;

/// <summary>
/// A record, a tuple, or any type whose members are the parameters of a constructor. Further members that can be set are
/// copied. A value of a derived type has the structure of its own type.
/// </summary>
/// <param name="constructor">Null for a struct without one, and for an abstract type: only derived ones have values.</param>
/// <param name="parameters">The members that the constructor takes, in its order.</param>
/// <param name="others">The members that are set afterwards.</param>
internal sealed class ObjectStructure<T>(ConstructorInfo? constructor, MemberInfo[] parameters, MemberInfo[] others)
    : Structure<T>
{
    // Found at first use: a type may contain itself.
    private Structure[]? structures;

    public override void Write(T value, List<Real> numbers)
    {
        if (IsDerived(value))
        {
            StructureFinder.Default(value.GetType()).WriteObject(value, numbers);
        }
        else if (value is not null)
        {
            foreach (var (member, structure) in Members)
            {
                structure.WriteObject(Get(member, value), numbers);
            }
        }
    }

    public override T Read(T like, NumberReader numbers)
    {
        if (like is null)
        {
            return like;
        }

        if (IsDerived(like))
        {
            return (T)StructureFinder.Default(like.GetType()).ReadObject(like, numbers)!;
        }

        var values = Members.Select(member => member.Structure.ReadObject(Get(member.Member, like), numbers)).ToArray();
        object result = constructor is null
            ? default(T)!
            : constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, values[..parameters.Length], null);
        for (var i = 0; i < others.Length; i++)
        {
            Set(others[i], result, values[parameters.Length + i]);
        }

        return (T)result;
    }

    public override string Describe(T value) =>
        value is null ? "null"
        : IsDerived(value) ? StructureFinder.Default(value.GetType()).DescribeObject(value)
        : $"({string.Join(", ", Members.Select(member => member.Structure.DescribeObject(Get(member.Member, value))))})";

    private IEnumerable<(MemberInfo Member, Structure Structure)> Members
    {
        get
        {
            MemberInfo[] members = [.. parameters, .. others];
            structures ??= Array.ConvertAll(members, StructureOf);
            return members.Zip(structures);
        }
    }

    private static bool IsDerived([NotNullWhen(true)] T value) => value is not null && value.GetType() != typeof(T);

    private static Structure StructureOf(MemberInfo member)
    {
        try
        {
            return StructureFinder.Default(TypeOf(member));
        }
        catch (NotSupportedException refused)
        {
            throw Errors.NoStructure(typeof(T), $"its member {member.Name} cannot be. {refused.Message}");
        }
    }

    public static Type TypeOf(MemberInfo member) =>
        member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;

    private static object? Get(MemberInfo member, object owner) =>
        member is PropertyInfo property
            ? property.GetValue(owner, BindingFlags.DoNotWrapExceptions, null, null, null)
            : ((FieldInfo)member).GetValue(owner);

    private static void Set(MemberInfo member, object owner, object? value)
    {
        if (member is PropertyInfo property)
        {
            property.SetValue(owner, value, BindingFlags.DoNotWrapExceptions, null, null, null);
        }
        else
        {
            ((FieldInfo)member).SetValue(owner, value);
        }
    }
}
