using System.Reflection;

namespace DualDiff;

/// <summary>
/// A record, a tuple, or any type whose members are the parameters of a constructor. Further members that can be set are
/// copied.
/// </summary>
internal sealed class ObjectStructure<T>(ConstructorInfo constructor, MemberInfo[] parameters, PropertyInfo[] others)
    : Structure<T>
{
    // Found at first use: a type may contain itself.
    private Structure[]? structures;

    public override void Write(T value, List<Real> numbers)
    {
        if (value is not null)
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

        var values = Members.Select(member => member.Structure.ReadObject(Get(member.Member, like), numbers)).ToArray();
        var result = constructor.Invoke(values[..parameters.Length]);
        for (var i = 0; i < others.Length; i++)
        {
            others[i].SetValue(result, values[parameters.Length + i]);
        }

        return (T)result;
    }

    public override string Describe(T value) =>
        value is null
            ? "null"
            : $"({string.Join(", ", Members.Select(member => member.Structure.DescribeObject(Get(member.Member, value))))})";

    private IEnumerable<(MemberInfo Member, Structure Structure)> Members
    {
        get
        {
            MemberInfo[] members = [.. parameters, .. others];
            structures ??= Array.ConvertAll(members, member => StructureFinder.Default(TypeOf(member)));
            return members.Zip(structures);
        }
    }

    public static Type TypeOf(MemberInfo member) =>
        member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;

    private static object? Get(MemberInfo member, object owner) =>
        member is PropertyInfo property ? property.GetValue(owner) : ((FieldInfo)member).GetValue(owner);
}
