namespace Mall.Embedded.Storage;

/// <summary>A failure that the operator must read: one sentence, no stack trace. The host prints the message and exits with 1.</summary>
internal sealed class StartupException(string sentence, Exception? inner = null) : Exception(sentence, inner);
