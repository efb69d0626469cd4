using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using static TorchSharp.torch;

namespace DualDiff.Benchmarks;

/// <summary>TorchSharp's autograd on double tensors and one thread, where its native library loads.</summary>
internal static partial class TorchPeer
{
    private const string Name = "TorchSharp, autograd";
    private static readonly Lazy<string> Reason = new(Load);

    /// <summary>Why there are no rows of TorchSharp; empty if there are.</summary>
    public static string Missing => Reason.Value;

    public static IEnumerable<Contender> Rosenbrock(double[] x) =>
        Gradient(
            x,
            point =>
            {
                var (here, next) = (point.narrow(0, 0, x.Length - 1), point.narrow(0, 1, x.Length - 1));
                return (100 * (next - (here * here)).square()).sum() + (1 - here).square().sum();
            }
        );

    public static IEnumerable<Contender> Speelpenning(double[] x) => Gradient(x, point => point.prod());

    public static IEnumerable<Contender> Mlp(Mlp mlp)
    {
        if (Missing.Length > 0)
        {
            return [];
        }

        var batch = tensor([.. mlp.Batch.SelectMany(sample => sample)], [mlp.Batch.Length, mlp.Widths[0]]);
        var classes = tensor([.. Enumerable.Range(0, mlp.Batch.Length).Select(s => (long)mlp.Class(s))]);
        return Gradient(
            mlp.Point,
            point =>
            {
                var (a, start) = (batch, 0);
                for (var layer = 0; layer < mlp.Layers; layer++)
                {
                    var (inputs, outputs) = (mlp.Widths[layer], mlp.Widths[layer + 1]);
                    var weights = point.narrow(0, start, inputs * outputs).reshape(inputs, outputs);
                    start += inputs * outputs;
                    a = a.matmul(weights) + point.narrow(0, start, outputs);
                    start += outputs;
                    a = layer + 1 < mlp.Layers ? a.tanh() : a;
                }

                return nn.functional.cross_entropy(a, classes);
            }
        );
    }

    private static IEnumerable<Contender> Gradient(double[] x, Func<Tensor, Tensor> f)
    {
        if (Missing.Length == 0)
        {
            yield return new Contender<double[]>(Name, 1, _ => Gradient(), g => g) { Family = Family.TorchSharp };
        }

        double[] Gradient()
        {
            using var scope = NewDisposeScope();
            var point = tensor(x, requires_grad: true);
            f(point).backward();
            return point.grad!.data<double>().ToArray();
        }
    }

    /// <summary>Loads the native library, or finds out why not; the answer names no path of this machine.</summary>
    private static string Load()
    {
        try
        {
            NativeLibrary.Load("LibTorchSharp", typeof(TorchSharp.torch).Assembly, null);
            using var one = ones(1);
            set_num_threads(1);
            return "";
        }
        catch (Exception e) when (e is DllNotFoundException or NotSupportedException or TypeInitializationException)
        {
            var wanted = Wanted().Match(e.ToString());
            return wanted.Success
                    ? $"its native library wants {wanted.Value}, which the C++ runtime of this system lacks"
                : e.ToString().Contains("libtorch", StringComparison.OrdinalIgnoreCase)
                    ? "libtorch is not there; `-p:Torch=true` fetches it (200 MB packed, 600 MB on disk)"
                : "its native library does not load";
        }
    }

    [GeneratedRegex(@"GLIBC(XX)?_[0-9.]+[0-9]")]
    private static partial Regex Wanted();
}
