using System.Text;
using System.Text.Json;

namespace Mall.Functions.Ledger;

/// <summary>Signed heads in a file, one a line, for machines without an immutable container. It is only appended to; who may write the file can change it.</summary>
internal sealed class FileHeads(string path) : ISignedHeads
{
    public async Task<bool> TryAddAsync(SignedHead head, CancellationToken cancellationToken)
    {
        // Nobody else may have it open for writing: another process that tries fails, and its next turn comes later.
        await using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var (heads, length) = await ReadLinesAsync(file, cancellationToken);
        if (heads.ContainsKey(head.Size))
        {
            return false;
        }

        // A crash may have left half a line, which was never a head.
        file.SetLength(length);
        file.Position = length;
        await file.WriteAsync((byte[])[.. JsonSerializer.SerializeToUtf8Bytes(head, Json.Options), (byte)'\n'], cancellationToken);
        file.Flush(flushToDisk: true);
        return true;
    }

    public async Task<IReadOnlyList<long>> ListSizesAsync(CancellationToken cancellationToken) => [.. (await ReadLinesAsync(cancellationToken)).Keys];

    public async Task<IReadOnlyList<SignedHead>> ReadAsync(IReadOnlyList<long> sizes, CancellationToken cancellationToken)
    {
        var lines = await ReadLinesAsync(cancellationToken);
        return [.. sizes.Select(size => lines[size])];
    }

    private async Task<SortedDictionary<long, SignedHead>> ReadLinesAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return (await ReadLinesAsync(file, cancellationToken)).Heads;
    }

    /// <summary>The heads, and where the last whole line ends. Of two heads of one size the first counts.</summary>
    private static async Task<(SortedDictionary<long, SignedHead> Heads, long Length)> ReadLinesAsync(FileStream file, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
        var text = await reader.ReadToEndAsync(cancellationToken);
        var end = text.LastIndexOf('\n') + 1;
        var heads = new SortedDictionary<long, SignedHead>();
        foreach (var line in text[..end].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var head = SignedHeadJson.Read(Encoding.UTF8.GetBytes(line));
            heads.TryAdd(head.Size, head);
        }

        return (heads, Encoding.UTF8.GetByteCount(text.AsSpan(0, end)));
    }
}
