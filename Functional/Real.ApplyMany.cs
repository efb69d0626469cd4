using System.Runtime.InteropServices;
using CommunityToolkit.HighPerformance.Buffers;

namespace DualDiff;

// The chain rule for primitives of many arguments: one wide step on a flat tape; elsewhere a fold of two-argument steps.
public readonly partial struct Real
{
    /// <inheritdoc/>
    public static Real ApplyMany<TRule>(ReadOnlySpan<Real> x)
        where TRule : struct, INaryRule
    {
        using var operands = SpanOwner<double>.Allocate(x.Length);
        Trace? trace = null;
        var isMixed = false;
        for (var i = 0; i < x.Length; i++)
        {
            operands.Span[i] = x[i].value;
            trace ??= x[i].trace;
            isMixed |= x[i].trace is { } other && other != trace;
        }

        if (trace is null)
        {
            return new(TRule.Value(operands.Span));
        }

        if (!isMixed && trace is NumberTape<OneLane> one)
        {
            return one.ApplyMany<TRule>(x);
        }

        if (!isMixed && trace is NumberTape<Dual> eight)
        {
            return eight.ApplyMany<TRule>(x);
        }

        var tape = trace as Tape;
        var call = CallOf(trace);
        if (isMixed && !AreOfOneCall(x, call) || tape is not { IsFlat: true } && call is null)
        {
            return GeneralMany<TRule>(x);
        }

        using var slopes = SpanOwner<double>.Allocate(x.Length);
        var y = TRule.Value(operands.Span);
        TRule.Partials(
            MemoryMarshal.Cast<double, Plain>(operands.Span),
            new Plain(y),
            MemoryMarshal.Cast<double, Plain>(slopes.Span)
        );
        return tape is not null
            ? tape.RecordMany(y, x, slopes.Span, TRule.Selects)
            : SumTangents(y, x, slopes.Span, TRule.Selects, call!);
    }

    /// <summary>The call in forward mode to which flat tangents belong.</summary>
    private static Direction? CallOf(Trace? trace) => trace as Direction ?? (trace as LaneTangents)?.Call;

    private static bool AreOfOneCall(ReadOnlySpan<Real> x, Direction? call)
    {
        foreach (var operand in x)
        {
            if (operand.trace is not null && (call is null || CallOf(operand.trace) != call))
            {
                return false;
            }
        }

        return true;
    }

    private static Real SumTangents(
        double y,
        ReadOnlySpan<Real> x,
        ReadOnlySpan<double> slopes,
        bool selects,
        Direction call
    )
    {
        call.Level.DemandOpen();
        var (sum, present) = (default(Lanes), 0L);
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i].trace is null || (selects && slopes[i] == 0))
            {
                continue;
            }

            var (tangents, lanes) = x[i].trace is LaneTangents many
                ? (many.Tangents, many.Present)
                : (default(Lanes).With(0, Tangent(x[i].slot)), 1);
            sum += Lanes.Scale(tangents, lanes, slopes[i]);
            present |= lanes;
        }

        return present == 0 ? new(y) : call.WithTangents(y, sum, present);
    }

    private static Real GeneralMany<TRule>(ReadOnlySpan<Real> x)
        where TRule : struct, INaryRule
    {
        var newest = 0L;
        foreach (var operand in x)
        {
            newest = Math.Max(newest, operand.DemandOpen().Order);
        }

        foreach (var operand in x)
        {
            if (operand.Order == newest && operand.trace is Recorder own)
            {
                return own.ApplyMany(ManyOperation<TRule>.Instance, TRule.Value(ValuesOf(x)), x);
            }
        }

        Trace? home = null;
        Recorder? recorder = null;
        var primals = new Real[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            var isNewest = x[i].Order == newest;
            primals[i] = isNewest ? x[i].trace!.Primal(x[i].value, x[i].slot) : x[i];
            home ??= isNewest ? x[i].trace : null;
            recorder ??= primals[i].trace as Recorder;
        }

        for (var i = 0; recorder is not null && i < x.Length; i++)
        {
            primals[i] = primals[i].IsConstant ? recorder.Constant(primals[i].value) : primals[i];
        }

        var y = ApplyMany<TRule>(primals);
        if (home is ObservingTrace observer)
        {
            var slopes = new Real[x.Length];
            TRule.Partials<Real>(primals, y, slopes);
            for (var i = 0; i < slopes.Length; i++)
            {
                slopes[i] = x[i].Order == newest ? slopes[i] : Zero;
            }

            return observer.Observe(TRule.Card, y.value, x, Array.ConvertAll(slopes, slope => slope.value));
        }

        if (home is SeriesTrace series)
        {
            return series.ApplyMany<TRule>(y, x.ToArray(), primals);
        }

        var partials = new Real[x.Length];
        TRule.Partials<Real>(primals, y, partials);

        // The links of the fold have slope 1, and the primal of each is y.
        var sum = default(Real);
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i].Order == newest && !(TRule.Selects && partials[i].IsConstantZero))
            {
                sum = sum.IsConstant
                    ? x[i].trace!.Record(y, x[i], partials[i], default, default)
                    : x[i].trace!.Record(y, sum, One, x[i], partials[i]);
            }
        }

        return sum.IsConstant ? y : sum;
    }

    private static double[] ValuesOf(ReadOnlySpan<Real> x)
    {
        var values = new double[x.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = x[i].value;
        }

        return values;
    }

    private long Order => trace?.Level.Order ?? 0;
}
