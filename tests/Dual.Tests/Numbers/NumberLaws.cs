using CsCheck;

namespace DualDiff.Tests;

/// <summary>What every number structure obeys. Derive one class for each; the facts are inherited.</summary>
/// <typeparam name="T">The number structure.</typeparam>
public abstract partial class NumberLaws<T>
    where T : struct, IReal<T>
{
    private static readonly double[] Specials =
    [
        double.NegativeInfinity,
        -1.5,
        -0.0,
        0,
        double.Epsilon,
        1.5,
        double.MaxValue,
        double.PositiveInfinity,
        double.NaN,
    ];

    /// <summary>Value and tangent of f at <paramref name="x"/> in one direction.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point.</param>
    /// <param name="dx">The direction.</param>
    /// <returns>The value, and the directional derivative (0 if the structure knows none).</returns>
    protected abstract (double Value, double Tangent) Run(Func<T[], T> f, double[] x, double[] dx);

    private static Gen<(double[] X, double[] Dx)> ThreeNumbers { get; } =
        Gen.Select(Gen.Double[-4, 4].Array[3], Gen.Double[-3, 3].Array[3]);

    [Fact]
    public void Addition_AnyNumbers_IsCommutativeToTheBit() => SameBits(x => x[0] + x[1], x => x[1] + x[0]);

    [Fact]
    public void Multiplication_AnyNumbers_IsCommutativeToTheBit() => SameBits(x => x[0] * x[1], x => x[1] * x[0]);

    [Fact]
    public void Addition_AnyNumbers_IsAssociativeUpToRounding() =>
        Near(x => x[0] + x[1] + x[2], x => x[0] + (x[1] + x[2]));

    [Fact]
    public void Multiplication_AnyNumbers_IsAssociativeUpToRounding() =>
        Near(x => x[0] * x[1] * x[2], x => x[0] * (x[1] * x[2]));

    [Fact]
    public void Multiplication_OfASum_IsDistributiveUpToRounding() =>
        Near(x => x[0] * (x[1] + x[2]), x => (x[0] * x[1]) + (x[0] * x[2]));

    [Fact]
    public void Zero_Added_ChangesNothing() => SameBits(x => x[0] + T.Zero, x => x[0]);

    [Fact]
    public void One_Multiplied_ChangesNothing() => SameBits(x => T.One * x[0], x => x[0]);

    [Fact]
    public void Subtraction_AnyNumbers_IsAdditionOfTheNegative() => SameBits(x => x[0] - x[1], x => x[0] + (-x[1]));

    [Fact]
    public void Subtraction_OfItself_IsZero() => SameBits(x => x[0] - x[0], _ => T.Zero);

    [Fact]
    public void Negation_Twice_ChangesNothing() => SameBits(x => -(-x[0]), x => x[0]);

    [Fact]
    public void UnaryPlus_AnyNumber_ChangesNothing() => SameBits(x => +x[0], x => x[0]);

    [Fact]
    public void Division_AnyNumbers_InvertsMultiplication() =>
        Near(x => x[0] * x[1] / ((x[1] * x[1]) + T.One), x => x[0] / ((x[1] * x[1]) + T.One) * x[1]);

    [Fact]
    public void Square_AnyNumber_HasTheTangentOfTheProductRule() =>
        ThreeNumbers.Sample(
            (x, dx) =>
            {
                var (_, tangent) = Run(t => t[0] * t[0], x, dx);
                Assert.True(tangent == 0 || Math.Abs(tangent - (2 * x[0] * dx[0])) <= 1e-14 * Math.Abs(tangent));
            }
        );

    [Fact]
    public void Comparisons_AllSpecialPairs_AreThoseOfTheValues()
    {
        foreach (var x in Specials)
        {
            foreach (var y in Specials)
            {
                AssertHolds(x == y, t => t[0] == t[1], x, y);
                AssertHolds(x != y, t => t[0] != t[1], x, y);
                AssertHolds(x < y, t => t[0] < t[1], x, y);
                AssertHolds(x > y, t => t[0] > t[1], x, y);
                AssertHolds(x <= y, t => t[0] <= t[1], x, y);
                AssertHolds(x >= y, t => t[0] >= t[1], x, y);
                AssertHolds(x.Equals(y), t => t[0].Equals(t[1]), x, y);
                AssertHolds(x.Equals(y), t => t[0].Equals((object)t[1]), x, y);
                AssertHolds(true, t => Math.Sign(t[0].CompareTo(t[1])) == Math.Sign(x.CompareTo(y)), x, y);
                AssertHolds(true, t => Math.Sign(t[0].CompareTo((object)t[1])) == Math.Sign(x.CompareTo(y)), x, y);
                AssertHolds(true, t => !t[0].Equals(t[1]) || t[0].GetHashCode() == t[1].GetHashCode(), x, y);
            }
        }
    }

    [Fact]
    public void Comparison_OfATracedNumberWithAConstant_ReadsTheValueOnly() =>
        AssertHolds(
            true,
            t =>
                t[0] == T.Constant(2)
                && t[0].Equals(T.Constant(2))
                && t[0].GetHashCode() == T.Constant(2).GetHashCode(),
            2,
            0
        );

    [Fact]
    public void CompareTo_NullOrAnotherType_IsOneOrAClearException()
    {
        Assert.Equal(1, T.One.CompareTo(null));
        Assert.False(T.One.Equals(null));
        Assert.False(T.One.Equals("1"));
        var refused = Assert.Throws<ArgumentException>(() => T.One.CompareTo("1"));
        var name = typeof(T).Name;
        Assert.Equal($"{name}.CompareTo: the other object is a String. Compare with a {name}.", refused.Message);
    }

    private void SameBits(Func<T[], T> left, Func<T[], T> right) =>
        ThreeNumbers.Sample(
            (x, dx) =>
            {
                var (got, want) = (Run(left, x, dx), Run(right, x, dx));
                Check.Bits(got.Value, want.Value, "value");

                // A zero tangent may be absent on one side: its sign says nothing.
                Check.Bits(got.Tangent + 0.0, want.Tangent + 0.0, "tangent");
            }
        );

    private void Near(Func<T[], T> left, Func<T[], T> right) =>
        ThreeNumbers.Sample(
            (x, dx) =>
            {
                var (got, want) = (Run(left, x, dx), Run(right, x, dx));

                // The terms are products of at most three numbers up to 4 and a tangent up to 3.
                Assert.True(Math.Abs(got.Value - want.Value) <= 128e-16 * 4, $"value {got.Value}, {want.Value}");
                Assert.True(Math.Abs(got.Tangent - want.Tangent) <= 288e-16 * 4, $"tangent {got}, {want}");
            }
        );

    private void AssertHolds(bool want, Func<T[], bool> claim, double x, double y)
    {
        var (got, _) = Run(t => claim(t) ? T.One : T.Zero, [x, y], [0.7, -1.3]);
        Assert.True(got == (want ? 1 : 0), $"at ({x}, {y}): want {want}");
    }
}
