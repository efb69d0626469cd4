namespace CurveFit;

/// <summary>Where a solver came to rest, and what happened on the way.</summary>
/// <param name="Solver">The steps taken, in order.</param>
/// <param name="Iterations">Number of them.</param>
/// <param name="Parameters">The last point.</param>
/// <param name="Trouble">What went wrong; empty if the point is a minimum to all digits.</param>
internal sealed record Fit(string Solver, int Iterations, double[] Parameters, string Trouble = "");
