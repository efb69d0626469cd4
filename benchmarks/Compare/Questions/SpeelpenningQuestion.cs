namespace DualDiff.Benchmarks;

/// <summary>A product of 1000 numbers: one chain of dependent multiplications, there and back.</summary>
internal static class SpeelpenningQuestion
{
    public static Question Create()
    {
        var x = Speelpenning.Input(Speelpenning.Size);
        var reals = x.ToReals();
        var gradient = new double[x.Length];
        var grad = Diff.Grad(Speelpenning.F);
        var compiled = CompiledRows.Of(grad, [x], x.Length);
        var product = Diff.Grad(p => Real.Product(p));
        return new(
            "speelpenning",
            $"Speelpenning's product, n = {x.Length}: gradient",
            Speelpenning.Operations(x.Length),
            Counted.Of(Speelpenning.F, x),
            [
                Contender.Of(
                    Names.ByHand,
                    1,
                    _ =>
                    {
                        SpeelpenningLimit.Gradient(x, gradient);
                        return gradient;
                    },
                    g => g,
                    Family.ByHand
                ),
                new Contender<double>(Names.Function, 1, _ => Speelpenning.F(x), Numbers.Of)
                {
                    Family = Family.Function,
                    Expected = _ => [Speelpenning.F(x)],
                },
                Contender.Of(Names.Grad, 1, _ => grad(reals), Numbers.Of, Family.Real),
                Contender.Of(Names.Product, 1, _ => product(reals), Numbers.Of, Family.Real),
                .. compiled.Contenders,
                MathNetPeer.Gradient(Speelpenning.F, x),
                .. TorchPeer.Speelpenning(x),
            ]
        )
        {
            Compiled = compiled.Costs,
            Aims =
            [
                new(Names.Compiled, 3000, "3 us"),
                new(Names.Grad, 16_000, "16 us"),
                new(
                    Names.Product,
                    2_200,
                    "2.2 us",
                    "lifting and returning 1000 numbers of 24 bytes takes 4 us, copying the operands out of them and the parents in 3; the primitive itself 3."
                ),
            ],
            Note =
                "No SIMD row: the products are to be taken in this order, and each waits for the one before. `Product` is one step of the tape; "
                + "the chain of multiplications is a thousand.",
        };
    }
}
