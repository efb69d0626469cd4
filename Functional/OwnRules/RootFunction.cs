namespace DualDiff;

/// <summary>
/// The solution x(p) of F(x, p) = 0 by any solver; derivatives by the implicit function theorem, J dx = -F_p dp with J = F_x.
/// </summary>
internal sealed class RootFunction<TParameter>(
    string name,
    Func<TParameter, double[]> solver,
    Func<Real[], TParameter, Real[]> equations
) : FlatFunction<TParameter, Real[]>(name, parameter => solver(parameter)?.ToReals()!)
{
    public override Real[] Evaluate(Real[] constants)
    {
        var x = base.Evaluate(constants);
        var residual = equations(x, Argument(constants));
        if (residual.Length != x.Length)
        {
            throw Errors.RuleShape(Name, "equations", residual.Length, x.Length);
        }

        var jacobian = InX(constants, x);
        for (var i = 0; i < x.Length; i++)
        {
            if (!residual[i].IsConstant)
            {
                throw Errors.CapturedNumber(Name);
            }

            var (left, allowed) = (Math.Abs(residual[i].Value), Tolerance(jacobian, i, x));
            if (!(left <= allowed))
            {
                throw Errors.NotConverged(Name, left, allowed);
            }
        }

        return x;
    }

    protected override Real[] Record(Real[] x) =>
        throw new NotRecordableException($"{Name} calls a solver over doubles, which cannot be recorded");

    public override Func<Real[], Real[]> PushAt(Real[] point, Real[] outputs) =>
        tangents =>
        {
            var right = Diff.Jvp<Real[], Real[]>(p => equations(outputs, Argument(p)))(point, tangents).Tangent;
            return LinearSystem.Solve(InX(point, outputs), Array.ConvertAll(right, component => -component));
        };

    public override Func<Real[], Real[]> PullAt(Real[] point, Real[] outputs) =>
        cotangents =>
        {
            var adjoint = LinearSystem.Solve(LinearSystem.Transpose(InX(point, outputs)), cotangents);
            var pullback = Diff.Vjp<Real[], Real[]>(p => equations(outputs, Argument(p)))(point).Pullback;
            return pullback(Array.ConvertAll(adjoint, component => -component));
        };

    private Real[,] InX(Real[] point, Real[] outputs) => Diff.Jacobian(x => equations(x, Argument(point)))(outputs);

    /// <summary>What a relative error of 1e-6 in x changes in one equation, and rounding: more is not a solution.</summary>
    private static double Tolerance(Real[,] jacobian, int equation, Real[] x)
    {
        var largest = 0.0;
        for (var j = 0; j < x.Length; j++)
        {
            largest = Math.Max(largest, Math.Abs(jacobian[equation, j].Value) * (1e-6 * (1 + Math.Abs(x[j].Value))));
        }

        return largest + 1e-12;
    }
}
