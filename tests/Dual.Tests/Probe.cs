#pragma warning disable
namespace DualDiff.Tests;
public sealed class Probe(ITestOutputHelper o)
{
    [Fact]
    public void Run()
    {
        static T Mx<T>(T x) where T : struct, IReal<T> => T.Max(T.Sqrt(x) - T.One, T.Zero);
        o.WriteLine("series max(sqrt x - 1, 0) at 0: " + string.Join(" ", Forward.Taylor(Mx, 2)(0)) + " jet " + Jets.D1(Mx(Jets.First(0))) + " dual " + Forward.Derivative(Mx)(0));
        static T Cl<T>(T x) where T : struct, IReal<T> => T.Relu(T.Log(x));
        o.WriteLine("series relu(log x) at 0: " + string.Join(" ", Forward.Taylor(Cl, 2)(0)) + " jet " + Jets.D1(Cl(Jets.First(0))));
        static T P2<T>(T x) where T : struct, IReal<T> => T.Pow(x, 3.5);
        o.WriteLine("series x^3.5 at 0: " + string.Join(" ", Forward.Taylor(P2, 4)(0)));
        static T Ab<T>(T x) where T : struct, IReal<T> => T.Abs(x);
        o.WriteLine("series abs at 0: " + string.Join(" ", Forward.Taylor(Ab, 3)(0)));
        static T Sg<T>(T x) where T : struct, IReal<T> => T.Sqrt(T.Zero * x);
        o.WriteLine("series sqrt(0 x) at 1: " + string.Join(" ", Forward.Taylor(Sg, 2)(1)) + " jet " + Jets.D1(Sg(Jets.First(1))) + " dual " + Forward.Derivative(Sg)(1));
        static T Pr<T>(T x) where T : struct, IReal<T> => Arrays.Product<T>([T.Constant(1e-200), T.Constant(1e-200), x, T.Constant(1e200), T.Constant(1e200)]);
        o.WriteLine("product overflow: " + Forward.Derivative(Pr)(1));
        o.WriteLine("softmax inf: " + string.Join(" ", Arrays.Softmax<Plain>([new(double.PositiveInfinity), new(0)])));
        o.WriteLine("norm tiny: " + Forward.Derivative(x => Arrays.Norm<Dual>([x, 5e-324]))(5e-324));
        static T Sd<T>(T x) where T : struct, IReal<T> => T.Sinc(x);
        o.WriteLine("sinc at 0: " + string.Join(" ", Forward.Taylor(Sd, 6)(0)));
        var nested = Forward.Taylor(x => x * Forward.Taylor(y => y * y, 1)(x.Value)[1], 1)(3);
        o.WriteLine("nested by value: " + string.Join(" ", nested));
        Series leak = default;
        Forward.Taylor(x => { leak = x; return x; }, 1)(2);
        o.WriteLine("escaped in other call: " + string.Join(" ", Forward.Taylor(x => x * leak, 2)(3)));
        o.WriteLine("default series: " + default(Series).Coefficient(1) + " " + (default(Series) == Series.Constant(0)));
        Assert.Fail("probe");
    }
}
