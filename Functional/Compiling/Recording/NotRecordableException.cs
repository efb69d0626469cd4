namespace DualDiff;

/// <summary>The function uses what a program cannot hold; the compiled function runs it eagerly from then on.</summary>
#pragma warning disable CA1064, CA1032 // Caught by the compiled function; never seen by a user.
internal sealed class NotRecordableException(string reason) : Exception(reason);
#pragma warning restore CA1064, CA1032
