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
        ];
}
