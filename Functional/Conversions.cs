namespace DualDiff;

/// <summary>Between arrays of doubles and arrays of <see cref="Real"/>s.</summary>
public static class Conversions
{
    /// <summary>Constants with the given values.</summary>
    /// <param name="values">The values.</param>
    /// <returns>A new array of the same length.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public static Real[] ToReals(this double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Array.ConvertAll(values, Real.Constant);
    }

    /// <summary>Constants with the given values.</summary>
    /// <param name="values">The matrix.</param>
    /// <returns>A new matrix of the same shape.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public static Real[,] ToReals(this double[,] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Matrices.Build(values.GetLength(0), values.GetLength(1), (i, j) => Real.Constant(values[i, j]));
    }

    /// <summary>The values.</summary>
    /// <param name="numbers">Numbers without derivative.</param>
    /// <returns>A new array of the same length.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="numbers"/> is null.</exception>
    /// <exception cref="InvalidCastException">A number is being differentiated.</exception>
    public static double[] ToDoubles(this Real[] numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return Array.ConvertAll(numbers, Real.ToPlain);
    }

    /// <summary>The values.</summary>
    /// <param name="numbers">A matrix of numbers without derivative.</param>
    /// <returns>A new matrix of the same shape.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="numbers"/> is null.</exception>
    /// <exception cref="InvalidCastException">A number is being differentiated.</exception>
    public static double[,] ToDoubles(this Real[,] numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return Matrices.Build(numbers.GetLength(0), numbers.GetLength(1), (i, j) => Real.ToPlain(numbers[i, j]));
    }

    /// <summary>The same function on doubles, for code that knows nothing of <see cref="Real"/>: minimisers, solvers, plots.</summary>
    /// <param name="f">A function of an array to a number, such as a model.</param>
    /// <returns>The function on doubles; no derivative flows through it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    public static Func<double[], double> ToDoubles(this Func<Real[], Real> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return x => Real.ToPlain(f(x.ToReals()));
    }

    /// <summary>The same function on doubles, for code that knows nothing of <see cref="Real"/>: minimisers, solvers, plots.</summary>
    /// <param name="f">A function of an array to an array, such as a gradient.</param>
    /// <returns>The function on doubles; no derivative flows through it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    public static Func<double[], double[]> ToDoubles(this Func<Real[], Real[]> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return x => f(x.ToReals()).ToDoubles();
    }

    /// <summary>The same function on doubles, for code that knows nothing of <see cref="Real"/>: minimisers, solvers, plots.</summary>
    /// <param name="f">A function of an array to a matrix, such as a Jacobian.</param>
    /// <returns>The function on doubles; no derivative flows through it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    public static Func<double[], double[,]> ToDoubles(this Func<Real[], Real[,]> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return x => f(x.ToReals()).ToDoubles();
    }
}
