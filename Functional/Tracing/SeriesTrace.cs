using System.Diagnostics;

namespace DualDiff;

/// <summary>The Taylor coefficients of a number, themselves numbers of older levels.</summary>
internal sealed class SeriesTrace(Level level, PowerSeries<Real> series) : Trace(level)
{
    public PowerSeries<Real> Series => series;

    private SeriesCall<Real> Call => series.Call!;

    public static Real Lift(Level level, SeriesCall<Real> call, Real primal) =>
        Wrap(level, new VariableSeries<Real>(call, primal.DemandOpen()));

    public override Real Primal(double value, long slot) => series[0];

    /// <summary>A slope at one point is not enough for higher orders: primitives come here by their rule, through Apply.</summary>
    public override Real Record(Real z, Real x, Real xSlope, Real y, Real ySlope) => throw new UnreachableException();

    /// <summary>The pushforward, run on series: it takes x' to y', whose integral is y.</summary>
    public override Real[] RecordCall(OwnFunction function, Real[] x, Real[] primals, Real[] outputs)
    {
        var results = Array.Empty<Real>();
        PowerSeries<Real>[]? derivatives = null;
        PowerSeries<Real> Derivative(int output)
        {
            derivatives ??= Array.ConvertAll(function.PushAt(x, results)(Array.ConvertAll(x, DerivativeOf)), SeriesOf);
            return derivatives[output];
        }

        results = [.. outputs.Select((y, i) => Wrap(Level, new IntegralSeries<Real>(Call, y, () => Derivative(i))))];
        return results;
    }

    private Real DerivativeOf(Real x) => x.At(Level) ? Wrap(Level, new DerivativeSeries<Real>(SeriesOf(x))) : Real.Zero;

    public Real Apply<TRule>(Real z, Real x)
        where TRule : struct, IUnaryRule =>
        Wrap(
            Level,
            SeriesOf(x)
                .Once<TRule>(() =>
                    new ChainSeries<Real>(Call, z, SeriesOf(x), self => SeriesOf(TRule.Slope(x, Wrap(Level, self))))
                )
        );

    /// <summary>A user's own primitive.</summary>
    public Real Apply(Real z, Real x, Func<Real, Real, Real> slope) =>
        Wrap(Level, new ChainSeries<Real>(Call, z, SeriesOf(x), self => SeriesOf(slope(x, Wrap(Level, self)))));

    public Real Apply<TRule>(Real z, Real x, Real y)
        where TRule : struct, IBinaryRule
    {
        var (first, second) = (SeriesOf(x), SeriesOf(y));
        PowerSeries<Real>[] PartialsOf(PowerSeries<Real> self)
        {
            var (dx, dy) = TRule.Partials(x, y, Wrap(Level, self));
            return [SeriesOf(dx), SeriesOf(dy)];
        }

        return Wrap(
            Level,
            typeof(TRule) == typeof(MultiplyRule) ? new ProductSeries<Real>(Call, z, first, second)
                : typeof(TRule) == typeof(DivideRule) ? new QuotientSeries<Real>(Call, z, first, second)
                : new ManyChainSeries<Real>(Call, z, [first, second], PartialsOf)
        );
    }

    public Real ApplyMany<TRule>(Real z, Real[] x, Real[] primals)
        where TRule : struct, INaryRule
    {
        if (TRule.Selects)
        {
            var slopes = new Real[x.Length];
            TRule.Partials<Real>(primals, z, slopes);
            x = [.. x.Select((operand, i) => slopes[i].IsConstantZero ? primals[i] : operand)];
            if (!Array.Exists(x, operand => operand.At(Level)))
            {
                return z;
            }
        }

        PowerSeries<Real>[] PartialsOf(PowerSeries<Real> self)
        {
            var partials = new Real[x.Length];
            TRule.Partials(x, Wrap(Level, self), partials);
            return Array.ConvertAll(partials, SeriesOf);
        }

        return Wrap(Level, new ManyChainSeries<Real>(Call, z, Array.ConvertAll(x, SeriesOf), PartialsOf));
    }

    /// <summary>The coefficients of a number at this level; one of another level is a constant here.</summary>
    public static PowerSeries<Real> SeriesOf(Level level, Real number) =>
        number.Trace is SeriesTrace own && ReferenceEquals(own.Level, level)
            ? own.Series
            : new ConstantSeries<Real>(number);

    private PowerSeries<Real> SeriesOf(Real number) => SeriesOf(Level, number);

    private static Real Wrap(Level level, PowerSeries<Real> series) =>
        new(series[0].Raw, new SeriesTrace(level, series), 0);
}
