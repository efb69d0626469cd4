using MathNet.Numerics.Differentiation;

namespace DualDiff.Benchmarks;

/// <summary>
/// MathNet.Numerics' numerical differentiation, central differences of three points: two calls of the function for an input. It finds
/// about nine digits of a first derivative and six of a second, so its rows are checked with tolerances of their own.
/// </summary>
internal static class MathNetPeer
{
    private const string Name = "MathNet.Numerics, differences";

    public static Contender Gradient(Func<double[], double> f, double[] x)
    {
        var jacobian = new NumericalJacobian(3, 1);
        return new Contender<double[]>(Name, 1, _ => jacobian.Evaluate(f, x), g => g)
        {
            Family = Family.MathNet,
            Tolerance = 1e-6,
        };
    }

    /// <summary>MathNet asks for the components one by one, so each costs a whole run of <paramref name="f"/>.</summary>
    public static Contender Jacobian(Func<double[], double[]> f, double[] x)
    {
        var jacobian = new NumericalJacobian(3, 1);
        var components = Enumerable
            .Range(0, f(x).Length)
            .Select(i => (Func<double[], double>)(point => f(point)[i]))
            .ToArray();
        return new Contender<double[,]>(Name, 1, _ => jacobian.Evaluate(components, x), Numbers.Of)
        {
            Family = Family.MathNet,
            Tolerance = 1e-6,
        };
    }

    public static Contender Hessian(Func<double[], double> f, double[] x)
    {
        var hessian = new NumericalHessian(3, 1);
        return new Contender<double[,]>(Name, 1, _ => hessian.Evaluate(f, x), Numbers.Of)
        {
            Family = Family.MathNet,
            Tolerance = 1e-3,
        };
    }
}
