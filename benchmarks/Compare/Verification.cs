namespace DualDiff.Benchmarks;

/// <summary>A benchmark that measures wrong numbers is worthless: every contender is checked before the clock starts.</summary>
internal static class Verification
{
    /// <summary>Largest difference that is allowed, relative to the largest number of the right answer.</summary>
    public const double Tolerance = 1e-12;

    /// <exception cref="InvalidOperationException">A contender is wrong, or an operation count is.</exception>
    public static void Demand(Question question)
    {
        if (question.Counted != question.Operations)
        {
            throw new InvalidOperationException(
                $"{question.Name}: the function does {question.Counted} operations and {question.Operations} are stated. Correct the workload's count."
            );
        }

        foreach (var contender in question.Contenders)
        {
            for (var index = 0; index < question.Cases; index++)
            {
                // Copies: contenders write into memory of their own, again and again.
                double[] found = [.. contender.Result(index)];
                double[] expected = [.. (contender.Expected ?? question.Reference.Result)(index)];
                var difference = Difference(found, expected);
                if (!(difference <= contender.Tolerance))
                {
                    throw new InvalidOperationException(
                        $"{question.Name}: '{contender.Name}' differs by {difference:g3} in case {index}, and {contender.Tolerance:g3} is allowed. Correct it before measuring."
                    );
                }
            }
        }
    }

    private static double Difference(double[] found, double[] expected)
    {
        if (found.Length != expected.Length)
        {
            return double.PositiveInfinity;
        }

        var scale = expected.Max(Math.Abs);
        return found.Zip(expected, (x, y) => Math.Abs(x - y) / scale).Max();
    }
}
