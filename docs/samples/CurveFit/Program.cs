// CurveFit: nonlinear regression with derivatives that nobody wrote.
//
//   dotnet run -c Release --project docs/samples/CurveFit
//   dotnet run -c Release --project docs/samples/CurveFit -- --problem Thurber --plot thurber.svg
//
// Fits the 27 nonlinear problems of the NIST Statistical Reference Datasets from both of NIST's starting points and
// compares the parameters and their standard deviations with the certified ones, digit by digit. Read in this order:
//
//   Models.cs              each model, one pure function
//   Regression.cs          residuals of the parameters, and Jacobian(residuals): all that is asked of dualdiff
//   LevenbergMarquardt.cs  MathNet.Numerics' minimiser with that Jacobian
//   GaussNewton.cs         the last digits, by QR; LinearLeastSquares.cs has the standard deviations too
//   Row.cs, Digits.cs      the comparison with NIST
//   Report.cs              the table; JsonReport.cs and FitPlot.cs write it to a file
//
// The rest: NistFile.cs reads a data file, Catalog.cs knows which model belongs to it, Options.cs is the command line.

using CurveFit;

try
{
    return Run(Options.Parse(args));
}
catch (UsageException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
catch (Exception e) when (e is MalformedFileException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

static int Run(Options options)
{
    if (options.Help)
    {
        Console.WriteLine(Options.Usage);
        return 0;
    }

    Report.WriteHeader(Console.Out);
    var rows = new List<Row>();
    foreach (var name in options.Problem is { } one ? [one] : Catalog.Names)
    {
        var problem = NistFile.Read(Path.Combine(AppContext.BaseDirectory, "data", $"{name}.dat"));
        foreach (var start in options.Start is { } number ? [number] : new[] { 1, 2 })
        {
            rows.Add(Row.Compute(problem, Catalog.Find(name), start));
            Report.WriteRow(Console.Out, rows[^1]);
        }
    }

    Report.WriteSummary(Console.Out, rows);
    if (options.JsonFile is { } json)
    {
        JsonReport.Write(json, rows);
    }

    if (options.PlotFile is { } plot)
    {
        var name = options.Problem ?? Catalog.DefaultPlot;
        var best = rows.Where(row => row.Problem.Name == name).MaxBy(row => row.ParameterDigits)!;
        FitPlot.Write(plot, best, Catalog.Find(name));
        Console.WriteLine($"Drew {name} to {plot}.");
    }

    return Report.Passes(rows) ? 0 : 1;
}
