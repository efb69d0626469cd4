using Microsoft.FSharp.Collections;
using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

/// <summary>F#'s list, which the library knows by its name only.</summary>
public class FSharpListTests
{
    [Fact]
    public void Gradient_OverAList_StandsInItsOrder()
    {
        var gradient = Grad((FSharpList<Real> x) => (x[0] * x[0] * x[1]) + (7.0 * x[2]));
        Assert.Equal([12.0, 4.0, 7.0], gradient(ListModule.OfSeq<Real>([2.0, 3.0, 5.0])).Select(slope => slope.Value));
    }

    [Fact]
    public void Gradient_OverTheEmptyList_IsEmpty() =>
        Assert.Empty(Grad((FSharpList<Real> _) => 1.0)(FSharpList<Real>.Empty));

    [Fact]
    public void Describe_OfAListOfVectors_CountsTheirNumbers() =>
        Assert.Equal(
            "[Real[2], Real[1]]",
            Structure<FSharpList<Real[]>>.Default.Describe(ListModule.OfSeq([new Real[2], new Real[1]]))
        );
}
