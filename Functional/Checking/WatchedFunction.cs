using System.Globalization;

namespace DualDiff;

/// <summary>Runs the function under test, counts the runs, and compares traced values with plain ones.</summary>
internal sealed class WatchedFunction(Func<Real[], Real[]> f)
{
    private readonly List<string> faults = [];

    /// <summary>Runs so far, plain and traced.</summary>
    public int Runs { get; private set; }

    /// <summary>What was found wrong with the values.</summary>
    public IReadOnlyList<string> Faults => faults;

    public Real[] Run(Real[] x)
    {
        Runs++;
        return f(x) ?? throw Errors.NullResult("CheckGradients");
    }

    public double[] Plain(double[] x) => Run(x.ToReals()).ToDoubles();

    /// <summary>Notes where a second plain run differs from the first.</summary>
    public bool IsPure(double[] x, double[] first)
    {
        Note(Plain(x), first, "not pure: a second plain run");
        return faults.Count == 0;
    }

    /// <summary>The function, with the values of its traced runs compared bit for bit with those of the plain run.</summary>
    public Func<Real[], Real[]> Traced(string mode, double[] plain) =>
        x =>
        {
            var output = Run(x);
            Note(Array.ConvertAll(output, number => number.Value), plain, $"value not kept: the run in {mode} mode");
            return output;
        };

    private void Note(double[] found, double[] plain, string what)
    {
        if (found.Length != plain.Length)
        {
            faults.Add($"{what} gave {found.Length} outputs, the plain run {plain.Length}");
            return;
        }

        for (var i = 0; i < found.Length; i++)
        {
            if (!HaveSameBits(found[i], plain[i]))
            {
                faults.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{what} gave f[{i}] = {found[i]:R}, the plain run {plain[i]:R}"
                    )
                );
                return;
            }
        }
    }

    private static bool HaveSameBits(double x, double y) =>
        BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y) || (double.IsNaN(x) && double.IsNaN(y));
}
