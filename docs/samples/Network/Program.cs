// Network: a classifier of handwritten digits, trained with derivatives that nobody wrote.
//
//   dotnet run -c Release --project docs/samples/Network
//   dotnet run -c Release --project docs/samples/Network -- --quick
//
// Learns from the first 1500 images of the file and is tested on the last 297. Read in this order:
//
//   Model.cs        the parameters, a record: so is their gradient
//   Classifier.cs   the network and its loss, pure functions of the parameters
//   Training.cs     ValueAndGrad(loss), image by image
//   Adam.cs         the optimiser, once for parameters of any structure
//   SelfCheck.cs    the derivatives of a miniature network beside finite differences
//
// The rest: DigitsFile.cs reads the data, Report.cs writes the lines, Options.cs is the command line.

using System.Diagnostics;
using DualDiff;
using Network;

const int TrainingImages = 1500;

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

    var images = DigitsFile.Read(Path.Combine(AppContext.BaseDirectory, "data", "digits.csv"));
    var (training, test) = (images[..TrainingImages], images[TrainingImages..]);
    var random = new Random(options.Seed);
    var start = Model.Random(DigitsFile.Pixels, options.Hidden, DigitsFile.Digits, random);
    var parameters = Diff.Flatten(start).Vector.Length;
    Report.WriteHeader(Console.Out, start, parameters, training.Length, test.Length, options.Seed);

    var run = new Training(start, training, random);
    var watch = Stopwatch.StartNew();
    for (var epoch = 1; epoch <= options.EpochCount; epoch++)
    {
        var loss = run.RunEpoch();
        var (known, unknown) = (Accuracy(run.Model, training), Accuracy(run.Model, test));
        Report.WriteEpoch(Console.Out, epoch, loss, known, unknown, watch.Elapsed);
    }

    var accuracy = Accuracy(run.Model, test);
    var passes = accuracy > options.Threshold;
    Report.WriteResult(Console.Out, accuracy, options.Threshold, passes);
    return passes ? 0 : 1;
}

static double Accuracy(Model model, Image[] images) =>
    images.Average(image => Classifier.Classify(model, image) == image.Digit ? 1.0 : 0.0);
