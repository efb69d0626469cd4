namespace DualDiff;

public static partial class Forward
{
    /// <summary>The derivative of a function of one number, <c>f'(x)</c>.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from x to f'(x).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    public static Func<double, double> Derivative(Func<Dual, Dual> f)
    {
        var both = ValueAndDerivative(f);
        return x => both(x).Derivative;
    }

    /// <summary>Value and derivative of a function of one number, from one run.</summary>
    /// <param name="f">A pure function.</param>
    /// <returns>A function from x to (f(x), f'(x)).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    public static Func<double, (double Value, double Derivative)> ValueAndDerivative(Func<Dual, Dual> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return x =>
        {
            var y = f(Dual.Variable(x, 0));
            return (y.Value, y.Tangent(0));
        };
    }
}
