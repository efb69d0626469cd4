using System.Diagnostics;

namespace DualDiff;

/// <summary>
/// Writes a function down as a <see cref="Program"/>. It is the oldest level of its run, so that transforms run above it and
/// what they compute is recorded too. A number's slot is its node.
/// </summary>
/// <remarks>Nothing is folded while recording: zeros and ones of data are data (docs/explanation/compile.md).</remarks>
internal sealed class Recorder : Trace
{
    [ThreadStatic]
    private static Recorder? current;

    private static int active;

    private readonly int thread = Environment.CurrentManagedThreadId;
    private readonly int limit;
    private readonly ExpressionTable nodes = new();
    private readonly List<Guard> guards = [];
    private readonly HashSet<(Predicate, int, int)> asked = [];
    private readonly Dictionary<Func<double, double>, Operation> own = [];

    private volatile bool wasShared;

    private Recorder(int limit)
        : base(new Level()) => this.limit = limit;

    /// <summary>
    /// Whether any function is being recorded: then reading a value may be a question to it. On whatever thread, for a function may
    /// hand its numbers to others.
    /// </summary>
    public static bool IsActive => Volatile.Read(ref active) > 0;

    /// <summary>Runs a function once and returns what it did, and its outputs' shape.</summary>
    /// <param name="input">The values of the arguments.</param>
    /// <param name="run">From the arguments to the results, flat.</param>
    /// <param name="limit">How many nodes are too many.</param>
    /// <exception cref="NotRecordableException">The function uses what a program cannot hold.</exception>
    public static Program Record(ReadOnlySpan<double> input, Func<Real[], Real[]> run, int limit)
    {
        var outer = current;
        var recorder = new Recorder(limit);
        current = recorder;
        Interlocked.Increment(ref active);
        try
        {
            var numbers = new Real[input.Length];
            for (var i = 0; i < numbers.Length; i++)
            {
                numbers[i] = new(input[i], recorder, recorder.nodes.Add(Operation.Input, i, -1));
            }

            var outputs = Array.ConvertAll(run(numbers), recorder.NodeOf);
            if (recorder.wasShared)
            {
                throw new NotRecordableException("it computes with its arguments on several threads");
            }

            return recorder.nodes.ToProgram(input.Length, outputs, [.. recorder.guards]);
        }
        finally
        {
            recorder.Level.Close();
            current = outer;
            Interlocked.Decrement(ref active);
        }
    }

    public Real Constant(double value) => new(value, this, ConstantNode(value));

    public Real Apply(Operation operation, double value, Real x) => Make(operation, value, NodeOf(x), -1);

    public Real Apply(Operation operation, double value, Real x, Real y) =>
        Make(operation, value, NodeOf(x), NodeOf(y));

    public Real ApplyMany(Operation operation, double value, ReadOnlySpan<Real> x)
    {
        var operands = new int[x.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            operands[i] = NodeOf(x[i]);
        }

        return new(value, this, IsElsewhere() ? 0 : Checked(nodes.AddMany(operation, operands)));
    }

    /// <summary>A user's own primitive.</summary>
    public Real ApplyOwn(Real x, Func<double, double> value)
    {
        if (IsElsewhere())
        {
            return new(value(x.Raw), this, 0);
        }

        if (!own.TryGetValue(value, out var operation))
        {
            own.Add(value, operation = new OwnOperation(value));
        }

        return ApplyMany(operation, value(x.Raw), [x]);
    }

    /// <summary>A constant beside a number of a program becomes a node: its slope is then data too, and no 1 or 0 that folds.</summary>
    public static Real Beside(Real other, Real number) =>
        number.IsConstant && other.Trace is Recorder recorder ? recorder.Constant(number.Raw) : number;

    /// <summary>The answer to a question about numbers that depend on the arguments: the program is right while it stays the same.</summary>
    public static bool Ask<TPredicate>(Real x, Real y)
        where TPredicate : struct, IPredicate
    {
        (x, y) = (x.WithoutDerivative(), y.WithoutDerivative());
        var outcome = TPredicate.Holds(x.Raw, y.Raw);
        if ((x.Trace ?? y.Trace) is Recorder recorder)
        {
            recorder.Note(Predicate<TPredicate>.Instance, recorder.NodeOf(x), recorder.NodeOf(y), outcome);
        }

        return outcome;
    }

    /// <summary>
    /// The value of a number whose transform has ended, which an eager run may read. Whether it depends on the arguments is
    /// no longer known.
    /// </summary>
    public static Real AfterItsEnd(Real x) =>
        current is not null
            ? throw new NotRecordableException("it reads a number of a transform that has ended")
            : Real.Constant(x.Raw);

    /// <summary>A value that leaves the recording: the program is right while it is this very number.</summary>
    public static double Read(Real x)
    {
        x = x.WithoutDerivative();
        if (x.Trace is Recorder recorder)
        {
            recorder.Note(Predicate<SameBits>.Instance, recorder.NodeOf(x), recorder.ConstantNode(x.Raw), true);
        }

        return x.Raw;
    }

    /// <summary>The node of a number of this recording or of a constant.</summary>
    /// <exception cref="NotRecordableException">The number is being differentiated outside, and no argument.</exception>
    public int NodeOf(Real x) =>
        ReferenceEquals(x.Trace, this) ? (int)x.Slot
        : x.DemandOpen().IsConstant ? ConstantNode(x.Raw)
        : throw new NotRecordableException(
            "it uses a number that is being differentiated but is not among its arguments"
        );

    public override Real Primal(double value, long slot) => throw new UnreachableException();

    public override Real Record(Real z, Real x, Real xSlope, Real y, Real ySlope) => throw new UnreachableException();

    public override Real[] RecordCall(OwnFunction function, Real[] x, Real[] primals, Real[] outputs) =>
        throw new UnreachableException();

    private Real Make(Operation operation, double value, int x, int y)
    {
        Level.DemandOpen();
        return new(value, this, IsElsewhere() ? 0 : Checked(nodes.Add(operation, x, y)));
    }

    private int ConstantNode(double value) => IsElsewhere() ? 0 : nodes.Constant(value);

    /// <summary>
    /// Whether this is not the thread that records. Then values are right and nothing is written down, and in the end the function is
    /// refused: an exception here would reach the caller in the wrappings of some other thread.
    /// </summary>
    private bool IsElsewhere()
    {
        if (thread == Environment.CurrentManagedThreadId)
        {
            return false;
        }

        wasShared = true;
        return true;
    }

    private int Checked(int node) => node < limit ? node : throw Errors.ProgramTooLarge(node);

    private void Note(Predicate predicate, int x, int y, bool outcome)
    {
        Level.DemandOpen();
        if (!IsElsewhere() && asked.Add((predicate, x, y)))
        {
            guards.Add(new(predicate, x, y, outcome));
        }
    }
}
