using CsCheck;
using Xunit;
using static DualDiff.Diff;

namespace DualDiff.Tests;

// Second and third order.
public partial class LawTests
{
    [Fact]
    public void Hessian_InAllPairings_IsEqualAndSymmetric() =>
        RandomFunction.ScalarWithPoint.Sample(
            (f, x) =>
            {
                var want = JacobianForward(Grad(f.First))(x.ToReals()).ToDoubles();
                var terms = f.On(Magnitude.AlongAll(x))[0].Second;
                foreach (var (name, hessian) in Operators.Hessians)
                {
                    var got = hessian(f.First)(x.ToReals()).ToDoubles();
                    Check.ForEach(
                        want,
                        (i, j) =>
                        {
                            Check.InTerms(want[i, j], got[i, j], terms, SecondOrder, (name, i, j));
                            Check.InTerms(got[i, j], got[j, i], terms, SecondOrder, (name, "symmetry", i, j));
                        }
                    );
                }
            }
        );

    [Fact]
    public void ThirdDerivative_InAllSequencesOfTwoModes_IsEqual() =>
        RandomFunction.ScalarWithPoint.Sample(
            (f, x) =>
            {
                // Along one line through the point.
                Real Along(Real t) => f.First([.. x.Select((xi, i) => (Real)xi + (t * (1 - (0.25 * i))))]);
                var modes = new[] { Operators.Core[0], Operators.Core[1] };
                var all =
                    from a in modes
                    from b in modes
                    from c in modes
                    select (Name: (a, b, c), Value: a.Of(b.Of(c.Of(Along)))(0.0).Value);
                var values = all.ToArray();
                var terms = f.On(Magnitude.AlongAll(x))[0];
                var size = 1 + values[0].Value + terms.Second + terms.First;
                foreach (var (name, value) in values)
                {
                    Check.InTerms(
                        values[0].Value,
                        value,
                        Math.Abs(size) + (terms.Second * terms.Second) + (terms.First * terms.First * terms.First),
                        SecondOrder * 16,
                        name
                    );
                }
            }
        );
}
