namespace DualDiff.Tests;

/// <summary>The transforms over <see cref="Dual"/>: chunks, shapes, purity, refusals.</summary>
public sealed class ForwardTests
{
    /// <summary>Every remainder of a chunk of eight, and some chunks before it.</summary>
    private static readonly int[] Inputs = Samples.AreFew
        ? [.. Enumerable.Range(0, 18), 31, 32, 33, 64, 65]
        : [.. Enumerable.Range(0, 66)];

    [Fact]
    public void Gradient_AnyNumberOfInputs_GivesTheBitsOfSingleLanes()
    {
        foreach (var n in Inputs)
        {
            var x = Programs.Point(n);
            var (value, gradient) = Forward.ValueAndGradient(Programs.Scalar)(x);
            Check.Bits(value, Programs.Scalar<Plain>([.. x.Select(Plain.Constant)]).Value, $"value, n = {n}");
            Check.Bits(
                gradient,
                [.. Enumerable.Range(0, n).Select(i => Tangents(t => [Programs.Scalar(t)], x, i)[0])],
                $"n = {n}, gradient"
            );
            Check.Bits(Forward.Gradient(Programs.Scalar)(x), gradient, $"n = {n}, without the value");
        }
    }

    [Fact]
    public void Jacobian_AnyNumberOfInputsAndOutputs_GivesTheBitsOfSingleLanes()
    {
        foreach (var n in Inputs)
        {
            var x = Programs.Point(n);
            double[][] columns = [.. Enumerable.Range(0, n).Select(i => Tangents(t => Programs.Vector(t, 3), x, i))];
            for (var m = 0; m <= 3; m++)
            {
                var outputs = m;
                var (value, jacobian) = Forward.ValueAndJacobian(t => Programs.Vector(t, outputs))(x);
                Assert.Equal((m, n), (jacobian.GetLength(0), jacobian.GetLength(1)));
                Assert.Equal(jacobian, Forward.Jacobian(t => Programs.Vector(t, outputs))(x));
                Check.Bits(
                    value,
                    [.. Programs.Vector<Plain>([.. x.Select(Plain.Constant)], m).Select(y => y.Value)],
                    $"value, {m} x {n}"
                );
                for (var row = 0; row < m; row++)
                {
                    double[] got = [.. Enumerable.Range(0, n).Select(column => jacobian[row, column])];
                    Check.Bits(got, [.. columns.Select(column => column[row])], $"row {row} of {m} x {n}");
                }
            }
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 1)]
    [InlineData(9, 2)]
    [InlineData(16, 2)]
    public void GradientAndJacobian_OfInputs_RunTheFunctionOnceForEachEight(int inputs, int runs)
    {
        var count = 0;
        Forward.Gradient(x => x[count++ % 1])(Programs.Point(inputs));
        Assert.Equal(runs, count);
        Forward.Jacobian(x => [x[count++ % 1]])(Programs.Point(inputs));
        Assert.Equal(2 * runs, count);
    }

    /// <summary>The same function with its input in another lane: lane k depends on lane k only.</summary>
    [Fact]
    public void Lanes_ExchangedAmongInputs_ExchangeTheTangents()
    {
        var x = Programs.Point(8);
        var forwards = Programs.Scalar<Dual>([.. x.Select(Dual.Variable)]);
        var backwards = Programs.Scalar<Dual>([.. x.Select((value, i) => Dual.Variable(value, 7 - i))]);
        Check.Bits(Duals.Tangents(backwards), [.. Duals.Tangents(forwards).Reverse()], "tangents");
    }

    [Fact]
    public void Derivative_OfOneNumber_IsTheSlope()
    {
        var (value, derivative) = Forward.ValueAndDerivative(x => x * Dual.Sin(x))(0.7);
        Assert.Equal(0.7 * Math.Sin(0.7), value);
        Check.Relative(derivative, Math.Sin(0.7) + (0.7 * Math.Cos(0.7)), 1e-15, "derivative");
        Check.Bits(Forward.Derivative(x => x * Dual.Sin(x))(0.7), derivative, "alone");
        Assert.Equal(0, Forward.Derivative(_ => 3)(0.7));
        Assert.Equal(1, Forward.Derivative(x => x)(0.7));
    }

    [Fact]
    public void Jvp_AnyTangent_IsTheJacobianTimesIt()
    {
        for (var n = 0; n <= Inputs[^1]; n += 13)
        {
            var (x, dx) = (Programs.Point(n), Programs.Point(n).Select(t => (2.5 * t) - 0.4).ToArray());
            var (value, tangent) = Forward.Jvp(t => Programs.Vector(t, 3))(x, dx);
            var (want, jacobian) = Forward.ValueAndJacobian(t => Programs.Vector(t, 3))(x);
            Check.Bits(value, want, "value");
            for (var row = 0; row < 3; row++)
            {
                var terms = Enumerable.Range(0, n).Select(column => jacobian[row, column] * dx[column]).ToList();
                var size = terms.Sum(Math.Abs);
                Assert.True(Math.Abs(tangent[row] - terms.Sum()) <= 1e-13 * size, $"n = {n}, row {row}");
            }
        }
    }

    [Fact]
    public void Gradient_AtAPoint_AgreesWithDifferences()
    {
        var x = Programs.Point(11);
        var got = Forward.Gradient(Programs.Scalar)(x);
        var want = FiniteDifference.Gradient(p => Programs.Scalar<Plain>([.. p.Select(Plain.Constant)]).Value, x);
        for (var i = 0; i < x.Length; i++)
        {
            Check.Difference(got[i], want[i], $"component {i}");
        }
    }

    [Fact]
    public void Gradient_UnusedInputsAndConstants_AreExactZeros()
    {
        Assert.Equal([0, 1, 0], Forward.Gradient(x => x[1])([1, 2, 3]));
        Assert.Equal(new double[9], Forward.Gradient(_ => 7)(new double[9]));
        Assert.Equal([2, 0], Forward.Gradient(x => x[0] + x[0])([1, 2]));
    }

    [Fact]
    public void Jacobian_OfTheIdentity_IsTheUnitMatrix()
    {
        double[] x = [3, 4];
        var (value, jacobian) = Forward.ValueAndJacobian(t => t)(x);
        Assert.Equal(
            new double[,]
            {
                { 1, 0 },
                { 0, 1 },
            },
            jacobian
        );
        Assert.Equal([3, 4], value);
        Assert.NotSame(x, value);
    }

    [Fact]
    public void EmptyShapes_NoInputsOrNoOutputs_GiveEmptyResults()
    {
        var (value, gradient) = Forward.ValueAndGradient(_ => 7)([]);
        Assert.Equal(7, value);
        Assert.Empty(gradient);
        Assert.Empty(Forward.Jvp(_ => [])([1], [1]).Value);
        Assert.Equal([5], Forward.Jvp(_ => [5])([], []).Value);
        var (_, noRows) = Forward.ValueAndJacobian(_ => [])([1, 2]);
        Assert.Equal((0, 2), (noRows.GetLength(0), noRows.GetLength(1)));
        var (five, noColumns) = Forward.ValueAndJacobian(_ => [5])([]);
        Assert.Equal((1, 0, 5), (noColumns.GetLength(0), noColumns.GetLength(1), five[0]));
    }

    [Fact]
    public void Inputs_OfAFunctionThatOverwritesThem_StayAsTheyWere()
    {
        var (x, dx) = (Programs.Point(20), Programs.Point(20));
        double[] saved = [.. x];
        _ = Forward.ValueAndGradient(Spoil)(x);
        _ = Forward.ValueAndJacobian(t => [Spoil(t)])(x);
        var (value, tangent) = Forward.Jvp(t => t)(x, dx);
        Assert.Equal(saved, x);
        Assert.Equal(saved, dx);
        Assert.NotSame(x, value);
        Assert.NotSame(dx, tangent);

        // Each chunk gets a fresh array, so the gradient is right too.
        Assert.Equal([1.0, .. new double[18], 3.0], Forward.Gradient(Spoil)(x));

        static Dual Spoil(Dual[] t)
        {
            var y = t[0] + (3 * t[^1]);
            Array.Clear(t);
            return y;
        }
    }

    [Fact]
    public void Transform_CalledTwice_GivesTheSameBitsInFreshArrays()
    {
        var gradient = Forward.Gradient(Programs.Scalar);
        var x = Programs.Point(17);
        var (first, second) = (gradient(x), gradient(x));
        Check.Bits(first, second, "gradient");
        Assert.NotSame(first, second);
    }

    [Fact]
    public void Transform_AfterAnExceptionInTheFunction_StillWorks()
    {
        var fail = true;
        var gradient = Forward.Gradient(x => fail ? throw new TimeoutException("mine") : x[0] * x[1]);
        Assert.Equal("mine", Assert.Throws<TimeoutException>(() => gradient([2, 3])).Message);
        fail = false;
        Assert.Equal([3, 2], gradient([2, 3]));
    }

    [Fact]
    public void NullFunction_EveryTransform_IsRefusedAtOnce()
    {
        Assert.Throws<ArgumentNullException>("f", () => Forward.Derivative(null!));
        Assert.Throws<ArgumentNullException>("f", () => Forward.ValueAndDerivative(null!));
        Assert.Throws<ArgumentNullException>("f", () => Forward.Gradient(null!));
        Assert.Throws<ArgumentNullException>("f", () => Forward.ValueAndGradient(null!));
        Assert.Throws<ArgumentNullException>("f", () => Forward.Jacobian(null!));
        Assert.Throws<ArgumentNullException>("f", () => Forward.ValueAndJacobian(null!));
        Assert.Throws<ArgumentNullException>("f", () => Forward.Jvp(null!));
    }

    [Fact]
    public void NullPoint_EveryTransform_IsRefused()
    {
        Assert.Throws<ArgumentNullException>("x", () => Forward.Gradient(Programs.Scalar)(null!));
        Assert.Throws<ArgumentNullException>("x", () => Forward.Jacobian(t => t)(null!));
        Assert.Throws<ArgumentNullException>("x", () => Forward.Jvp(t => t)(null!, []));
        Assert.Throws<ArgumentNullException>("tangent", () => Forward.Jvp(t => t)([], null!));
    }

    [Fact]
    public void Jvp_TangentOfAnotherLength_IsRefusedWithBothNumbers() =>
        Assert.Equal(
            "Forward.Jvp: the tangent has 2 components and the point has 3. Give one component per input.",
            Assert.Throws<ArgumentException>(() => Forward.Jvp(t => t)([1, 2, 3], [1, 2])).Message
        );

    [Fact]
    public void Jacobian_OutputCountThatChangesBetweenChunks_IsRefusedWithBothNumbers()
    {
        var runs = 0;
        var jacobian = Forward.Jacobian(x => [.. x.Take(++runs)]);
        Assert.Equal(
            "Forward.Jacobian: the function gave 2 results in this run and 1 in the one before. "
                + "Make it pure: the number of results may depend on the shape of the input only.",
            Assert.Throws<InvalidOperationException>(() => jacobian(new double[9])).Message
        );
    }

    /// <summary>n runs, each with the tangent of one input in lane 0.</summary>
    private static double[] Tangents(Func<Dual[], Dual[]> f, double[] x, int input)
    {
        var seed = new double[x.Length];
        seed[input] = 1;
        return Forward.Jvp(f)(x, seed).Tangent;
    }
}
