using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>Every rule on arrays: tails, runs and vector kernels, value and gradient against the rule itself.</summary>
public class PrimitiveRunTests
{
    [Fact]
    public void UnaryRules_OnArrays_AgreeWithTheRule()
    {
        for (var index = 0; index < Primitives.Unary.Count; index++)
        {
            var rule = Primitives.Unary[index];
            Agree(rule.Card.Name, index, x => [.. x.Select(rule.Apply)]);
        }
    }

    [Fact]
    public void BinaryRules_OnArrays_AgreeWithTheRule()
    {
        for (var index = 0; index < Primitives.Binary.Count; index++)
        {
            var rule = Primitives.Binary[index];
            Agree(
                rule.Card.Name,
                index,
                x => [.. x.Select((xi, i) => rule.Apply(xi, rule.SecondIsConstant ? 0.375 : x[(i + 1) % x.Length]))]
            );

            // One operand that stays where it is, and one that is data.
            Agree(
                rule.Card.Name + ", second constant",
                index + 3,
                x => [.. x.Select((xi, i) => rule.Apply(xi, 0.01 * i))],
                2
            );
            if (!rule.SecondIsConstant)
            {
                Agree(rule.Card.Name + ", second shared", index + 5, x => [.. x.Select(xi => rule.Apply(xi, x[0]))], 2);
                Agree(
                    rule.Card.Name + ", first constant",
                    index + 7,
                    x => [.. x.Select((xi, i) => rule.Apply(0.01 * i, xi))],
                    2
                );
            }
        }
    }

    [Fact]
    public void RulesOfMany_OnWindows_AgreeWithTheRule()
    {
        for (var index = 0; index < Primitives.Nary.Count; index++)
        {
            var rule = Primitives.Nary[index];
            for (var choice = 0; choice < 5; choice += 2)
            {
                var arity = rule.Arity(choice);
                Agree(
                    $"{rule.Card.Name} of {arity}",
                    index + (11 * choice),
                    x =>
                        [
                            .. x.Select(
                                (_, i) =>
                                    rule.Apply([.. Enumerable.Range(0, arity).Select(k => x[(i + k) % x.Length])], 0.25)
                            ),
                        ]
                );
            }
        }
    }

    /// <summary>Lengths from 1 to 40: a few for each rule, all of them over eight rules in a row.</summary>
    private static void Agree(string name, int index, Func<Real[], Real[]> f, int lengths = 5)
    {
        for (var part = 0; part < (Samples.AreFew ? 1 : lengths); part++)
        {
            var length = 1 + ((index + (8 * part)) % 40);
            Real Weighted(Real[] x) => Real.Sum([.. f(x).Select((y, i) => y * (0.5 + (0.125 * i)))]);
            Real[] ValueAndGradient(Real[] x) => [.. f(x), .. Grad(Weighted)(x)];
            var points = new[] { Point(length, 0.37), Point(length, 0.71) };
            Compared.At(ValueAndGradient, Compared.Strict, points, _ => 0, $"{name}, {length}, strict");
            Compared.At(
                ValueAndGradient,
                Compared.Default,
                points,
                x => Tolerance(ValueAndGradient(x.ToReals())),
                $"{name}, {length}"
            );
        }
    }

    private static double[] Point(int length, double step) =>
        [.. Enumerable.Range(0, length).Select(i => (1.98 * ((0.31 + (step * i)) % 1)) - 0.99)];

    private static double Tolerance(Real[] want) =>
        1e-11 * (1 + want.Max(y => double.IsFinite(y.Value) ? Math.Abs(y.Value) : 0));
}
