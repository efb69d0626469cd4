using System.Runtime.Intrinsics;

namespace DualDiff;

internal sealed partial class FinishedTape
{
    /// <summary>The Jacobian matrix by rows, eight a sweep.</summary>
    public Real[,] PullMatrix(ReadOnlySpan<Real> outputs)
    {
        var jacobian = new Real[outputs.Length, inputs];
        if (!isFlat)
        {
            for (var i = 0; i < outputs.Length; i++)
            {
                SetRow(jacobian, i, Pull(outputs.Slice(i, 1), [Real.One]));
            }

            return jacobian;
        }

        var bars = new Vector512<double>[count];
        for (var start = 0; start < outputs.Length; start += Lanes.Count)
        {
            var chunk = outputs[start..Math.Min(start + Lanes.Count, outputs.Length)];
            Array.Clear(bars);
            for (var lane = 0; lane < chunk.Length; lane++)
            {
                ref var bar = ref bars[SlotOf(chunk[lane])];
                bar = bar.WithElement(lane, bar[lane] + 1);
            }

            SweepLanes(bars);
            for (var lane = 0; lane < chunk.Length; lane++)
            {
                for (var j = 0; j < inputs; j++)
                {
                    jacobian[start + lane, j] = bars[j + 1][lane];
                }
            }
        }

        return jacobian;
    }

    /// <summary>The Jacobian matrix by columns.</summary>
    public Real[,] PushMatrix(ReadOnlySpan<Real> outputs)
    {
        var jacobian = new Real[outputs.Length, inputs];
        var seed = new Real[inputs];
        for (var j = 0; j < inputs; j++)
        {
            seed[j] = Real.One;
            var column = Push(outputs, seed);
            seed[j] = Real.Zero;
            for (var i = 0; i < column.Length; i++)
            {
                jacobian[i, j] = column[i];
            }
        }

        return jacobian;
    }

    private void SweepLanes(Vector512<double>[] bars)
    {
        for (var i = count - 1; i > inputs; i--)
        {
            var bar = bars[i];
            if (bar == Vector512<double>.Zero)
            {
                continue;
            }

            ref readonly var step = ref steps[i];
            bars[step.Parent] += Scale(bar, step.Slope);
            if (step.OtherParent != 0)
            {
                bars[step.OtherParent] += Scale(bar, step.OtherSlope);
            }
        }
    }

    /// <summary>A lane whose cotangent is exactly zero is absent: beside a slope that is not finite it stays zero.</summary>
    private static Vector512<double> Scale(Vector512<double> bar, double slope) =>
        double.IsFinite(slope)
            ? bar * slope
            : Vector512.ConditionalSelect(
                Vector512.Equals(bar, Vector512<double>.Zero),
                Vector512<double>.Zero,
                bar * slope
            );

    private static void SetRow(Real[,] matrix, int row, Real[] values)
    {
        for (var j = 0; j < values.Length; j++)
        {
            matrix[row, j] = values[j];
        }
    }
}
