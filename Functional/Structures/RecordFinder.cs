using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace DualDiff;

/// <summary>Finds the constructor whose parameters are the members of a record, a tuple or a similar type.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2070,IL2075", Justification = "See StructureFinder.")]
internal static class RecordFinder
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.Instance;

    public static Structure Find(Type type)
    {
        if (type.IsAbstract && StructureFinder.IsSystem(type))
        {
            throw Errors.NoStructure(
                type,
                "it is abstract, so a value of it cannot be put together. Use the concrete type, Real[] or List<Real> for example."
            );
        }

        MemberInfo[] members =
        [
            .. type.GetProperties(Instance).Where(property => property.GetIndexParameters().Length == 0),
            .. type.GetFields(Instance),
        ];
        if (type.IsAbstract)
        {
            return Make(type, null, [], []);
        }

        var (constructor, parameters) = type.GetConstructors()
            .Select(candidate => (Constructor: candidate, Members: Match(candidate, members)))
            .Where(candidate => candidate.Members is not null)
            .OrderByDescending(candidate => candidate.Members!.Length)
            .FirstOrDefault();
        if (parameters is null && type.IsValueType)
        {
            // A struct can do without a constructor.
            parameters = [];
        }

        if (parameters is null)
        {
            throw Errors.NoStructure(
                type,
                $"it has no public constructor whose parameters are its members ({string.Join(", ", members.Select(member => member.Name))}). Make it a record, or call Structures.Register<{type.Name}>."
            );
        }

        var others = members.Except(parameters).ToArray();
        foreach (var member in members)
        {
            DemandRebuildable(type, member, others.Contains(member));
        }

        return Make(type, constructor, parameters, [.. others.Where(IsSettable)]);
    }

    private static Structure Make(
        Type type,
        ConstructorInfo? constructor,
        MemberInfo[] parameters,
        MemberInfo[] others
    ) =>
        (Structure)
            Activator.CreateInstance(typeof(ObjectStructure<>).MakeGenericType(type), constructor, parameters, others)!;

    private static bool IsSettable(MemberInfo member) =>
        member is FieldInfo { IsInitOnly: false } or PropertyInfo { SetMethod.IsPublic: true };

    private static MemberInfo[]? Match(ConstructorInfo constructor, MemberInfo[] members)
    {
        var matched = Array.ConvertAll(
            constructor.GetParameters(),
            parameter =>
                Array.Find(
                    members,
                    member =>
                        string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
                        && ObjectStructure<object>.TypeOf(member) == parameter.ParameterType
                )
        );
        return Array.TrueForAll(matched, member => member is not null)
            ? Array.ConvertAll(matched, member => member!)
            : null;
    }

    private static void DemandRebuildable(Type type, MemberInfo member, bool isOther)
    {
        var memberType = ObjectStructure<object>.TypeOf(member);
        if (StructureFinder.IsFunction(memberType))
        {
            throw Errors.NoStructure(
                type,
                $"its member {member.Name} is a function, through which derivatives would be lost. Keep functions out of it."
            );
        }

        // A computed member is made anew by the constructor; a stored one that nothing can set is lost.
        var isStored =
            member is FieldInfo
            || member.DeclaringType!.GetField(
                $"<{member.Name}>k__BackingField",
                BindingFlags.NonPublic | BindingFlags.Instance
            )
                is not null;
        if (isOther && isStored && !IsSettable(member) && StructureFinder.HasNumbers(memberType, []))
        {
            throw Errors.NoStructure(
                type,
                $"its member {member.Name} cannot be set when the value is put together. Make it a parameter of the constructor, give it an init accessor, or call Structures.Register<{type.Name}>."
            );
        }
    }
}
