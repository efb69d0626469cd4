using System.Buffers;

namespace DualDiff;

/// <summary>What is returned for a sum over rows: one <see cref="ScalarSum"/> for each structure of the argument.</summary>
internal abstract class SumOverFunction : CompiledFunction
{
    /// <summary>Value and gradient at plain numbers, without allocation.</summary>
    public abstract double EvaluateWithGradient(ReadOnlySpan<double> point, Span<double> gradient);
}

/// <inheritdoc/>
internal sealed class SumOverFunction<TShared> : SumOverFunction
{
    private readonly RowData rows;
    private readonly Func<TShared, Real[], Real> f;
    private readonly CompileOptions options;
    private readonly int threads;
    private readonly Structure<TShared> structure = Structure<TShared>.Traced;
    private readonly Lock gate = new();
    private volatile (InputShape Shape, ScalarSum Sum)[] sums = [];

    public SumOverFunction(RowData rows, Func<TShared, Real[], Real> f, CompileOptions options, int threads)
    {
        (this.rows, this.f, this.options, this.threads) = (rows, f, options, threads);
        Invoke = Call;
    }

    public Func<TShared, Real> Invoke { get; }

    public override void Evaluate(ReadOnlySpan<double> input, Span<double> output)
    {
        if (output.Length < 1)
        {
            throw Errors.OutputTooShort(0, 1);
        }

        Find(input.Length).Value.Run(input, output[..1]);
    }

    public override double EvaluateWithGradient(ReadOnlySpan<double> point, Span<double> gradient)
    {
        if (gradient.Length < point.Length)
        {
            throw Errors.OutputTooShort(gradient.Length, point.Length);
        }

        var both = ArrayPool<double>.Shared.Rent(point.Length + 1);
        Find(point.Length).Both.Run(point, both.AsSpan(0, point.Length + 1));
        both.AsSpan(1, point.Length).CopyTo(gradient);
        var value = both[0];
        ArrayPool<double>.Shared.Return(both);
        return value;
    }

    public override CompileReport Report()
    {
        var all = sums.SelectMany(known => new[] { known.Sum.Value, known.Sum.Both }).ToArray();
        return CompileReport.Of(
            [.. all.SelectMany(sum => sum.Variants).Select(variant => CompiledPath.Of(variant.Rows, options.Strict))],
            [
                .. all.Where(sum => sum.EagerReason is not null)
                    .Select(sum => $"Further paths run eagerly, because {sum.EagerReason}.")
                    .Distinct(),
            ]
        );
    }

    private Real Call(TShared shared)
    {
        ArgumentNullException.ThrowIfNull(shared);
        var numbers = structure.Flatten(shared);
        return SumOf(shared, numbers.Length).Apply(numbers);
    }

    private ScalarSum SumOf(TShared shared, int count)
    {
        var wanted = InputShape.Of(structure, shared, count);
        lock (gate)
        {
            foreach (var known in sums)
            {
                if (known.Shape.Equals(wanted))
                {
                    return known.Sum;
                }
            }

            var like = structure.Rebuild(shared, new Real[count]);
            var added = new ScalarSum(count, rows, (x, row) => f(structure.Rebuild(like, x), row), options, threads);
            sums = [.. sums, (wanted, added)];
            return added;
        }
    }

    private ScalarSum Find(int length)
    {
        foreach (var known in sums)
        {
            if (known.Shape.Count == length)
            {
                return known.Sum;
            }
        }

        return typeof(TShared) == typeof(Real[]) ? SumOf((TShared)(object)new Real[length], length)
            : typeof(TShared) == typeof(Real) && length == 1 ? SumOf((TShared)(object)default(Real), 1)
            : throw Errors.UnknownShape(length);
    }
}
