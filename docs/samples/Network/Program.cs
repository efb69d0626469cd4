// Network: a classifier of handwritten digits, trained with derivatives that nobody wrote.
//
//   dotnet run -c Release --project docs/samples/Network
//   dotnet run -c Release --project docs/samples/Network -- --quick
//
// Learns from 1500 of the 1797 images and is tested on the 297 others, chosen by a seed. Read in this order:
//
//   Model.cs        the parameters, a record: so is their gradient
//   Classifier.cs   the network and its loss, pure functions of the parameters
//   Training.cs     ValueAndGrad of the loss, image by image
//   Adam.cs         the optimiser, once for parameters of any structure
//   SelfCheck.cs    the derivatives of a miniature network beside finite differences
//
// The rest: DigitsFile.cs reads the data, Split.cs keeps some back, Report.cs writes the lines, Options.cs is the
// command line.

using Network;

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

    var check = SelfCheck.Run();
    Report.WriteCheck(Console.Out, check);
    if (!check.Passed)
    {
        return 1;
    }

    var random = new Random(options.Seed);
    var images = DigitsFile.Read(Path.Combine(AppContext.BaseDirectory, "data", "digits.csv"));
    var data = Split.Shuffled(images, random);
    var start = Model.Random(DigitsFile.Pixels, options.Hidden, DigitsFile.Digits, random);
    Report.WriteHeader(Console.Out, start, data, options.Seed);

    var accuracy = 0.0;
    foreach (var epoch in Training.Run(start, data, random).Take(options.EpochCount))
    {
        Report.WriteEpoch(Console.Out, epoch);
        accuracy = epoch.TestAccuracy;
    }

    var passes = accuracy > options.Threshold;
    Report.WriteResult(Console.Out, accuracy, options.Threshold, passes);
    return passes ? 0 : 1;
}
