namespace DualDiff;

/// <summary>What the documentation table and the law tests know of a primitive.</summary>
/// <param name="Name">The C# name of the function, <c>Tanh</c>.</param>
/// <param name="Formula">The equation, <c>tanh x</c>.</param>
/// <param name="Derivative">The slope, or both partials separated by a semicolon.</param>
/// <param name="Domain">Where it is defined.</param>
/// <param name="Samples">An interval strictly inside the domain (of the first argument) for the law tests.</param>
/// <param name="Source">Handbook and section.</param>
/// <param name="SecondSamples">The same for the second argument.</param>
/// <param name="Kink">The choice where the derivative does not exist.</param>
/// <param name="Accuracy">Error bound of the value; where digits are lost.</param>
public sealed record RuleCard(
    string Name,
    string Formula,
    string Derivative,
    string Domain,
    Interval Samples,
    string Source,
    Interval SecondSamples = default,
    string Kink = "",
    string Accuracy = "1 ulp"
);

/// <summary>An interval of real numbers.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Interval(double Low, double High);
