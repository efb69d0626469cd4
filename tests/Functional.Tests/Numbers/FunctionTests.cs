using System.Reflection;
using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>Each function of <see cref="Real"/> is the one its name says: against the tables of mpmath, to second order.</summary>
/// <remarks>Errors count against the condition of the function: its accuracy is the subject of the rules' own tests.</remarks>
public class FunctionTests
{
    [Fact]
    public void UnaryFunctions_AgreeWithTheTablesToSecondOrder()
    {
        var functions = Functions<Func<Real, Real>>(KnownValues.UnaryNames).ToArray();
        Assert.True(functions.Length >= 26, $"{functions.Length} functions have a table");
        AllHold(
            from function in functions
            from point in KnownValues.Unary(function.Name)
            where Moderate(point.X, point.Value, point.D1, point.D2)
            select (Action)(() => Agrees(function.Name, function.F, point))
        );
    }

    [Fact]
    public void BinaryFunctions_AgreeWithTheTablesToSecondOrder()
    {
        var functions = Functions<Func<Real, Real, Real>>(KnownValues.BinaryNames).ToArray();
        Assert.True(functions.Length >= 6, $"{functions.Length} functions have a table");
        AllHold(
            from function in functions
            from point in KnownValues.Binary(function.Name)
            where Moderate(point.X, point.Y, point.Value, point.Dx, point.Dy)
            select (Action)(() => Agrees(function.Name, function.F, point))
        );
    }

    [Fact]
    public void DivideByInt_IsTheQuotient()
    {
        Assert.Equal(1.5, Real.DivideByInt(6.0, 4).Value);
        Assert.Equal(0.25, Grad(x => Real.DivideByInt(x, 4))(6.0).Value);
    }

    [Fact]
    public void Forwarders_OnConstants_AreTheFunctionsOfMath()
    {
        (Func<Real, Real> Real, Func<double, double> Plain)[] pairs =
        [
            (Real.Sqrt, Math.Sqrt),
            (Real.Exp, Math.Exp),
            (Real.Log, Math.Log),
            (Real.Sin, Math.Sin),
            (Real.Cos, Math.Cos),
            (Real.Tan, Math.Tan),
            (Real.Asin, Math.Asin),
            (Real.Acos, Math.Acos),
            (Real.Atan, Math.Atan),
            (Real.Sinh, Math.Sinh),
            (Real.Cosh, Math.Cosh),
            (Real.Tanh, Math.Tanh),
            (Real.Log2, Math.Log2),
            (Real.Log10, Math.Log10),
        ];
        foreach (var x in new[] { 0.1, 0.3, 0.77, 0.999 })
        {
            foreach (var (real, plain) in pairs)
            {
                Check.Bits(plain(x), real(x).Value, x);
                Check.Bits(plain(x), Jvp(real)(x, 1.0).Value.Value, x);
                Check.Bits(plain(x), Vjp(real)(x).Value.Value, x);
            }
        }
    }

    private static readonly ScalarOperator[] Modes = [Operators.Core[0], Operators.Core[1]];

    private static void Agrees(string name, Func<Real, Real> f, UnaryPoint point)
    {
        var what = FormattableString.Invariant($"{name}({point.X:R})");
        Check.InTerms(point.Value, f(point.X).Value, Math.Abs(point.Value) + Math.Abs(point.X * point.D1), 8, what);
        var terms = Math.Abs(point.D2) + Math.Abs(point.D1) + Math.Abs(point.Value);
        foreach (var inner in Modes)
        {
            var size = Math.Abs(point.D1) + Math.Abs(point.X * point.D2);
            Check.InTerms(point.D1, inner.At(f, point.X).Value, size, 64, $"{inner} of {what}");
            foreach (var outer in Modes)
            {
                var got = outer.Of(inner.Of(f))(point.X).Value;
                Check.InTerms(point.D2, got, terms, 1e6, $"{outer} of {inner} of {what}");
            }
        }
    }

    private static void Agrees(string name, Func<Real, Real, Real> f, BinaryPoint point)
    {
        var what = FormattableString.Invariant($"{name}({point.X:R}, {point.Y:R})");
        Assert.True(Ulps.Distance(f(point.X, point.Y).Value, point.Value) <= 8, what);
        foreach (var gradient in Operators.Gradients)
        {
            var got = gradient.Of(x => f(x[0], x[1]))([point.X, point.Y]);
            Check.Near(point.Dx, got[0].Value, $"{gradient} of {what}, x", 1e-12);
            Check.Near(point.Dy, got[1].Value, $"{gradient} of {what}, y", 1e-12);
        }

        var hessian = Jacobian(Grad(x => f(x[0], x[1])))([point.X, point.Y]).ToDoubles();
        double[,] want =
        {
            { point.Dxx, point.Dxy },
            { point.Dxy, point.Dyy },
        };
        var terms = want.Cast<double>().Select(Math.Abs).Sum() + Math.Abs(point.Dx) + Math.Abs(point.Dy);
        Check.ForEach(want, (i, j) => Check.InTerms(want[i, j], hessian[i, j], terms, 1e6, $"{what}, {i} {j}"));
    }

    /// <summary>Runs them all and says every one that fails.</summary>
    private static void AllHold(IEnumerable<Action> checks)
    {
        string[] failures = [.. checks.Select(check => Record.Exception(check)?.Message).OfType<string>()];
        Assert.True(failures.Length == 0, string.Join('\n', failures));
    }

    private static IEnumerable<(string Name, TDelegate F)> Functions<TDelegate>(IEnumerable<string> names)
        where TDelegate : Delegate =>
        from name in names
        let arguments = typeof(TDelegate).GetGenericArguments()[..^1]
        let method = typeof(Real).GetMethod(name, BindingFlags.Public | BindingFlags.Static, arguments)
        where method is not null && method.ReturnType == typeof(Real)
        select (name, method.CreateDelegate<TDelegate>());

    /// <summary>The extremes are the subject of the rules' own tests.</summary>
    private static bool Moderate(params double[] numbers) =>
        numbers.All(x => x == 0 || (Math.Abs(x) > 1e-6 && Math.Abs(x) < 1e6));
}
