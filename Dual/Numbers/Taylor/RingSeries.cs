namespace DualDiff;

/// <summary>A number that does not depend on the variable.</summary>
internal sealed class ConstantSeries<T>(T value) : PowerSeries<T>(null, value)
    where T : struct, IReal<T>
{
    protected override T Next(int k) => T.Zero;
}

/// <summary>The variable itself, x + t.</summary>
internal sealed class VariableSeries<T>(SeriesCall<T> call, T value) : PowerSeries<T>(call, value)
    where T : struct, IReal<T>
{
    protected override T Next(int k) => k == 1 ? T.One : T.Zero;
}

/// <summary>x y, by Cauchy's product.</summary>
internal sealed class ProductSeries<T>(SeriesCall<T> call, T value, PowerSeries<T> x, PowerSeries<T> y)
    : PowerSeries<T>(call, value)
    where T : struct, IReal<T>
{
    protected override T Next(int k)
    {
        if (x.Call is null)
        {
            return x[0] * y[k];
        }

        if (y.Call is null)
        {
            return x[k] * y[0];
        }

        var sum = x[0] * y[k];
        for (var j = 1; j <= k; j++)
        {
            sum += x[j] * y[k - j];
        }

        return sum;
    }
}

/// <summary>x / y, solved for term by term from z y = x.</summary>
internal sealed class QuotientSeries<T>(SeriesCall<T> call, T value, PowerSeries<T> x, PowerSeries<T> y)
    : PowerSeries<T>(call, value)
    where T : struct, IReal<T>
{
    protected override T Next(int k)
    {
        var rest = x[k];
        for (var j = 1; y.Call is not null && j <= k; j++)
        {
            rest -= y[j] * this[k - j];
        }

        return rest / y[0];
    }
}
