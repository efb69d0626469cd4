using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CommunityToolkit.HighPerformance;

namespace DualDiff;

internal sealed partial class FinishedTape
{
    /// <summary>The Jacobian matrix by rows, eight a sweep.</summary>
    public Real[,] PullMatrix(ReadOnlySpan<Real> outputs)
    {
        var jacobian = new Real[outputs.Length, inputs];
        if (!hasLanes)
        {
            for (var i = 0; i < outputs.Length; i++)
            {
                var row = Pull(outputs.Slice(i, 1), [Real.One]);
                for (var j = 0; j < inputs; j++)
                {
                    jacobian[i, j] = row[j];
                }
            }

            return jacobian;
        }

        Span2D<Real> rows = jacobian;
        // All zeros between uses, as in Pull.
        var rented = Pool<Vector512<double>>.Take(steps.Length);
        var bars = rented.AsSpan(0, count);
        for (var start = 0; start < outputs.Length; start += Lanes.Count)
        {
            var chunk = outputs[start..Math.Min(start + Lanes.Count, outputs.Length)];
            for (var lane = 0; lane < chunk.Length; lane++)
            {
                ref var bar = ref bars[SlotOf(chunk[lane])];
                bar = bar.WithElement(lane, bar[lane] + 1);
            }

            Sweep(steps.AsSpan(0, count), wide, bars, inputs);
            var columns = MemoryMarshal.Cast<Vector512<double>, double>(bars.Slice(1, inputs));
            for (var lane = 0; lane < chunk.Length; lane++)
            {
                var row = rows.GetRowSpan(start + lane);
                for (var j = 0; j < row.Length; j++)
                {
                    row[j] = Real.Constant(columns[(j * Lanes.Count) + lane]);
                }
            }

            bars[..(inputs + 1)].Clear();
        }

        Pool<Vector512<double>>.Return(rented);
        return jacobian;
    }

    /// <summary>The Jacobian matrix by columns, eight a sweep.</summary>
    public Real[,] PushMatrix(ReadOnlySpan<Real> outputs)
    {
        var jacobian = new Real[outputs.Length, inputs];
        if (!hasLanes)
        {
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

        var dots = new Lanes[count];
        var present = new byte[count];
        for (var start = 0; start < inputs; start += Lanes.Count)
        {
            var width = Math.Min(Lanes.Count, inputs - start);
            Array.Clear(dots, 0, inputs + 1);
            Array.Clear(present, 0, inputs + 1);
            for (var lane = 0; lane < width; lane++)
            {
                dots[start + lane + 1] = Lanes.Unit(lane);
                present[start + lane + 1] = (byte)(1 << lane);
            }

            Sweep(steps.AsSpan(0, count), wide, dots, present, inputs);
            for (var i = 0; i < outputs.Length; i++)
            {
                var row = dots[SlotOf(outputs[i])];
                for (var lane = 0; lane < width; lane++)
                {
                    jacobian[i, start + lane] = Real.Constant(row[lane]);
                }
            }
        }

        return jacobian;
    }

    /// <summary>The reverse sweep with eight cotangents a step.</summary>
    private static void Sweep(ReadOnlySpan<Step> steps, Parent[] wide, Span<Vector512<double>> bars, int inputs)
    {
        for (var i = steps.Length - 1; i > inputs; i--)
        {
            var bar = bars[i];
            if (bar == Vector512<double>.Zero)
            {
                continue;
            }

            bars[i] = Vector512<double>.Zero;
            ref readonly var step = ref steps[i];
            if (step.IsWide)
            {
                var parents = step.ParentsIn(wide);
                for (var k = parents.Length - 1; k >= 0; k--)
                {
                    bars[parents[k].Slot] += Scale(bar, parents[k].Slope);
                }

                continue;
            }

            bars[step.Parent] += Scale(bar, step.Slope);
            if (step.OtherParent != 0)
            {
                bars[step.OtherParent] += Scale(bar, step.OtherSlope);
            }
        }
    }

    /// <summary>The forward sweep with eight tangents a step. Step 0, the parent of constants, has none present.</summary>
    private static void Sweep(ReadOnlySpan<Step> steps, Parent[] wide, Lanes[] dots, byte[] present, int inputs)
    {
        for (var i = inputs + 1; i < steps.Length; i++)
        {
            ref readonly var step = ref steps[i];
            if (step.IsWide)
            {
                (dots[i], present[i]) = (default, 0);
                foreach (var parent in step.ParentsIn(wide))
                {
                    dots[i] += Lanes.Scale(dots[parent.Slot], present[parent.Slot], parent.Slope);
                    present[i] |= present[parent.Slot];
                }

                continue;
            }

            var (first, second) = (present[step.Parent], present[step.OtherParent]);
            dots[i] =
                Lanes.Scale(dots[step.Parent], first, step.Slope)
                + Lanes.Scale(dots[step.OtherParent], second, step.OtherSlope);
            present[i] = (byte)(first | second);
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
}
