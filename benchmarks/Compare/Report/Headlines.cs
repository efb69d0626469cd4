namespace DualDiff.Benchmarks;

/// <summary>One question a workload, and the fastest of each family: for the README and the plot.</summary>
internal static class Headlines
{
    public static readonly Family[] Families =
    [
        Family.ByHand,
        Family.Dual,
        Family.Real,
        Family.Compiled,
        Family.TorchSharp,
        Family.MathNet,
    ];

    private static readonly string[] Names =
    [
        "rosenbrock1000",
        "speelpenning",
        "gmm",
        "ba",
        "lstm",
        "mlp",
        "chain64",
        "hess20",
        "hvp1000",
        "taylor8",
    ];

    public static string Name(Family family) =>
        family switch
        {
            Family.ByHand => "by hand",
            Family.Compiled => "Real, compiled",
            Family.MathNet => "MathNet differences",
            _ => family.ToString(),
        };

    public static IReadOnlyList<Answer> Of(IEnumerable<Answer> answers) =>
        [.. answers.Where(answer => Names.Contains(answer.Question.Name))];

    /// <summary>The fastest of a family, in calls of the plain function; null if the family is not there.</summary>
    public static double? Ratio(Answer answer, Family family)
    {
        var function = answer.Measurements.Single(m => m.Contender.Family == Family.Function).Minimum;
        var members = answer.Measurements.Where(m => m.Contender.Family == family).ToArray();
        return members.Length == 0 ? null : members.Min(m => m.Minimum) / function;
    }

    /// <summary>The families that anyone of the answers has.</summary>
    public static Family[] Present(IReadOnlyList<Answer> answers) =>
        [.. Families.Where(family => answers.Any(answer => Ratio(answer, family) is not null))];
}
