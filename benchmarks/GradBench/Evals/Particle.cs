using static DualDiff.Real;

namespace DualDiff.GradBench;

/// <summary>
/// A charged particle flies past two fixed charges; where the second one has to stand for the path to end in the origin. The
/// force is the derivative of a potential; the path, Euler's method on it, is differentiated again.
/// </summary>
internal static class Particle
{
    private const double TimeStep = 0.1;

    public static Module Module { get; } = new("particle", Descent.Pairings<Input, double>(Aim));

    public static double Aim(Input input, Mode outer, Mode inner) =>
        Descent.Minimize(w => SquaredMiss(w[0], inner), outer, [input.W])[0].Value;

    /// <summary>The squared distance from the origin to where the path crosses the axis, between two steps by interpolation.</summary>
    private static Real SquaredMiss(Real w, Mode mode)
    {
        var slope = mode(place => Potential(place, w));
        Real[] place = [0, 8];
        Real[] speed = [0.75, 0];
        while (true)
        {
            Real[] next = [place[0] + (TimeStep * speed[0]), place[1] + (TimeStep * speed[1])];
            if (next[1] < 0)
            {
                var miss = place[0] - (place[1] / speed[1] * speed[0]);
                return miss * miss;
            }

            var slopes = slope(place);
            speed = [speed[0] - (TimeStep * slopes[0]), speed[1] - (TimeStep * slopes[1])];
            place = next;
        }
    }

    /// <summary>Of unit charges at (10, 0) and (10, 10 - w).</summary>
    private static Real Potential(Real[] place, Real w) =>
        (1 / Hypot(place[0] - 10, place[1])) + (1 / Hypot(place[0] - 10, place[1] - (10 - w)));

    public sealed record Input(double W);
}
