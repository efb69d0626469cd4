namespace DualDiff;

/// <summary>The derivative of a series along the variable, x'.</summary>
internal sealed class DerivativeSeries<T>(PowerSeries<T> x) : PowerSeries<T>(x.Call, x[1])
    where T : struct, IReal<T>
{
    protected override T Next(int k) => T.Constant(k + 1) * x[k + 1];
}

/// <summary>The series with a given value and a given derivative along the variable.</summary>
/// <param name="call">The call it belongs to.</param>
/// <param name="value">The value.</param>
/// <param name="derivative">The derivative; asked for when the first coefficient is, and then every time.</param>
internal sealed class IntegralSeries<T>(SeriesCall<T> call, T value, Func<PowerSeries<T>> derivative)
    : PowerSeries<T>(call, value)
    where T : struct, IReal<T>
{
    protected override T Next(int k) => derivative()[k - 1] / T.Constant(k);
}
