using CsCheck;

namespace DualDiff.Tests;

/// <summary>Runs a law on every case and reports all that break it, each by name.</summary>
internal static class Every
{
    public static void Unary(Action<UnaryCase> law) => Case(RuleCatalog.Unary, rule => rule.Name, law);

    public static void Binary(Action<BinaryCase> law) => Case(RuleCatalog.Binary, rule => rule.Name, law);

    public static void Nary(Action<NaryCase> law) => Case(RuleCatalog.Nary, rule => rule.Name, law);

    /// <summary>All the laws of one case; the message names the broken ones.</summary>
    public static void Law(params (string Name, Action Judge)[] laws) =>
        Case(laws, law => law.Name, law => law.Judge());

    public static void Case<TCase>(IEnumerable<TCase> cases, Func<TCase, string> name, Action<TCase> law)
    {
        List<string> broken = [];
        var count = 0;
        foreach (var item in cases)
        {
            count++;
#pragma warning disable CA1031 // Whatever one case throws, the others are still judged.
            try
            {
                law(item);
            }
            catch (Exception problem)
            {
                broken.Add($"{name(item)}: {problem.InnerException?.Message} {problem.Message}");
            }
#pragma warning restore CA1031
        }

        Assert.NotEqual(0, count);
        if (broken.Count > 0)
        {
            Assert.Fail($"{broken.Count} of {count} broken:\n{string.Join('\n', broken)}");
        }
    }

    /// <summary>Points inside the interval that the card promises to be smooth.</summary>
    public static Gen<double> Point(Interval interval) =>
        interval.Low == interval.High ? Gen.Const(interval.Low) : Gen.Double[interval.Low, interval.High];

    /// <summary>Eight tangents, not 1: with a seed of 1 slope · seed and slope / seed agree.</summary>
    public static Gen<double[]> Seeds { get; } = Gen.Double[-3, 3].Array[Dual.LaneCount];
}
