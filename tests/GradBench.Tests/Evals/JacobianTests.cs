namespace DualDiff.Tests;

/// <summary>The evals whose answer is a matrix, in forward mode.</summary>
public sealed class JacobianTests
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(0.0)] // no rotation: the branch of its own
    public void Ba_Jacobian_IsThatOfDifferences(double rotation)
    {
        double[] camera = [rotation, -rotation, 2 * rotation, 0.1, -0.4, -6, 800, 320, 240, 0.05, -0.01];
        double[] point = [0.2, -0.3, 0.4];
        var input = new Ba.Input(2, 3, 12, camera, point, 0.9, [300, 250]);
        double[] Errors(double[] x) =>
            Ba.Objective(input with { Cam = x[..11], X = x[11..14], W = x[14] })().ReprojError.Elements.ToArray();

        double[] all = [.. camera, .. point, 0.9];
        var columns = Enumerable.Range(0, all.Length).Select(i => Differences.Column(Errors, all, i)).ToList();
        var output = Ba.Jacobian(input)();

        // At no rotation the differences take the other branch, whose limit it is.
        Differences.Agree([.. columns.Select(c => c[0]), .. columns.Select(c => c[1])], output.Vals[..30], 1e-7);
        Assert.Equal(-2 * 0.9, output.Vals[^1]);
        Assert.Equal((31 * 12, (11 * 2) + (3 * 3) + 11), (output.Rows[^1], output.Cols[^1]));
        Assert.Equal([0, 15, 30, 45], output.Rows[..4]);
        Assert.Equal([.. Enumerable.Range(0, 11), 22, 23, 24, 31], output.Cols[..15]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Ht_Jacobian_IsThatOfDifferences(bool hasCoordinates)
    {
        var input = HandInput(hasCoordinates);
        var jacobian = Ht.Jacobian(input)();
        var shift = hasCoordinates ? 2 : 0;
        for (var i = 0; i < input.Theta.Length; i++)
        {
            var column = Differences.Column(theta => Ht.Objective(input with { Theta = theta })(), input.Theta, i);
            if (column.Any(slope => slope != 0))
            {
                Differences.Agree(column, [.. jacobian.Select(row => row[shift + i])], 1e-7);
            }
            else
            {
                Assert.All(jacobian, row => Assert.Equal(0, row[shift + i]));
            }
        }

        for (var i = 0; i < shift; i++)
        {
            var index = i;
            double[] Moved(double[] by) =>
                Ht.Objective(
                    input with
                    {
                        Us = [.. input.Us.Select(u => u.Select((x, j) => j == index ? x + by[0] : x).ToArray())],
                    }
                )();
            Differences.Agree(Differences.Column(Moved, [0], 0), [.. jacobian.Select(row => row[index])]);
        }
    }

    /// <summary>A hand with 22 bones in the order of the suite, five vertices and two triangles.</summary>
    private static Ht.Input HandInput(bool hasCoordinates)
    {
        double[][] Bone(int seed) => [.. Differences.Rows(3, 4, seed), [0, 0, 0, 1]];
        var model = new Ht.HandModel(
            [-1, .. Enumerable.Range(0, 21).Select(i => i % 4 == 1 ? 0 : i)],
            [.. Enumerable.Range(0, 22).Select(i => Bone(i + 1))],
            [.. Enumerable.Range(0, 22).Select(i => Bone(i + 30))],
            [.. Differences.Rows(5, 3, 60).Select(place => (double[])[.. place, 1])],
            Differences.Rows(5, 22, 61),
            [
                [0, 1, 2],
                [2, 3, 4],
            ],
            IsMirrored: true
        );
        return new(
            [.. Differences.Numbers(26, 62).Select(x => 0.3 * x)],
            new(model, [1, 0, 1], Differences.Rows(3, 3, 63)),
            hasCoordinates
                ?
                [
                    [0.2, 0.3],
                    [0.1, 0.6],
                    [0.4, 0.1],
                ]
                : []
        );
    }
}
