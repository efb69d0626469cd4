namespace DualDiff;

/// <summary>LINQ's arithmetic for sequences of <see cref="Real"/>, which <see cref="Enumerable"/> has for .NET's own numbers only.</summary>
public static class RealSequences
{
    /// <summary>The sum; 0 for an empty sequence.</summary>
    /// <param name="numbers">The terms.</param>
    /// <returns>Their sum.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="numbers"/> is null.</exception>
    public static Real Sum(this IEnumerable<Real> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return Arrays.Sum<Real>(numbers as Real[] ?? [.. numbers]);
    }

    /// <summary>The sum of what <paramref name="term"/> makes of each item; 0 for an empty sequence.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="term">A pure function.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Real Sum<T>(this IEnumerable<T> items, Func<T, Real> term) => items.Select(term).Sum();

    /// <summary>The arithmetic mean; NaN for an empty sequence.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <returns>Their mean.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="numbers"/> is null.</exception>
    public static Real Average(this IEnumerable<Real> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return Arrays.Mean<Real>(numbers as Real[] ?? [.. numbers]);
    }

    /// <summary>The inner product.</summary>
    /// <param name="x">A vector.</param>
    /// <param name="y">A vector of the same length.</param>
    /// <returns>Σ x_i y_i.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Real Dot(this Real[] x, Real[] y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return Arrays.Dot<Real>(x, y);
    }
}
