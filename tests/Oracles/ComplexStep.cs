using System.Numerics;

namespace DualDiff;

/// <summary>Derivatives by a step into the complex plane, <c>f′(x) = Im f(x + ih) / h</c>: no difference, no lost digits.</summary>
/// <remarks>
/// <para>
/// Domain: real-analytic compositions of what <see cref="Complex"/> has. Not <see cref="Complex.Atan"/> and not
/// <see cref="Complex.Pow(Complex, double)"/> of a negative base, which drop a small imaginary part; not
/// <see cref="Complex.Tan"/> within 1e-2 of a pole.
/// </para>
/// <para>Source: Squire and Trapp, SIAM Review 40 (1998) 110.</para>
/// </remarks>
public static class ComplexStep
{
    /// <summary>First derivative of a function of one argument.</summary>
    /// <param name="f">The function, analytic and real on the real line.</param>
    /// <param name="x">The point.</param>
    /// <returns>f′(x).</returns>
    public static double Derivative(Func<Complex, Complex> f, double x)
    {
        ArgumentNullException.ThrowIfNull(f);
        var h = Step(x);
        return f(new(x, h)).Imaginary / h;
    }

    /// <summary>Gradient of a function of an array.</summary>
    /// <param name="f">The function, analytic and real at real arguments.</param>
    /// <param name="x">The point; not changed.</param>
    /// <returns>One slope per component of <paramref name="x"/>.</returns>
    public static double[] Gradient(Func<Complex[], Complex> f, double[] x)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x);
        return [.. x.Select((xi, i) => Derivative(z => f([.. x.Select((xj, j) => i == j ? z : xj)]), xi))];
    }

    /// <summary>So small that its square vanishes beside x, so large that it does not underflow.</summary>
    private static double Step(double x) => Math.ScaleB(1, -300) * Math.Max(Math.Abs(x), Math.ScaleB(1, -300));
}
