using CsCheck;
using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

// Questions inside chains, and branches of random functions.
public partial class GuardTests
{
    /// <summary>A chain of products is one instruction, but for what a question in its middle needs.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    public void Question_InAChainOfProducts_CutsIt(int after)
    {
        Real F(Real[] x)
        {
            var product = x[0];
            for (var i = 1; i < x.Length; i++)
            {
                product *= x[i];
                if (i == after && product > 1.0)
                {
                    product = -product;
                }
            }

            return product;
        }

        double[] small = [.. Enumerable.Range(0, 11).Select(i => 0.5 + (0.07 * i))];
        double[] large = [.. small.Select(factor => 3 * factor)];
        Compared.Bits(x => [F(x), .. Grad(F)(x)], small, large);
    }

    /// <summary>Branches of random functions, in the function and in its derivatives.</summary>
    [Fact]
    public void RandomBranches_AreTakenAsInAnEagerRun() =>
        Gen.Select(RandomFunction.OfInputs(Gen.Const(3), Gen.Int[0, 10_000].Array[4]), Gen.Int[0, 6], Gen.Int[0, 6])
            .SelectMany((f, a, b) => Gen.Double[-0.99, 0.99].Array[3].Array[12].Select(points => (f, a, b, points)))
            .Sample(
                (f, a, b, points) =>
                {
                    Real Branching(Real[] x)
                    {
                        var y = f.On(x);
                        var z = Questions[a].Ask(y[0], y[1]) ? y[2] * y[0] : y[3] - y[1];
                        for (var i = 0; i < 4 && Questions[b].Ask(z, 0.3); i++)
                        {
                            z = (z * 0.5) + (x[i % 3] * 0.25);
                        }

                        return z;
                    }

                    // A crossing is sharp: at the kink itself rounding decides, so bits only. Where a rule chooses, derivatives
                    // may differ in the last one (CompiledLawTests).
                    Compared.At(x => [Branching(x)], Compared.Strict, points, _ => 0, "value");
                    if (f.Selects)
                    {
                        return;
                    }

                    Compared.At(Grad(Branching), Compared.Strict, points, _ => 0, "Grad");
                    Compared.At(
                        x => [.. x, Jvp(Branching)(x, [x[1], x[2], x[0]]).Tangent],
                        Compared.Strict with
                        {
                            MaximumVariants = 2,
                        },
                        points,
                        _ => 0,
                        "Jvp"
                    );
                    Compared.At(
                        Grad(x => Sum([.. Grad(Branching)(x).Select(g => g > 0.1 ? g * g : g)])),
                        Compared.Strict,
                        points,
                        _ => 0,
                        "Grad of Grad, with a branch between"
                    );
                },
                iter: 1 + (CsCheck.Check.Iter / 4)
            );
}
