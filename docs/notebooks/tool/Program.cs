using DualDiff.Notebooks;
using DualDiff.Notebooks.Engines;
using DualDiff.Notebooks.Kernel;

return args switch
{
    ["run", .. var paths] when paths.Length > 0 => Commands.Run(paths),
    ["check", .. var paths] when paths.Length > 0 => Commands.Check(paths),
    ["install"] => Installation.Write(Installation.DataFolder()),
    ["install", "--to", var folder] => Installation.Write(folder),
    ["kernel", var id, var connection] when Language.All.FirstOrDefault(l => l.Id == id) is { } language =>
        KernelServer.Serve(language, Connection.Read(connection)),
    _ => Commands.Usage(),
};
