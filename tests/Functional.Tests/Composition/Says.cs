using Xunit;

namespace DualDiff.Tests;

/// <summary>Whole messages.</summary>
internal static class Says
{
    public static void Exactly<TException>(string message, Func<object?> action)
        where TException : Exception
    {
        var exception = Record.Exception(() => action());
        Assert.True(exception is TException, $"want {typeof(TException)}, got {exception}");
        Assert.Equal(message, exception.Message);
    }

    public static void Shape(string start, string found, string whole, string expected, Func<object?> action) =>
        Exactly<ArgumentException>(
            $"{start} has the shape {found} and the {whole} has {expected}. Give one number for each number, in the same structure.",
            action
        );

    public static void Captured(string name, Func<object?> action) =>
        Exactly<InvalidOperationException>(
            $"{name}: the function uses a number that is being differentiated but is not among its arguments. Pass it as an argument: only arguments get derivatives.",
            action
        );
}
