using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mall.Functions.Ledger;

/// <summary>For administrators: the ledger as lines of JSON for the offline check, up to 10,000 entries an answer. Each line has an entry's hash and its canonical bytes. While there is more, a
/// <c>Link</c> header leads on (RFC 8288, <c>rel="next"</c>); the last answer ends with the signed heads that are kept, at most 100 of them, and one of now.</summary>
internal sealed class ExportLedger(LedgerStore store, ISignedHeads heads, LedgerKeys keys, TimeProvider time)
{
    private const int EntriesAtOnce = 10_000;
    private const int Heads = 100;

    [Administrator]
    [Function(nameof(ExportLedger))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/payments/ledger/export")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var from = LedgerQuery.Number(request, "from", 0, validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        // The head last: what was signed was there by then.
        var signed = await heads.ListSizesAsync(cancellationToken);
        var head = await store.ReadHeadAsync(cancellationToken);
        var to = from >= head.Size ? head.Size : Math.Min(head.Size, from + EntriesAtOnce);
        var lines = new ArrayBufferWriter<byte>();
        await foreach (var transaction in store.ReadAsync(from, to, cancellationToken))
        {
            foreach (var (entry, leafHash) in transaction.Entries.Where(one => one.Entry.Index >= from && one.Entry.Index < to))
            {
                lines.Write(Encoding.UTF8.GetBytes($$"""{"leafHash":{{JsonSerializer.Serialize(leafHash, Json.Options)}},"entry":"""));
                lines.Write(entry.CanonicalBytes());
                lines.Write("}\n"u8);
            }
        }

        if (to < head.Size)
        {
            request.HttpContext.Response.Headers.Link = $"<{request.PathBase}{request.Path}?from={to.ToString(CultureInfo.InvariantCulture)}>; rel=\"next\"";
        }
        else
        {
            await AddHeadsAsync(signed, head, lines, cancellationToken);
        }

        return new BytesResult(StatusCodes.Status200OK, "application/x-ndjson", lines.WrittenMemory);
    }

    private async Task AddHeadsAsync(IReadOnlyList<long> sizes, LedgerHead head, ArrayBufferWriter<byte> lines, CancellationToken cancellationToken)
    {
        var kept = await heads.ReadAsync(EvenSample.Of(sizes, Heads), cancellationToken);
        foreach (var signed in kept.Append(SignedHead.Sign(head.Tree(), time.GetUtcNow(), keys)))
        {
            lines.Write(JsonSerializer.SerializeToUtf8Bytes(signed, Json.Options));
            lines.Write("\n"u8);
        }
    }
}
