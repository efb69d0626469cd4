using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>Functions of arrays in every mode: value bits, first and second order, inside Taylor.</summary>
public class ArrayTests
{
    /// <summary>No ties, no zero: the kinks have tests of their own.</summary>
    private static readonly double[][] Points =
    [
        [0.7, -1.3, 0.4, 2.1, -0.2, 1.6],
        [-3.25, 1.125],
        [0.5, 0.1, -0.9, 1.7, 0.3, -2.2, 0.8, 1.1, -0.6, 0.25],
    ];

    [Fact]
    public void Sum_InEveryMode_Agrees() => Agrees<SumFunction>();

    [Fact]
    public void Product_InEveryMode_Agrees() => Agrees<ProductFunction>();

    [Fact]
    public void Dot_InEveryMode_Agrees() => Agrees<DotFunction>();

    [Fact]
    public void Moments_InEveryMode_Agree() => Agrees<MomentsFunction>();

    [Fact]
    public void Norms_InEveryMode_Agree() => Agrees<NormsFunction>();

    [Fact]
    public void LogSumExpAndSoftmax_InEveryMode_Agree() => Agrees<SoftFunction>();

    [Fact]
    public void Order_InEveryMode_Agrees() => Agrees<OrderFunction>();

    [Fact]
    public void CumulativeFunctions_InEveryMode_Agree() => Agrees<CumulativeFunction>();

    [Fact]
    public void Polynomial_InEveryMode_Agrees() => Agrees<PolynomialFunction>();

    private static void Agrees<TFunction>()
        where TFunction : struct, IArrayFunction
    {
        foreach (var x in Points)
        {
            HasTheBitsOfPlainCode<TFunction>(x);
            HasTheRightJacobian<TFunction>(x);
            HasTheRightHessian<TFunction>(x);
            HasTheRightSeries<TFunction>(x);
        }
    }

    private static void HasTheBitsOfPlainCode<TFunction>(double[] x)
        where TFunction : struct, IArrayFunction
    {
        var want = TFunction.Plainly(x);
        var (point, name) = (x.ToReals(), TFunction.Name);
        Check.Bits(want, Array.ConvertAll(TFunction.On(Array.ConvertAll(x, Plain.Constant)), y => y.Value), name);
        Check.Bits(want, TFunction.Forwarded(point).ToDoubles(), (name, "constants"));
        Check.Bits(want, Jvp(TFunction.Forwarded)(point, point).Value.ToDoubles(), (name, "Jvp"));
        Check.Bits(want, Vjp(TFunction.Forwarded)(point).Value.ToDoubles(), (name, "Vjp"));
        Check.Bits(want, Linearize(TFunction.Forwarded)(point).Value.ToDoubles(), (name, "Linearize"));
        Check.Bits(
            want,
            Vjp(y => Jvp(TFunction.Forwarded)(y, point).Value)(point).Value.ToDoubles(),
            (name, "Vjp of Jvp")
        );
        for (var i = 0; i < want.Length; i++)
        {
            Check.Bits(want[i], Taylor(t => TFunction.On(Line.At(x, t))[i], 2)(0.0)[0].Value, (name, i, "Taylor"));
        }
    }

    private static void HasTheRightJacobian<TFunction>(double[] x)
        where TFunction : struct, IArrayFunction
    {
        var differences = FiniteDifference.Jacobian(TFunction.Plainly, x);
        var dual = Forward.Jacobian(TFunction.On)(x);
        foreach (var jacobian in Operators.Jacobians)
        {
            var got = jacobian.Of(TFunction.Forwarded)(x.ToReals()).ToDoubles();
            Check.ForEach(
                got,
                (i, j) =>
                {
                    var (want, error) = differences[i, j];
                    Assert.True(
                        Math.Abs(want - got[i, j]) <= 1e-10 + (4 * error),
                        FormattableString.Invariant(
                            $"{TFunction.Name} by {jacobian}, {i} {j}: want {want}, got {got[i, j]}"
                        )
                    );
                    Check.InTerms(
                        dual[i, j],
                        got[i, j],
                        1 + Math.Abs(dual[i, j]),
                        16,
                        (TFunction.Name, jacobian, i, j)
                    );
                }
            );
        }
    }

    private static void HasTheRightHessian<TFunction>(double[] x)
        where TFunction : struct, IArrayFunction
    {
        static Real Weighted(Real[] y)
        {
            Real sum = 0.0;
            var results = TFunction.Forwarded(y);
            for (var i = 0; i < results.Length; i++)
            {
                sum += results[i] * results[i] * (0.5 + (0.25 * (i % 5)));
            }

            return sum;
        }

        var differences = FiniteDifference.Jacobian(y => Grad(Weighted)(y.ToReals()).ToDoubles(), x);
        foreach (var (name, hessian) in Operators.Hessians)
        {
            var got = hessian(Weighted)(x.ToReals()).ToDoubles();
            Check.ForEach(
                got,
                (i, j) =>
                {
                    var (want, error) = differences[i, j];
                    Assert.True(
                        Math.Abs(want - got[i, j]) <= (1e-9 * (1 + Math.Abs(want))) + (4 * error),
                        FormattableString.Invariant(
                            $"{TFunction.Name} by {name}, {i} {j}: want {want}, got {got[i, j]}"
                        )
                    );
                    Check.InTerms(got[j, i], got[i, j], 1 + Math.Abs(want), 1e4, (TFunction.Name, name, i, j));
                }
            );
        }
    }

    private static void HasTheRightSeries<TFunction>(double[] x)
        where TFunction : struct, IArrayFunction
    {
        for (var i = 0; i < TFunction.Plainly(x).Length; i++)
        {
            Func<Real, Real> f = t => TFunction.Forwarded(Line.At(x, t))[i];
            var got = Derivatives(f, 3)(0.0).ToDoubles();
            var size = 1 + got.Select(Math.Abs).Sum();
            for (var k = 0; k <= 3; k++, f = k == 2 ? Grad(f) : JvpOf(f))
            {
                Check.InTerms(f(0.0).Value, got[k], size, 256, (TFunction.Name, i, k));
            }
        }

        static Func<Real, Real> JvpOf(Func<Real, Real> f) => x => Jvp(f)(x, 1.0).Tangent;
    }
}
