namespace DualDiff;

/// <summary>A question about the values of one or two numbers, asked by control flow.</summary>
public interface IPredicate
{
    /// <summary>The answer.</summary>
    /// <param name="x">The first value.</param>
    /// <param name="y">The second value; ignored by questions about one number.</param>
    /// <returns>Whether it holds.</returns>
    static abstract bool Holds(double x, double y);
}
