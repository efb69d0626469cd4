using DualDiff;
using static DualDiff.Diff;

namespace Network;

/// <summary>The loss of a miniature network, differentiated in all modes and by finite differences.</summary>
internal static class SelfCheck
{
    public static GradientReport Run()
    {
        var random = new Random(1);
        var (vector, unflatten) = Flatten(Model.Random(inputs: 3, hidden: 2, outputs: 2, random));
        Image[] images = [new([0.1, 0.9, 0.4], Digit: 0), new([0.8, 0.3, 0.6], Digit: 1)];
        return CheckGradients(parameters => Classifier.Loss(unflatten(parameters), images), vector);
    }
}
