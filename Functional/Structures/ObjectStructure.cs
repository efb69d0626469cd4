using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace DualDiff;

/// <summary>
/// A record, a tuple, or any type whose members are the parameters of a constructor. Further members that can be set are
/// copied. A value of a derived type has the structure of its own type; so has a nullable one that is there, as its box is of
/// that type.
/// </summary>
/// <param name="constructor">Null for a struct without one, and for an abstract type: only derived ones have values.</param>
/// <param name="parameters">The members that the constructor takes, in its order.</param>
/// <param name="others">The members that are set afterwards.</param>
internal sealed class ObjectStructure<T>(ConstructorInfo? constructor, MemberInfo[] parameters, MemberInfo[] others)
    : Structure<T>
{
    private readonly ConstructorInvoker? create = constructor is null ? null : ConstructorInvoker.Create(constructor);

    // Found at first use: a type may contain itself.
    private Member[]? found;

    public override void Write(T value, List<Real> numbers)
    {
        if (IsDerived(value))
        {
            StructureFinder.Default(value.GetType()).WriteObject(value, numbers);
        }
        else if (value is not null)
        {
            foreach (var member in Members)
            {
                member.Structure.WriteObject(member.Get(value), numbers);
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

        var values = new object?[Members.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Members[i].Structure.ReadObject(Members[i].Get(like), numbers);
        }

        object result = create is null ? default(T)! : create.Invoke(values.AsSpan(0, parameters.Length));
        for (var i = parameters.Length; i < values.Length; i++)
        {
            Members[i].Set(result, values[i]);
        }

        return (T)result;
    }

    public override string Describe(T value) =>
        value is null ? "null"
        : IsDerived(value) ? StructureFinder.Default(value.GetType()).DescribeObject(value)
        : $"({string.Join(", ", Members.Select(member => member.Structure.DescribeObject(member.Get(value))))})";

    public override void WriteInert(T value, List<object?> inert)
    {
        if (IsDerived(value))
        {
            StructureFinder.Default(value.GetType()).WriteInertObject(value, inert);
        }
        else if (value is not null)
        {
            foreach (var member in Members)
            {
                member.Structure.WriteInertObject(member.Get(value), inert);
            }
        }
    }

    private Member[] Members =>
        found ??= [.. parameters.Concat(others).Select(member => new Member(member, StructureOf(member)))];

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

    /// <summary>A property or field, with its accessors looked up once.</summary>
    private sealed class Member(MemberInfo member, Structure structure)
    {
        private readonly MethodInvoker? getter = Invoker((member as PropertyInfo)?.GetMethod);
        private readonly MethodInvoker? setter = Invoker((member as PropertyInfo)?.SetMethod);

        public Structure Structure => structure;

        public object? Get(object owner) => getter is null ? ((FieldInfo)member).GetValue(owner) : getter.Invoke(owner);

        public void Set(object owner, object? value)
        {
            if (setter is null)
            {
                ((FieldInfo)member).SetValue(owner, value);
            }
            else
            {
                setter.Invoke(owner, value);
            }
        }

        private static MethodInvoker? Invoker(MethodInfo? method) =>
            method is null ? null : MethodInvoker.Create(method);
    }
}
