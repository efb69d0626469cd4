namespace Network;

/// <summary>The command line is wrong; the message lists what would be right.</summary>
internal sealed class UsageException(string message) : Exception(message);
