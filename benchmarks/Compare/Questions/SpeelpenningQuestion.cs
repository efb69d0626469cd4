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
                    g => g
                ),
                new Contender<double>(Names.Function, 1, _ => Speelpenning.F(x), Numbers.Of)
                {
                    Expected = _ => [Speelpenning.F(x)],
                },
                Contender.Of(Names.Grad, 1, _ => grad(reals), Numbers.Of),
            ]
        )
        {
            Aims = [new(Names.Grad, 16_000, "16 us")],
        };
    }
}
