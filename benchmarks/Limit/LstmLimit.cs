namespace DualDiff.Benchmarks;

/// <summary>The gradient of the LSTM by hand: forwards with everything kept that the way back needs, then back through time.</summary>
/// <typeparam name="TLane">Scalar or SIMD.</typeparam>
/// <param name="lstm">The network and its text.</param>
internal sealed class LstmLimit<TLane>(Lstm lstm)
    where TLane : struct, ILane<TLane>
{
    // What a unit keeps: the four gates, the cell after them and its tanh, and the hidden state.
    private const int Kept = 7;
    private static readonly TLane One = TLane.Of(1);

    // Every row is padded to whole registers.
    private readonly int width = Padded(lstm.Width);
    private readonly double[] p = new double[((lstm.Layers * 8) + 3) * Padded(lstm.Width)];
    private readonly double[] bars = new double[((lstm.Layers * 8) + 3) * Padded(lstm.Width)];
    private readonly double[] kept = new double[(lstm.Steps + 1) * lstm.Layers * Kept * Padded(lstm.Width)];
    private readonly double[] inputs = Pad([.. lstm.Sequence.SelectMany(row => row)], lstm.Width);
    private readonly double[] exps = new double[lstm.Steps * Padded(lstm.Width)];
    private readonly double[] sums = new double[lstm.Steps];
    private readonly double[] mask = Pad([.. Enumerable.Repeat(1.0, lstm.Width)], lstm.Width);
    private readonly double[] ones = [.. lstm.Sequence.Select(row => row.Sum())];

    /// <returns>The value.</returns>
    public double Gradient(double[] point, double[] gradient)
    {
        Pad(point, lstm.Width).CopyTo(p, 0);
        Array.Clear(bars);
        var start = Pad(lstm.Start, lstm.Width);
        for (var layer = 0; layer < lstm.Layers; layer++)
        {
            Row(start, layer * 2).CopyTo(Unit(0, layer, 6));
            Row(start, (layer * 2) + 1).CopyTo(Unit(0, layer, 4));
        }

        var total = 0.0;
        for (var t = 0; t < lstm.Steps; t++)
        {
            total += Forwards(t);
        }

        var scale = -1.0 / (lstm.Steps * lstm.Width);
        Backwards(scale);
        for (var row = 0; row < bars.Length / width; row++)
        {
            Row(bars, row)[..lstm.Width].CopyTo(gradient.AsSpan(row * lstm.Width));
        }

        return scale * total;
    }

    private static int Padded(int width) => (width + TLane.Count - 1) / TLane.Count * TLane.Count;

    private static double[] Pad(double[] rows, int width)
    {
        var padded = new double[rows.Length / width * Padded(width)];
        for (var row = 0; row < rows.Length / width; row++)
        {
            rows.AsSpan(row * width, width).CopyTo(padded.AsSpan(row * Padded(width)));
        }

        return padded;
    }

    private static TLane Sigmoid(TLane x) => One / (One + TLane.Exp(TLane.Of(0) - x));

    private Span<double> Row(double[] rows, int row) => rows.AsSpan(row * width, width);

    /// <summary>What a unit kept after so many steps: the number of it, see <see cref="Kept"/>.</summary>
    private Span<double> Unit(int step, int layer, int item) =>
        Row(kept, (((step * lstm.Layers) + layer) * Kept) + item);

    private double Forwards(int t)
    {
        var total = TLane.Of(0);
        var sum = TLane.Of(0);
        var extra = lstm.Layers * 8;
        for (var i = 0; i < width; i += TLane.Count)
        {
            var z = At(inputs, t, i) * At(p, extra, i);
            for (var layer = 0; layer < lstm.Layers; layer++)
            {
                var hidden = TLane.Load(Unit(t, layer, 6)[i..]);
                var w = layer * 8;
                var forget = Sigmoid((z * At(p, w, i)) + At(p, w + 4, i));
                var into = Sigmoid((hidden * At(p, w + 1, i)) + At(p, w + 5, i));
                var output = Sigmoid((z * At(p, w + 2, i)) + At(p, w + 6, i));
                var change = TLane.Tanh((hidden * At(p, w + 3, i)) + At(p, w + 7, i));
                var cell = (TLane.Load(Unit(t, layer, 4)[i..]) * forget) + (into * change);
                var tanh = TLane.Tanh(cell);
                z = output * tanh;
                forget.Store(Unit(t + 1, layer, 0)[i..]);
                into.Store(Unit(t + 1, layer, 1)[i..]);
                output.Store(Unit(t + 1, layer, 2)[i..]);
                change.Store(Unit(t + 1, layer, 3)[i..]);
                cell.Store(Unit(t + 1, layer, 4)[i..]);
                tanh.Store(Unit(t + 1, layer, 5)[i..]);
                z.Store(Unit(t + 1, layer, 6)[i..]);
            }

            var y = (z * At(p, extra + 1, i)) + At(p, extra + 2, i);
            var exp = TLane.Exp(y) * At(mask, 0, i);
            exp.Store(Row(exps, t)[i..]);
            sum += exp;
            total += At(inputs, t + 1, i) * y;
        }

        sums[t] = 2 + sum.Sum;
        return total.Sum - (ones[t + 1] * Math.Log(sums[t]));
    }

    private void Backwards(double scale)
    {
        var (hiddenBar, cellBar) = (new double[lstm.Layers * width], new double[lstm.Layers * width]);
        var extra = lstm.Layers * 8;
        for (var t = lstm.Steps - 1; t >= 0; t--)
        {
            var weight = TLane.Of(ones[t + 1] / sums[t]);
            for (var i = 0; i < width; i += TLane.Count)
            {
                var yBar = TLane.Of(scale) * (At(inputs, t + 1, i) - (weight * At(exps, t, i)));
                Add(extra + 1, i, yBar * TLane.Load(Unit(t + 1, lstm.Layers - 1, 6)[i..]));
                Add(extra + 2, i, yBar);
                var zBar = yBar * At(p, extra + 1, i);
                for (var layer = lstm.Layers - 1; layer >= 0; layer--)
                {
                    var z =
                        layer == 0 ? At(inputs, t, i) * At(p, extra, i) : TLane.Load(Unit(t + 1, layer - 1, 6)[i..]);
                    var hidden = Row(hiddenBar, layer)[i..];
                    zBar = UnitBackwards(t, layer, i, z, TLane.Load(hidden) + zBar, hidden, Row(cellBar, layer)[i..]);
                }

                Add(extra, i, zBar * At(inputs, t, i));
            }
        }
    }

    /// <summary>Overwrites the cotangents of the hidden state and the cell by those a step before.</summary>
    /// <returns>The cotangent of the unit's input.</returns>
    private TLane UnitBackwards(
        int t,
        int layer,
        int i,
        TLane z,
        TLane bar,
        Span<double> hiddenBar,
        Span<double> cellBar
    )
    {
        var (forget, into) = (TLane.Load(Unit(t + 1, layer, 0)[i..]), TLane.Load(Unit(t + 1, layer, 1)[i..]));
        var (output, change) = (TLane.Load(Unit(t + 1, layer, 2)[i..]), TLane.Load(Unit(t + 1, layer, 3)[i..]));
        var (tanh, before) = (TLane.Load(Unit(t + 1, layer, 5)[i..]), TLane.Load(Unit(t, layer, 4)[i..]));
        var hidden = TLane.Load(Unit(t, layer, 6)[i..]);
        var cell = TLane.Load(cellBar) + (bar * output * (One - (tanh * tanh)));
        (cell * forget).Store(cellBar);
        var forgetBar = cell * before * forget * (One - forget);
        var intoBar = cell * change * into * (One - into);
        var outputBar = bar * tanh * output * (One - output);
        var changeBar = cell * into * (One - (change * change));
        var w = layer * 8;
        Add(w, i, forgetBar * z);
        Add(w + 1, i, intoBar * hidden);
        Add(w + 2, i, outputBar * z);
        Add(w + 3, i, changeBar * hidden);
        Add(w + 4, i, forgetBar);
        Add(w + 5, i, intoBar);
        Add(w + 6, i, outputBar);
        Add(w + 7, i, changeBar);
        ((intoBar * At(p, w + 1, i)) + (changeBar * At(p, w + 3, i))).Store(hiddenBar);
        return (forgetBar * At(p, w, i)) + (outputBar * At(p, w + 2, i));
    }

    private TLane At(double[] rows, int row, int i) => TLane.Load(rows.AsSpan((row * width) + i));

    private void Add(int row, int i, TLane term)
    {
        var target = bars.AsSpan((row * width) + i);
        (TLane.Load(target) + term).Store(target);
    }
}
