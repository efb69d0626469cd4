using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

/// <summary>The report on the first value or slope that is not finite.</summary>
public partial class DiagnoseTests
{
    [Fact]
    public void Function_Finite_HasNothingToReport()
    {
        var diagnosis = Diagnose(x => Exp(Sin(x)) / x)(2.0);
        Assert.True(diagnosis.IsFinite);
        Assert.Null(diagnosis.First);
        Assert.Equal("Every value and every slope is finite.", diagnosis.ToString());
    }

    [Fact]
    public void Value_NotFinite_TheFirstIsReported()
    {
        var first = Diagnose(x =>
        {
            var pole = 1.0 / (x - 2.0);
            return Sin(pole) + Log(-x);
        })(2.0).First;
        Assert.NotNull(first);
        Assert.Equal("Divide", first.Primitive);
        Assert.Equal([1.0, 0.0], first.Inputs);
        Assert.Equal(double.PositiveInfinity, first.Value);
        Assert.Equal(0, first.Slopes[0]);
        Assert.Equal(double.NegativeInfinity, first.Slopes[1]);
    }

    [Fact]
    public void Value_NaN_IsReported()
    {
        var first = Diagnose(x => x + Log(-x))(2.0).First;
        Assert.NotNull(first);
        Assert.Equal(("Log", double.NaN), (first.Primitive, first.Value));
        Assert.Equal([-2.0], first.Inputs);
    }

    [Fact]
    public void Slope_InfiniteBesideAFiniteValue_IsReported()
    {
        var first = Diagnose(x => x * Sqrt(x))(0.0).First;
        Assert.NotNull(first);
        Assert.Equal(("Sqrt", 0.0), (first.Primitive, first.Value));
        Assert.Equal([double.PositiveInfinity], first.Slopes);
    }

    [Fact]
    public void Slope_OfAnOperandThatIsConstant_IsNotLookedAt()
    {
        // d/dy x^y is NaN at x < 0, and nobody uses it.
        Assert.True(Diagnose(x => Pow(x, 3.0))(-2.0).IsFinite);
        Assert.True(Diagnose(x => BetaRegularized(2.0, 3.0, x))(0.5).IsFinite);
        var both = Diagnose(x => Pow(x, x + 5.0))(-2.0).First;
        Assert.NotNull(both);
        Assert.Equal(("Pow", -8.0), (both.Primitive, both.Value));
        Assert.Equal([12.0, double.NaN], both.Slopes);
    }

    [Fact]
    public void Branch_NotTaken_IsNotReported() => Assert.True(Diagnose(x => x > 0.0 ? x : Log(x) / 0.0)(2.0).IsFinite);

    [Fact]
    public void Constants_NotFinite_AreNotLookedAt()
    {
        var diagnosis = Diagnose(x =>
        {
            Real zero = 0.0;
            var pole = 1.0 / zero;
            return Log(-pole) > 0.0 ? x : x * x;
        })(2.0);
        Assert.True(diagnosis.IsFinite);
    }

    [Fact]
    public void Constant_NotFiniteThatMeetsTheVariable_IsReportedThere()
    {
        var first = Diagnose(x => x + double.PositiveInfinity)(2.0).First;
        Assert.NotNull(first);
        Assert.Equal("Add", first.Primitive);
        Assert.Equal([2.0, double.PositiveInfinity], first.Inputs);
    }

    [Fact]
    public void Input_NotFinite_IsReportedAtItsFirstUse()
    {
        var first = Diagnose(x => x * 2.0)(double.NaN).First;
        Assert.NotNull(first);
        Assert.Equal("Multiply", first.Primitive);
        Assert.True(Diagnose(x => x)(double.NaN).IsFinite);
    }

    [Fact]
    public void Rule_OfManyArguments_IsReportedWithAllOfThem()
    {
        var first = Diagnose(x => Sum([x[0], 1e308, x[1]]))([1e308, 2.0]).First;
        Assert.NotNull(first);
        Assert.Equal(("Sum", double.PositiveInfinity), (first.Primitive, first.Value));
        Assert.Equal([1e308, 1e308, 2.0], first.Inputs);
        Assert.Equal([1.0, 0.0, 1.0], first.Slopes);
        Assert.True(Diagnose(x => Norm(x))([0.0, 0.0]).IsFinite);
        Assert.Equal("Product", Diagnose(x => Product(x))([1e200, 1e200, 2.0]).First!.Primitive);
    }

    [Fact]
    public void Place_IsTheLineOfTheCaller()
    {
        var (first, line) = (Diagnose(x => 3.0 * Sqrt(x))(0.0).First, Line());
        Assert.NotNull(first);
        Assert.Contains(nameof(Place_IsTheLineOfTheCaller), first.Place, StringComparison.Ordinal);
        Assert.Contains("DualDiff.Tests.DiagnoseTests", first.Place, StringComparison.Ordinal);
        Assert.EndsWith($"DiagnoseTests.cs:line {line}", first.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Place_OfAMethodOfItsOwn_IsInThatMethod()
    {
        var first = Diagnose(Helper)(0.0).First;
        Assert.NotNull(first);
        Assert.Contains($"{nameof(DiagnoseTests)}.{nameof(Helper)} in ", first.Place, StringComparison.Ordinal);
        Assert.Matches(@"DiagnoseTests\.cs:line \d+$", first.Place);
    }

    [Fact]
    public void Place_UnderALibrarysLoop_IsTheUsersCode()
    {
        var first = Diagnose(x => Sum([.. x.Select(xi => xi * Sqrt(xi))]))([1.0, 0.0]).First;
        Assert.NotNull(first);
        Assert.Matches(@"DiagnoseTests\.cs:line \d+$", first.Place);
    }

    [Fact]
    public void Place_OfAMethodGroupUnderALibrarysLoop_IsTheUsersCode()
    {
        var first = Diagnose(x => Sum(x.Select(Sqrt).ToArray()))([1.0, 0.0]).First;
        Assert.NotNull(first);
        Assert.Matches(@"DiagnoseTests\.cs:line \d+$", first.Place);
    }

    [Fact]
    public void Report_IsASentence()
    {
        var text = Diagnose(Helper)(0.0).ToString();
        var withoutPath = Regex.Replace(text, @" in .*[/\\]DiagnoseTests\.cs:line \d+", " in FILE");
        Assert.Equal(
            "Sqrt (√x) of (0) has the value 0 and the slope Infinity. It is called from DualDiff.Tests.DiagnoseTests.Helper in FILE",
            withoutPath.TrimEnd('.')
        );
    }

    [Fact]
    public void Report_OfTwoInputs_HasPlurals()
    {
        var text = Diagnose(x => 1.0 / x)(0.0).ToString();
        Assert.StartsWith(
            "Divide (x / y) of (1, 0) has the value Infinity and the slopes 0, -Infinity. It is called from ",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Function_OfAnArray_IsDiagnosed()
    {
        Assert.Equal("Log", Diagnose(x => x[0] + Log(x[1]))([1.0, 0.0]).First!.Primitive);
        Assert.Equal("Log", Diagnose<Real[], Real[]>(x => [x[0], Log(x[1])])([1.0, 0.0]).First!.Primitive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Real Helper(Real x)
    {
        var root = Sqrt(x);
        return root * 2.0;
    }

    private static int Line([CallerLineNumber] int line = 0) => line;
}
