namespace DualDiff;

/// <summary>
/// A number-valued sum over rows: where it will be differentiated, its value and gradient come from one pass over the rows.
/// </summary>
internal sealed class ScalarSum
{
    private readonly SumFunction gradient;

    public ScalarSum(int shared, RowData rows, Func<Real[], Real[], Real> f, CompileOptions options, int threads)
    {
        Value = new(shared, 1, rows, (x, row) => [f(x, row)], options, threads);
        gradient = new(
            new(shared, shared, rows, (x, row) => Diff.Grad<Real[]>(y => f(y, row))(x), options, threads),
            options,
            threads,
            1
        );
        Both = new(
            shared,
            shared + 1,
            rows,
            (x, row) =>
            {
                var (value, slopes) = Diff.ValueAndGrad<Real[]>(y => f(y, row))(x);
                return [value, .. slopes];
            },
            options,
            threads
        );
    }

    /// <summary>The value alone.</summary>
    public RowSum Value { get; }

    /// <summary>The value, then the gradient.</summary>
    public RowSum Both { get; }

    /// <summary>The sum at numbers of any kind.</summary>
    public Real Apply(Real[] x)
    {
        // Whether the numbers below the newest level are plain shows by trying: a call asks for a gradient or for a value.
        var isTraced = Array.Exists(x, number => number.DemandOpen().Trace is not (null or Recorder));
        return new Call(this, isTraced).Apply(x)[0];
    }

    /// <summary>One call: keeps the gradient that came with its value.</summary>
    private sealed class Call(ScalarSum sum, bool wantsGradient) : OwnFunction
    {
        private Real[]? slopes;

        public override string Name => "SumOver";

        public override Real[] Evaluate(Real[] constants)
        {
            var point = Array.ConvertAll(constants, number => number.Raw);
            var output = new double[wantsGradient ? point.Length + 1 : 1];
            (wantsGradient ? sum.Both : sum.Value).Run(point, output);
            slopes = wantsGradient ? output[1..].ToReals() : null;
            return [output[0]];
        }

        public override Func<Real[], Real[]> PushAt(Real[] point, Real[] outputs) =>
            tangents =>
            {
                if (SumFunction.HasSeries(point) || SumFunction.HasSeries(tangents))
                {
                    return Diff.Jvp<Real[], Real[]>(sum.Value.Eagerly)(point, tangents).Tangent;
                }

                var tangent = Real.Zero;
                var slopesThere = SlopesAt(point);
                for (var i = 0; i < tangents.Length; i++)
                {
                    tangent += tangents[i].IsConstantZero ? Real.Zero : slopesThere[i] * tangents[i];
                }

                return [tangent];
            };

        public override Func<Real[], Real[]> PullAt(Real[] point, Real[] outputs) =>
            cotangents => Array.ConvertAll(SlopesAt(point), slope => slope * cotangents[0]);

        protected override Real[] Record(Real[] x) => SumFunction.RecordRows(sum.Value, x);

        private Real[] SlopesAt(Real[] point) =>
            slopes is not null && Array.TrueForAll(point, number => number.IsConstant)
                ? slopes
                : sum.gradient.Apply(point);
    }
}
