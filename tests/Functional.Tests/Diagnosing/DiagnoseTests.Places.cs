using System.Threading.Tasks.Dataflow;
using CsCheck;
using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

// Places without a line, and none at all; names of functions with a rule of their own.
public partial class DiagnoseTests
{
    /// <summary>Nobody but a library calls the function, and no line numbers come with that.</summary>
    [Fact]
    public void Place_InAMethodWithoutLineNumbers_IsTheMethodAlone()
    {
        var diagnosis = Gen.Const((Real)0.0).Select(Diagnose(Sqrt)).Generate(new PCG(1), null, out _);
        Assert.Matches(@"^CsCheck\.\S+$", diagnosis.First!.Place);
    }

    [Fact]
    public async Task Place_WhereOnlyTheFrameworkCalls_IsUnknown()
    {
        var block = new TransformBlock<Real, Diagnosis>(Diagnose(Sqrt));
        block.Post(0.0);
        var diagnosis = await block.ReceiveAsync(TestContext.Current.CancellationToken);
        Assert.Equal("an unknown place", diagnosis.First!.Place);
    }

    [Fact]
    public void Function_WithARuleOfItsOwn_IsReportedByItsName()
    {
        Func<Real[], Real> f = x =>
            Implicit.LinearSolve(
                new[,]
                {
                    { x[0] },
                },
                [x[1]]
            )[0];
        Assert.StartsWith(
            "LinearSolve (a function with a rule of its own) of (0, 1) has the value Infinity and the slopes -Infinity, Infinity. ",
            Diagnose(f)([0.0, 1.0]).ToString(),
            StringComparison.Ordinal
        );
    }

    /// <summary>What it would be if the constant varied is nobody's question.</summary>
    [Fact]
    public void Function_WithARuleOfItsOwn_HasNoSlopeWhereItTakesAConstant()
    {
        var f = CustomVjp<Real[], Real, Real>(
            x => 2.0 * x[0],
            x => (2.0 * x[0], 0.0),
            (_, cotangent) => [2.0 * cotangent, double.PositiveInfinity]
        );
        Assert.Null(Diagnose(x => f([x, 3.0]))(1.0).First);
        Assert.NotNull(Diagnose<Real[], Real>(x => f(x))([1.0, 3.0]).First);
    }
}
