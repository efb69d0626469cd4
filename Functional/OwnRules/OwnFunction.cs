namespace DualDiff;

/// <summary>A function with a rule of its own: what it is at constants, and its pushforward and pullback at any point.</summary>
internal abstract class OwnFunction
{
    /// <summary>What the user calls it; messages begin with it.</summary>
    public abstract string Name { get; }

    /// <summary>The outputs at a point without derivatives.</summary>
    public abstract Real[] Evaluate(Real[] constants);

    /// <summary>The pushforward at a point; point and tangents may carry derivatives of older levels.</summary>
    public abstract Func<Real[], Real[]> PushAt(Real[] point, Real[] outputs);

    /// <summary>The pullback at a point; point and cotangents may carry derivatives of other levels.</summary>
    public abstract Func<Real[], Real[]> PullAt(Real[] point, Real[] outputs);

    /// <summary>
    /// The function at numbers of any levels: the newest level records the call, and what it is at older levels follows from
    /// the same rule.
    /// </summary>
    public Real[] Apply(Real[] x)
    {
        var newest = 0L;
        Trace? home = null;
        foreach (var operand in x)
        {
            var trace = operand.DemandOpen().Trace;
            if (trace is not null && trace.Level.Order > newest)
            {
                (newest, home) = (trace.Level.Order, trace);
            }
        }

        if (home is null)
        {
            return Array.ConvertAll(Evaluate(x), DemandConstant);
        }

        if (home is Recorder)
        {
            return Record(x);
        }

        var primals = Array.ConvertAll(x, operand => operand.At(home.Level) ? operand.Primal() : operand);
        return home.RecordCall(this, x, primals, Apply(primals));
    }

    /// <summary>What a program records of the function: what it does to its arguments.</summary>
    protected virtual Real[] Record(Real[] x) => Evaluate(x);

    /// <summary>
    /// A result that carries a derivative comes from a number that the function has captured. One of a program that is being
    /// recorded carries none.
    /// </summary>
    private Real DemandConstant(Real output) =>
        output.IsConstant || output.Trace is Recorder ? output : throw Errors.CapturedNumber(Name);
}
