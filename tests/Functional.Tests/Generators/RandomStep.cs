using CsCheck;

namespace DualDiff.Tests;

/// <summary>One step of a <see cref="RandomFunction"/>: an operation and the choice of its operands.</summary>
/// <param name="Operation">Which operation: operators first, then the rules.</param>
/// <param name="First">Choice of the first operand.</param>
/// <param name="Second">Choice of the second operand.</param>
/// <param name="Constant">A constant in [-1, 1], for operations that take one.</param>
internal sealed record RandomStep(int Operation, int First, int Second, double Constant)
{
    private const int Operators = 12;

    /// <summary>Three tenths operators, five tenths rules of one and two arguments, two tenths rules of many.</summary>
    public static Gen<RandomStep> Any { get; } =
        Gen.Select(
            Gen.Frequency(
                (3, Gen.Int[0, Operators - 1]),
                (5, Gen.Int[Operators, FirstNary - 1]),
                (2, Gen.Int[FirstNary, FirstNary + Primitives.Nary.Count - 1])
            ),
            Gen.Int[0, 10_000],
            Gen.Int[0, 10_000],
            Gen.Int[-8, 8].Select(i => i / 8.0),
            (operation, first, second, constant) => new RandomStep(operation, first, second, constant)
        );

    private static int FirstNary => Operators + Primitives.Unary.Count + Primitives.Binary.Count;

    private NaryPrimitive? Nary => Operation >= FirstNary ? Primitives.Nary[Operation - FirstNary] : null;

    private UnaryPrimitive? Unary =>
        Operation - Operators < Primitives.Unary.Count ? Primitives.Unary[Operation - Operators] : null;

    private BinaryPrimitive Binary => Primitives.Binary[Operation - Operators - Primitives.Unary.Count];

    /// <summary>Whether the rule drops operands that it does not choose.</summary>
    public bool Selects =>
        Operation >= Operators && (Nary?.Selects ?? (Unary is { } unary ? unary.Selects : Binary.Selects));

    public T On<T>(List<T> values)
        where T : struct, IReal<T>
    {
        if (Nary is { } nary)
        {
            return nary.Apply(
                [.. Operands(values.Count).Select(i => i < 0 ? T.Constant(Constant) : values[i])],
                Constant
            );
        }

        var (x, y) = (values[Index(First, values.Count)], values[Index(Second, values.Count)]);
        var (c, half) = (T.Constant(Constant), T.Constant(0.5));
        return Operation switch
        {
            0 => (x + y) * half,
            1 => (x - y) * half,
            2 => x * y,
            3 => x / ((half * y) + T.Constant(1.5)),
            4 => -x,
            5 => half * (x + c),
            6 => half * (c - x),
            7 => half * (x - c),
            8 => c * x,
            9 => c / (T.Constant(1.5) - (x * half)),
            10 => x * x,
            11 => (c + x) / T.Constant(2),
            _ when Unary is { } unary => unary.Apply(x),
            _ => Binary.Apply(x, Binary.SecondIsConstant ? c : y),
        };
    }

    /// <summary>The same on doubles: written twice, because the plain function is what all others are held against.</summary>
    public double On(List<double> values)
    {
        if (Nary is { } nary)
        {
            return nary.Apply([.. Operands(values.Count).Select(i => i < 0 ? Constant : values[i])], Constant);
        }

        var (x, y) = (values[Index(First, values.Count)], values[Index(Second, values.Count)]);
        return Operation switch
        {
            0 => (x + y) * 0.5,
            1 => (x - y) * 0.5,
            2 => x * y,
            3 => x / ((0.5 * y) + 1.5),
            4 => -x,
            5 => 0.5 * (x + Constant),
            6 => 0.5 * (Constant - x),
            7 => 0.5 * (x - Constant),
            8 => Constant * x,
            9 => Constant / (1.5 - (x * 0.5)),
            10 => x * x,
            11 => (Constant + x) / 2,
            _ when Unary is { } unary => unary.Apply(x),
            _ => Binary.Apply(x, Binary.SecondIsConstant ? Constant : y),
        };
    }

    public string Describe(int count)
    {
        var (x, y) = (Index(First, count), Index(Second, count));
        return Operation switch
        {
            0 => FormattableString.Invariant($"(v{x} + v{y}) / 2"),
            1 => FormattableString.Invariant($"(v{x} - v{y}) / 2"),
            2 => FormattableString.Invariant($"v{x} * v{y}"),
            3 => FormattableString.Invariant($"v{x} / (v{y} / 2 + 1.5)"),
            4 => FormattableString.Invariant($"-v{x}"),
            5 => FormattableString.Invariant($"(v{x} + {Constant}) / 2"),
            6 => FormattableString.Invariant($"({Constant} - v{x}) / 2"),
            7 => FormattableString.Invariant($"(v{x} - {Constant}) / 2"),
            8 => FormattableString.Invariant($"{Constant} * v{x}"),
            9 => FormattableString.Invariant($"{Constant} / (1.5 - v{x} / 2)"),
            10 => FormattableString.Invariant($"v{x} * v{x}"),
            11 => FormattableString.Invariant($"({Constant} + v{x}) / 2"),
            _ when Nary is { } nary => FormattableString.Invariant(
                $"{nary.Card.Name}({string.Join(", ", Operands(count).Select(i => i < 0 ? FormattableString.Invariant($"{Constant}") : $"v{i}"))})"
            ),
            _ when Unary is { } unary => FormattableString.Invariant($"{unary.Card.Name}(v{x})"),
            _ when Binary.SecondIsConstant => FormattableString.Invariant($"{Binary.Card.Name}(v{x}, {Constant})"),
            _ => FormattableString.Invariant($"{Binary.Card.Name}(v{x}, v{y})"),
        };
    }

    /// <summary>The operands of a rule of many arguments, repeated ones among them; -1 is the constant.</summary>
    private IEnumerable<int> Operands(int count) =>
        Enumerable
            .Range(0, Nary!.Arity(First / 7))
            .Select(i => (Second >> i) % 5 == 0 ? -1 : Index(First + (i * (Second % 97)), count));

    /// <summary>Recent values are taken more often, so that chains grow long; old ones stay shared.</summary>
    private static int Index(int choice, int count) =>
        count - 1 - (choice % 8 < 5 ? choice % Math.Min(count, 3) : choice % count);
}
