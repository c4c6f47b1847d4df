namespace Mall.LedgerCheck;

/// <summary>Reads a file line by line, as bytes. The mark that some programs put before UTF-8 is skipped.</summary>
internal static class JsonLines
{
    private const int LongestLine = 1 << 20;

    internal delegate void Line(ReadOnlySpan<byte> line, string place);

    public static void Read(string path, Line take)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        var buffer = new byte[LongestLine];
        var (length, number) = (0, 0L);
        while (true)
        {
            var read = file.Read(buffer, length, buffer.Length - length);
            length += read;
            var rest = buffer.AsSpan(0, length);
            if (number == 0 && rest.StartsWith("\uFEFF"u8))
            {
                rest = rest[3..];
            }

            for (var end = rest.IndexOf((byte)'\n'); end >= 0; end = rest.IndexOf((byte)'\n'))
            {
                number++;
                Give(rest[..end]);
                rest = rest[(end + 1)..];
            }

            if (read == 0)
            {
                number++;
                Give(rest);
                return;
            }

            if (rest.Length == buffer.Length)
            {
                throw new BadInputException($"{path}, line {number + 1}: the line is too long for a ledger.");
            }

            rest.CopyTo(buffer);
            length = rest.Length;
        }

        void Give(ReadOnlySpan<byte> line)
        {
            if (line.Length > 0)
            {
                take(line, $"{path}, line {number}");
            }
        }
    }
}
