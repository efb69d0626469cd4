namespace DualDiff;

/// <summary>A user's own primitive: what it is at constants, and its slope.</summary>
internal static class OwnRule
{
    public static Real Apply(Real x, Func<double, double> value, Func<Real, Real, Real> slope)
    {
        if (x.DemandOpen().IsConstant)
        {
            return value(x.Value);
        }

        if (x.Trace is Recorder recorder)
        {
            return recorder.ApplyOwn(x, value);
        }

        if (x.Trace is SeriesTrace series)
        {
            return series.Apply(Apply(x.Primal(), value, slope), x, slope);
        }

        var primal = x.Primal();
        var y = Apply(primal, value, slope);
        var slopeThere = slope(primal, y);
        return primal.IsConstant && !slopeThere.IsConstant
            ? throw Errors.CapturedNumber("CustomRule")
            : x.Trace!.Record(y, x, slopeThere, default, default);
    }
}
