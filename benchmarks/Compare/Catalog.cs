namespace DualDiff.Benchmarks;

/// <summary>Every question of the comparison, in the order of the report.</summary>
internal static class Catalog
{
    public static IEnumerable<Question> Questions() =>
        [
            .. Rosenbrock.Sizes.Select(RosenbrockQuestion.Of),
            BundleAdjustmentQuestion.Create(),
            SpeelpenningQuestion.Create(),
            .. Chain.Sizes.Select(ChainQuestion.Of),
            SecondOrderQuestions.Hessian(),
            SecondOrderQuestions.Hvp(),
            GmmQuestion.Of(Gmm.Read("gmm_d10_K25.txt")),
            LstmQuestion.Of(Lstm.Read("lstm_l2_c1024.txt")),
            MlpQuestion.Of(Mlp.Create(64, 784, 128, 64, 10)),
            ExpSinQuestion.Create(),
        ];
}
