namespace DualDiff;

/// <summary>A user's own function between structures, as one between flat vectors.</summary>
internal abstract class FlatFunction<TIn, TOut>(string name, Func<TIn, TOut> f) : OwnFunction
{
    /// <summary>Argument and result of the call that is being made: what flat vectors are rebuilt like.</summary>
    private TIn? argument;

    private TOut? result;

    public override string Name => name;

    protected static Structure<TIn> Inputs => Structure<TIn>.Default;

    protected static Structure<TOut> Outputs => Structure<TOut>.Default;

    public TOut Call(TIn point)
    {
        ArgumentNullException.ThrowIfNull(point);
        argument = point;
        var outputs = Apply(Inputs.Flatten(point));
        return Outputs.Rebuild(result!, outputs);
    }

    public override Real[] Evaluate(Real[] constants)
    {
        result = f(Argument(constants)) ?? throw Errors.NullResult(name);
        return Outputs.Flatten(result);
    }

    protected TIn Argument(Real[] flat) => Inputs.Rebuild(argument!, [.. flat]);

    protected TOut Result(Real[] flat) => Outputs.Rebuild(result!, [.. flat]);

    /// <summary>The numbers of a tangent or cotangent that a rule gave.</summary>
    protected Real[] DemandArgument(TIn given, string what) => Demand(Inputs, argument!, given, what, "argument");

    /// <inheritdoc cref="DemandArgument"/>
    protected Real[] DemandResult(TOut given, string what) => Demand(Outputs, result!, given, what, "result");

    private Real[] Demand<T>(Structure<T> structure, T like, T given, string what, string whole) =>
        given is null ? throw Errors.NullResult(name) : structure.FlattenLike(like, given, name, what, whole);

    /// <summary>A second run must give what the first one gave, bit for bit.</summary>
    protected void DemandSame(Real[] before, Real[] now)
    {
        if (now.Length != before.Length)
        {
            throw Errors.OutputCountChanged(name, now.Length, before.Length);
        }

        for (var i = 0; i < now.Length; i++)
        {
            if (!now[i].Raw.Equals(before[i].Raw))
            {
                throw Errors.NotPure(name, before[i].Raw, now[i].Raw);
            }
        }
    }

    /// <summary>The transpose of a linear map from n numbers: its pullback at zero.</summary>
    protected static Func<Real[], Real[]> Transpose(Func<Real[], Real[]> linear, int n) =>
        cotangents => Diff.Vjp<Real[], Real[]>(linear)(new Real[n]).Pullback(cotangents);
}
