using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace DualDiff.Tests;

/// <summary>Results of rules and transforms as text, to the bit; a child process with other hardware switches prints them too.</summary>
internal static class Bits
{
    /// <summary>Set in the child: print the bits and end, before any test runs.</summary>
    public const string Switch = "DUALDIFF_PRINT_BITS";

    [ModuleInitializer]
    internal static void PrintIfChild()
    {
        if (Environment.GetEnvironmentVariable(Switch) is not null)
        {
            Console.Out.WriteLine(Hardware());
            Console.Out.Write(All());
            Console.Out.Flush();
            Environment.Exit(0);
        }
    }

    /// <summary>The vector widths, in bits, that this process runs in hardware.</summary>
    public static string Hardware() =>
        $"{(Vector512.IsHardwareAccelerated ? 512 : 0)} {(Vector256.IsHardwareAccelerated ? 256 : 0)} {(Vector128.IsHardwareAccelerated ? 128 : 0)}";

    public static string All()
    {
        var text = new StringBuilder();
        foreach (var rule in RuleCatalog.Unary)
        {
            var (low, high) = (rule.Card.Samples.Low, rule.Card.Samples.High);
            for (var step = 0; step <= 8; step++)
            {
                var x = low + ((high - low) * step / 8);
                var y = rule.Apply(Duals.Seeded(x, Programs.Point(8)));
                Line(text, rule.Name, [y.Value, .. Duals.Tangents(y), rule.Second(x)]);
            }
        }

        foreach (var rule in RuleCatalog.Binary)
        {
            var (x, y) = (rule.Card.Samples.High, rule.Card.SecondSamples.High);
            var z = rule.Apply(
                Duals.Seeded(x, Programs.Point(8)),
                rule.SecondIsConstant ? y : Duals.Seeded(y, [.. Programs.Point(8).Reverse()])
            );
            Line(text, rule.Name, [z.Value, .. Duals.Tangents(z)]);
        }

        foreach (var n in (int[])[1, 7, 8, 9, 31, 65])
        {
            var (value, gradient) = Forward.ValueAndGradient(Programs.Scalar)(Programs.Point(n));
            Line(text, $"Gradient {n}", [value, .. gradient]);
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, IEnumerable<double> numbers) =>
        text.Append(name).AppendJoin("", numbers.Select(x => $" {BitConverter.DoubleToInt64Bits(x):X16}")).Append('\n');
}
