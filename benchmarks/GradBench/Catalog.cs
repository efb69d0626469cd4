namespace DualDiff.GradBench;

/// <summary>The evals that this tool answers, in GradBench's order.</summary>
internal static class Catalog
{
    public static Module[] Modules { get; } =
    [
        Hello.Module,
        Det.Module,
        Gmm.Module,
        Ba.Module,
        Lse.Module,
        Ode.Module,
        Particle.Module,
        Saddle.Module,
        KMeans.Module,
        Lstm.Module,
        Ht.Module,
        Llsq.Module,
    ];
}
