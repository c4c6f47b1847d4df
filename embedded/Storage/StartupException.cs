namespace Mall.Embedded.Storage;

/// <summary>The stop that an operator must read: one sentence, no stack trace. The host prints the message and exits with 1.</summary>
internal sealed class StartupException(string sentence, Exception? inner = null) : Exception(sentence, inner);
