namespace Mall.Embedded.Storage;

/// <summary>A write to the journal failed. Memory is now ahead of the file, so the journal accepts and acknowledges nothing more.</summary>
internal sealed class JournalFailedException(string sentence, Exception? inner = null) : IOException(sentence, inner)
{
    // HRESULT_FROM_WIN32(ERROR_DISK_FULL), and ENOSPC as .NET reports it on Unix.
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int UnixDiskFull = 28;

    internal static JournalFailedException From(string path, Exception cause)
    {
        return cause is IOException { HResult: WindowsDiskFull or UnixDiskFull }
            ? new JournalFailedException($"No space left on {path}: {cause.Message.TrimEnd('.')}.", cause)
            : new JournalFailedException($"The journal {path} cannot be written: {cause.Message.TrimEnd('.')}.", cause);
    }
}
