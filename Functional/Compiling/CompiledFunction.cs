using CommunityToolkit.HighPerformance.Buffers;

namespace DualDiff;

/// <summary>What a compiled function can do whatever its types.</summary>
internal abstract class CompiledFunction
{
    public abstract void Evaluate(ReadOnlySpan<double> input, Span<double> output);

    public abstract CompileReport Report();
}

/// <summary>
/// A function with its compiled paths, one set for each structure of the argument. Any number of threads may call it.
/// </summary>
internal sealed class CompiledFunction<TIn, TOut> : CompiledFunction
{
    private readonly Func<TIn, TOut> f;
    private readonly CompileOptions options;
    private readonly Structure<TIn> inputs = Structure<TIn>.Traced;
    private readonly Structure<TOut> outputs = Structure<TOut>.Traced;
    private readonly Lock gate = new();
    private volatile CompiledShape<TIn, TOut>[] shapes = [];
    private int calls;

    public CompiledFunction(Func<TIn, TOut> f, CompileOptions options)
    {
        this.f = f;
        this.options = options;
        Invoke = Call;
    }

    public Func<TIn, TOut> Invoke { get; }

    public override void Evaluate(ReadOnlySpan<double> input, Span<double> output)
    {
        var shape = OfLength(input.Length);
        if (shape is null)
        {
            var point = PointOf(input);
            shape = ShapeOf(point, input.Length);
            if (shape is null)
            {
                Write(f(point), output);
                return;
            }
        }

        // The output may lie over the input.
        var copy = IsTimeToVerify() ? input.ToArray() : null;
        if (shape.TryRun(input, output) || Record(shape, input) is { } variant && variant.TryRun(input, output))
        {
            if (copy is not null)
            {
                var eager = outputs.Flatten(f(shape.Rebuild(inputs, copy)));
                // The caller may have given more room than there are results.
                Verification.Demand(output[..Math.Min(output.Length, eager.Length)], eager, options.Strict);
            }

            return;
        }

        Write(f(shape.Rebuild(inputs, input)), output);
    }

    public override CompileReport Report() => CompileReport.Of(shapes, options);

    /// <summary>The argument, where numbers alone say what it is.</summary>
    private static TIn PointOf(ReadOnlySpan<double> input)
    {
        if (typeof(TIn) == typeof(Real[]))
        {
            return (TIn)(object)input.ToArray().ToReals();
        }

        return typeof(TIn) == typeof(Real) && input.Length == 1
            ? (TIn)(object)(Real)input[0]
            : throw Errors.UnknownShape(input.Length);
    }

    private void Write(TOut result, Span<double> output)
    {
        var numbers = outputs.Flatten(result);
        CompiledShape<TIn, TOut>.DemandOutput(output.Length, numbers.Length);
        for (var i = 0; i < numbers.Length; i++)
        {
            output[i] = Real.ToPlain(numbers[i]);
        }
    }

    private TOut Call(TIn point)
    {
        ArgumentNullException.ThrowIfNull(point);
        var numbers = point is Real[] vector ? vector : inputs.Flatten(point);
        using var values = SpanOwner<double>.Allocate(numbers.Length);
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!numbers[i].IsConstant)
            {
                // Pure functions: what a transform wants of the compiled function is what it gets of the function.
                return f(point);
            }

            values.Span[i] = numbers[i].Raw;
        }

        var shape = ShapeOf(point, numbers.Length);
        if (shape is null)
        {
            return f(point);
        }

        if (!shape.TryInvoke(outputs, values.Span, out var result))
        {
            var variant = Record(shape, values.Span);
            if (variant is null)
            {
                return f(point);
            }

            CompiledShape<TIn, TOut>.Invoke(variant, outputs, values.Span, out result);
        }

        if (IsTimeToVerify())
        {
            var found = Array.ConvertAll(outputs.Flatten(result!), number => number.Raw);
            Verification.Demand(found, outputs.Flatten(f(point)), options.Strict);
        }

        return result!;
    }

    private bool IsTimeToVerify() => options.Verify > 0 && Interlocked.Increment(ref calls) % options.Verify == 0;

    /// <summary>The compiled paths for a structure; null if there are as many structures as are allowed.</summary>
    private CompiledShape<TIn, TOut>? ShapeOf(TIn point, int count)
    {
        // A number or a vector is known by its length alone.
        if (point is Real[] or Real && OfLength(count) is { } vector)
        {
            return vector;
        }

        var wanted = InputShape.Of(inputs, point, count);
        if (Array.Find(shapes, known => known.Shape.Equals(wanted)) is { } found)
        {
            return found;
        }

        lock (gate)
        {
            // Another thread may have added it meanwhile.
            if (Array.Find(shapes, known => known.Shape.Equals(wanted)) is { } there)
            {
                return there;
            }

            if (shapes.Length >= options.MaximumStructures)
            {
                return null;
            }

            var added = new CompiledShape<TIn, TOut>(wanted, inputs.Rebuild(point, new Real[count]));
            shapes = [.. shapes, added];
            return added;
        }
    }

    /// <summary>The structure with so many numbers; without a delegate, which would allocate.</summary>
    private CompiledShape<TIn, TOut>? OfLength(int count)
    {
        CompiledShape<TIn, TOut>? found = null;
        foreach (var known in shapes)
        {
            if (known.Shape.Count == count)
            {
                found = found is null ? known : throw Errors.SeveralShapes(count);
            }
        }

        return found;
    }

    /// <summary>Compiles the path that an input takes; null if it has to run eagerly.</summary>
    private Variant<TOut>? Record(CompiledShape<TIn, TOut> shape, ReadOnlySpan<double> input)
    {
        if (shape.IsFull(options.MaximumVariants))
        {
            return null;
        }

        lock (shape)
        {
            // Another thread may have recorded the path meanwhile.
            if (shape.Find(input) is { } recorded)
            {
                return recorded;
            }

            if (shape.IsFull(options.MaximumVariants))
            {
                return null;
            }

            try
            {
                var like = default(TOut);
                var point = shape.Like;
                var program = Recorder.Record(
                    input,
                    numbers =>
                    {
                        var output = f(inputs.Rebuild(point, numbers)) ?? throw Errors.NullResult("Compile");
                        var results = outputs.Flatten(output);
                        like = outputs.Rebuild(output, new Real[results.Length]);
                        return results;
                    },
                    options.MaximumOperations
                );
                var (graph, schedule) = Compiler.Compile(program, options, input);
                var variant = new Variant<TOut>(ProgramSummary.Of(program, graph), schedule, like!);
                shape.Add(variant);
                return variant;
            }
            catch (NotRecordableException refused)
            {
                shape.RunEagerly(refused.Message);
                return null;
            }
        }
    }
}
