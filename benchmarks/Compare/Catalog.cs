namespace DualDiff.Benchmarks;

/// <summary>Every question of the comparison, in the order of the report.</summary>
internal static class Catalog
{
    public static IEnumerable<Question> Questions() =>
        [
            .. Rosenbrock.Sizes.Select(RosenbrockQuestion.Of),
            BundleAdjustmentQuestion.Create(),
            BatchQuestions.BundleAdjustment(),
            BatchQuestions.BlackScholes(100_000),
            SpeelpenningQuestion.Create(),
            .. Chain.Sizes.Select(ChainQuestion.Of),
            SecondOrderQuestions.Hessian20(),
            .. SecondOrderQuestions.HessianSizes.Select(SecondOrderQuestions.RosenbrockHessian),
            .. Rosenbrock.Sizes.Select(SecondOrderQuestions.Hvp),
            .. Rosenbrock.Sizes.Select(StructuresQuestion.Of),
            GmmQuestion.Of(Gmm.Read("gmm_d10_K25.txt")),
            LstmQuestion.Of(Lstm.Read("lstm_l2_c1024.txt")),
            MlpQuestion.Of(Mlp.Create(64, 784, 128, 64, 10)),
            ExpSinQuestion.Create(),
        ];

    /// <summary>The same questions on small inputs, for tests of a second or two.</summary>
    public static IEnumerable<Question> Small() =>
        [
            RosenbrockQuestion.Of(10),
            BundleAdjustmentQuestion.Create(),
            BatchQuestions.BundleAdjustment(),
            BatchQuestions.BlackScholes(37),
            SpeelpenningQuestion.Create(),
            ChainQuestion.Of(16),
            SecondOrderQuestions.Hessian20(),
            SecondOrderQuestions.RosenbrockHessian(10),
            SecondOrderQuestions.Hvp(10),
            SecondOrderQuestions.Hvp(100),
            StructuresQuestion.Of(10),
            GmmQuestion.Of(SmallMixture()),
            LstmQuestion.Of(Lstm.Read("lstm_l2_c1024.txt", 8)),
            MlpQuestion.Of(Mlp.Create(3, 12, 8, 6, 10)),
            ExpSinQuestion.Create(),
        ];

    /// <summary>Eleven rows: eight in lanes, three left over.</summary>
    private static Gmm SmallMixture()
    {
        var mixture = Gmm.Read("gmm_d10_K25.txt");
        return mixture with { Rows = mixture.Rows[..11] };
    }
}
