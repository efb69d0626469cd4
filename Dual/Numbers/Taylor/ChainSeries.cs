namespace DualDiff;

/// <summary>A primitive of one argument, from its own slope: y' = slope(x, y) x', solved for term by term.</summary>
internal sealed class ChainSeries<T>(
    SeriesCall<T> call,
    T value,
    PowerSeries<T> x,
    Func<PowerSeries<T>, PowerSeries<T>> slopeOf
) : PowerSeries<T>(call, value)
    where T : struct, IReal<T>
{
    private PowerSeries<T>? slope;

    protected override T Next(int k)
    {
        slope ??= slopeOf(this);
        return Convolve(x, slope, k) / T.Constant(k);
    }
}

/// <summary>A primitive of many arguments: y' = Σ partial_i x_i'.</summary>
internal sealed class ManyChainSeries<T>(
    SeriesCall<T> call,
    T value,
    PowerSeries<T>[] x,
    Func<PowerSeries<T>, PowerSeries<T>[]> partialsOf
) : PowerSeries<T>(call, value)
    where T : struct, IReal<T>
{
    private PowerSeries<T>[]? partials;

    protected override T Next(int k)
    {
        partials ??= partialsOf(this);
        var sum = T.Zero;
        for (var i = 0; i < x.Length; i++)
        {
            sum += Convolve(x[i], partials[i], k);
        }

        return sum / T.Constant(k);
    }
}
