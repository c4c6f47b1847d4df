using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Mall.Functions.Ledger;

/// <summary>Signed heads in a blob container with a retention policy: a blob for each, named by its size and created once (<c>If-None-Match: *</c>).</summary>
internal sealed class BlobHeads(BlobContainerClient container) : ISignedHeads
{
    private const string Suffix = ".json";
    private const int AtOnce = 8;

    public async Task<bool> TryAddAsync(SignedHead head, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" },
        };
        try
        {
            await container.GetBlobClient(NameOf(head.Size)).UploadAsync(BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(head, Json.Options)), options, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobAlreadyExists || e.ErrorCode == BlobErrorCode.BlobImmutableDueToPolicy)
        {
            return false;
        }
    }

    public async Task<IReadOnlyList<long>> ListSizesAsync(CancellationToken cancellationToken)
    {
        // The service lists in the order of names, and these have one length.
        var sizes = new List<long>();
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            if (blob.Name.EndsWith(Suffix, StringComparison.Ordinal) && long.TryParse(blob.Name[..^Suffix.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            {
                sizes.Add(size);
            }
        }

        return sizes;
    }

    public async Task<IReadOnlyList<SignedHead>> ReadAsync(IReadOnlyList<long> sizes, CancellationToken cancellationToken)
    {
        var heads = new SignedHead[sizes.Count];
        await Parallel.ForAsync(0, sizes.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (i, token) =>
        {
            var blob = await container.GetBlobClient(NameOf(sizes[i])).DownloadContentAsync(token);
            heads[i] = SignedHeadJson.Read(blob.Value.Content.ToMemory());
        });
        return heads;
    }

    private static string NameOf(long size) => $"{size.ToString("D20", CultureInfo.InvariantCulture)}{Suffix}";
}
