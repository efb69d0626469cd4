namespace DualDiff;

/// <summary>
/// The transforms: each takes a pure function over <see cref="Real"/> and gives a pure function again, so they compose in
/// any order: <c>Grad(Grad(f))</c>, <c>Jacobian(Grad(f))</c>, <c>Jvp(Grad(f))</c>.
/// </summary>
/// <remarks>
/// <para>
/// A transform is lift, evaluate, extract: it lifts the inputs, runs the function once on the calling thread, and reads the
/// result. Nothing is ambient; functions may be differentiated on any number of threads at once.
/// </para>
/// <para>Inputs are never changed, and results never alias them.</para>
/// </remarks>
public static partial class Diff;
