using Xunit;

namespace DualDiff.Tests;

/// <summary>The list in which a thread takes a value apart is kept for the next value, unless it is very long.</summary>
public class SpareListTests
{
    [Fact]
    public void List_OfTheValueBefore_ComesBackEmpty()
    {
        var probe = new Probe();
        Assert.Equal([5.0], probe.Flatten(5).ToDoubles());
        Assert.Equal([7.0], probe.Flatten(7).ToDoubles());
        Assert.Same(probe.Given[0], probe.Given[1]);
    }

    [Fact]
    public void List_UpToTheLargest_IsKept()
    {
        var probe = new Probe();
        probe.Flatten(Probe.Largest);
        probe.Flatten(1);
        Assert.Same(probe.Given[0], probe.Given[1]);
    }

    [Fact]
    public void List_BeyondTheLargest_IsNotKept()
    {
        var probe = new Probe();
        probe.Flatten(Probe.Largest + 1);
        probe.Flatten(1);
        Assert.NotSame(probe.Given[0], probe.Given[1]);
    }

    /// <summary>One number, in a list made as long as it says.</summary>
    private sealed class Probe : Structure<int>
    {
        public static int Largest => LargestSpare;

        public List<List<Real>> Given { get; } = [];

        public override void Write(int value, List<Real> numbers)
        {
            Given.Add(numbers);
            numbers.Capacity = value;
            numbers.Add(value);
        }

        public override int Read(int like, NumberReader numbers) => like;

        public override string Describe(int value) => "Real";
    }
}
