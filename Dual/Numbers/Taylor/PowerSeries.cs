namespace DualDiff;

/// <summary>
/// The Taylor coefficients of one number of a computation, each computed when it is asked for and kept: c_k = y⁽ᵏ⁾ / k!
/// along the direction of the variable.
/// </summary>
/// <remarks>
/// A coefficient needs those of its operands up to the same order, and those of its slope up to one less. So a slope may
/// refer to the number itself (y' = y x'), and the slope of a slope is built only when its order is asked for.
/// </remarks>
/// <typeparam name="T">The coefficients' number structure.</typeparam>
internal abstract class PowerSeries<T>
    where T : struct, IReal<T>
{
    private T[] known = new T[4];
    private int count = 1;
    private List<(Type Rule, PowerSeries<T> Result)>? applied;

    protected PowerSeries(SeriesCall<T>? call, T value)
    {
        known[0] = value;
        Call = call;
        call?.Register(this);
    }

    /// <summary>The call of the transform it belongs to; null for a constant.</summary>
    public SeriesCall<T>? Call { get; }

    /// <summary>
    /// A primitive of this number: made once, so that slopes that refer to each other (sin' = cos, cos' = -sin) close a circle
    /// instead of growing a tower.
    /// </summary>
    /// <typeparam name="TRule">The primitive.</typeparam>
    /// <param name="make">Makes its series.</param>
    public PowerSeries<T> Once<TRule>(Func<PowerSeries<T>> make)
        where TRule : struct, IUnaryRule
    {
        foreach (var (rule, result) in applied ?? [])
        {
            if (rule == typeof(TRule))
            {
                return result;
            }
        }

        var made = make();
        (applied ??= []).Add((typeof(TRule), made));
        return made;
    }

    public T this[int order]
    {
        get
        {
            for (; count <= order; count++)
            {
                if (count == known.Length)
                {
                    Array.Resize(ref known, 2 * count);
                }

                known[count] = Next(count);
            }

            return known[order];
        }
    }

    /// <summary>The coefficient of order <paramref name="k"/>, at least 1, when all before are known.</summary>
    protected abstract T Next(int k);

    /// <summary>Σ_{j=1..k} j x_j s_{k-j}: the coefficient of order k - 1 of x' s.</summary>
    protected static T Convolve(PowerSeries<T> x, PowerSeries<T> slope, int k)
    {
        if (x.Call is null)
        {
            return T.Zero;
        }

        if (slope.Call is null)
        {
            return T.Constant(k) * x[k] * slope[0];
        }

        var sum = x[1] * slope[k - 1];
        for (var j = 2; j <= k; j++)
        {
            sum += T.Constant(j) * x[j] * slope[k - j];
        }

        return sum;
    }
}

/// <summary>One call of a Taylor transform: its series in the order of creation.</summary>
internal sealed class SeriesCall<T>
    where T : struct, IReal<T>
{
    private readonly List<PowerSeries<T>> all = [];
    private bool isExtending;

    /// <summary>Slopes, which are built while coefficients are computed, are extended by those who need them.</summary>
    public void Register(PowerSeries<T> series)
    {
        if (!isExtending)
        {
            all.Add(series);
        }
    }

    /// <summary>Computes all coefficients order by order, operands first: a long computation needs no deep recursion.</summary>
    public void ExtendTo(int order)
    {
        isExtending = true;
        try
        {
            for (var k = 1; k <= order; k++)
            {
                foreach (var series in all)
                {
                    _ = series[k];
                }
            }
        }
        finally
        {
            isExtending = false;
        }
    }
}
