namespace Network;

/// <summary>A data file breaks its format; the message starts with the file and the line.</summary>
internal sealed class MalformedFileException(string path, int line, string problem)
    : Exception($"{path}, line {line}: {problem}.");
