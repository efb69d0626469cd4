namespace DualDiff.GradBench;

/// <summary>A hand of bones with skin: where its vertices are in a pose.</summary>
internal sealed class Hand
{
    private readonly Ht.HandModel model;

    /// <summary>For each vertex the bones that move it, and its place at rest times the bone's weight.</summary>
    private readonly (int Bone, double[] Place)[][] skin;

    public Hand(Ht.HandModel model)
    {
        this.model = model;
        skin =
        [
            .. model.Weights.Select(
                (weights, vertex) =>
                    weights
                        .Select(
                            (weight, bone) =>
                                (bone, Array.ConvertAll(model.BasePositions[vertex], place => weight * place))
                        )
                        .Where(part => weights[part.bone] != 0)
                        .ToArray()
            ),
        ];
    }

    /// <summary>Three coordinates for each vertex.</summary>
    /// <param name="theta">Rotation (3), translation (3), then four angles for each of five fingers.</param>
    public T[] Vertices<T>(T[] theta)
        where T : struct, IReal<T>
    {
        var (bones, rotation) = (BoneTransforms(theta), Rotation(theta[0], theta[1], theta[2]));
        var mirror = model.IsMirrored ? -T.One : T.One;
        var vertices = new T[3 * skin.Length];
        var place = new T[3];
        for (var v = 0; v < skin.Length; v++)
        {
            Array.Clear(place);
            foreach (var (bone, rest) in skin[v])
            {
                var (moves, x, y, z, w) = (
                    bones[bone],
                    T.Constant(rest[0]),
                    T.Constant(rest[1]),
                    T.Constant(rest[2]),
                    T.Constant(rest[3])
                );
                for (var i = 0; i < 3; i++)
                {
                    place[i] += (moves[i, 0] * x) + (moves[i, 1] * y) + (moves[i, 2] * z) + (moves[i, 3] * w);
                }
            }

            place[0] *= mirror;
            for (var i = 0; i < 3; i++)
            {
                vertices[(3 * v) + i] =
                    (rotation[i, 0] * place[0])
                    + (rotation[i, 1] * place[1])
                    + (rotation[i, 2] * place[2])
                    + theta[3 + i];
            }
        }

        return vertices;
    }

    /// <summary>From rest to pose, for each bone: along the chain of its parents.</summary>
    private T[][,] BoneTransforms<T>(T[] theta)
        where T : struct, IReal<T>
    {
        var bones = model.Parents.Length;
        var (posed, transforms) = (new T[bones][,], new T[bones][,]);
        for (var bone = 0; bone < bones; bone++)
        {
            var relative = Multiply(Lift<T>(model.BaseRelatives[bone]), Bend(theta, bone));
            var parent = model.Parents[bone];
            posed[bone] = parent < 0 ? relative : Multiply(posed[parent], relative);
            transforms[bone] = Multiply(posed[bone], Lift<T>(model.InverseBaseAbsolutes[bone]));
        }

        return transforms;
    }

    /// <summary>
    /// What the pose does to one bone. Bones 0 and 1 are stiff, then come five fingers of four: one that bends in two ways, two that
    /// bend in one, a stiff tip.
    /// </summary>
    private static T[,] Bend<T>(T[] theta, int bone)
        where T : struct, IReal<T>
    {
        var (finger, joint) = Math.DivRem(bone - 2, 4);
        if (bone < 2 || finger > 4 || joint == 3)
        {
            return About(T.Zero, T.Zero);
        }

        var at = 6 + (4 * finger) + joint;
        return joint == 0 ? About(theta[at], theta[at + 1]) : About(theta[at + 1], T.Zero);
    }

    /// <summary>A turn about the first axis, then one about the third.</summary>
    private static T[,] About<T>(T first, T third)
        where T : struct, IReal<T>
    {
        var ((s, c), (sin, cos), zero) = (T.SinCos(first), T.SinCos(third), T.Zero);
        return new T[,]
        {
            { cos, -sin * c, sin * s, zero },
            { sin, cos * c, -cos * s, zero },
            { zero, s, c, zero },
            { zero, zero, zero, T.One },
        };
    }

    /// <summary>The turn around the axis (a, b, c) by its length; none if that is below 1e-4.</summary>
    private static T[,] Rotation<T>(T a, T b, T c)
        where T : struct, IReal<T>
    {
        var angle = T.Sqrt((a * a) + (b * b) + (c * c));
        if (angle < T.Constant(1e-4))
        {
            return About(T.Zero, T.Zero);
        }

        var (x, y, z) = (a / angle, b / angle, c / angle);
        var (sin, cos) = T.SinCos(angle);
        var rest = T.One - cos;
        return new T[,]
        {
            { (x * x) + ((T.One - (x * x)) * cos), (x * y * rest) - (z * sin), (x * z * rest) + (y * sin) },
            { (x * y * rest) + (z * sin), (y * y) + ((T.One - (y * y)) * cos), (y * z * rest) - (x * sin) },
            { (x * z * rest) - (y * sin), (y * z * rest) + (x * sin), (z * z) + ((T.One - (z * z)) * cos) },
        };
    }

    private static T[,] Lift<T>(double[][] rows)
        where T : struct, IReal<T>
    {
        var matrix = new T[4, 4];
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 4; j++)
            {
                matrix[i, j] = T.Constant(rows[i][j]);
            }
        }

        return matrix;
    }

    private static T[,] Multiply<T>(T[,] x, T[,] y)
        where T : struct, IReal<T>
    {
        var z = new T[4, 4];
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 4; j++)
            {
                z[i, j] = (x[i, 0] * y[0, j]) + (x[i, 1] * y[1, j]) + (x[i, 2] * y[2, j]) + (x[i, 3] * y[3, j]);
            }
        }

        return z;
    }
}
