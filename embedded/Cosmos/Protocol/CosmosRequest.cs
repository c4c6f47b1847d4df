using System.Net.Http.Headers;

namespace Mall.Embedded.Cosmos.Protocol;

/// <summary>What of a request's headers matters here, read in one pass without validation.</summary>
internal sealed class CosmosRequest
{
    public required HttpRequestMessage Message { get; init; }

    public string? PartitionKey { get; private set; }
    public string? IfMatch { get; private set; }
    public string? IfNoneMatch { get; private set; }
    public string? ActivityId { get; private set; }
    public string? Continuation { get; private set; }
    public int MaxItemCount { get; private set; }
    public bool IsUpsert { get; private set; }
    public bool IsQuery { get; private set; }
    public bool IsQueryPlan { get; private set; }
    public bool IsBatch { get; private set; }
    public bool IsAtomic { get; private set; }
    public bool MinimalReturn { get; private set; }
    public bool IsIncrementalFeed { get; private set; }

    /// <summary>A word for a header that asks for something this host does not do; null when there is none.</summary>
    public string? Unsupported { get; private set; }

    public HttpMethod Method => Message.Method;

    public static CosmosRequest From(HttpRequestMessage message)
    {
        var request = new CosmosRequest { Message = message };
        foreach (KeyValuePair<string, HeaderStringValues> header in message.Headers.NonValidated)
        {
            request.Take(header.Key, header.Value);
        }

        return request;
    }

    private void Take(string name, HeaderStringValues value)
    {
        switch (name.Length)
        {
            case 4 when Is(name, "A-IM"):
                IsIncrementalFeed = true;
                break;
            case 6 when Is(name, "Prefer"):
                MinimalReturn = value.ToString().Contains("return=minimal", StringComparison.OrdinalIgnoreCase);
                break;
            case 8 when Is(name, "If-Match"):
                IfMatch = value.ToString();
                break;
            case 13 when Is(name, "If-None-Match"):
                IfNoneMatch = value.ToString();
                break;
            case 16 when Is(name, "x-ms-activity-id"):
                ActivityId = value.ToString();
                break;
            case 17 when Is(name, "x-ms-continuation"):
                Continuation = value.ToString();
                break;
            case 19 when Is(name, "x-ms-max-item-count"):
                MaxItemCount = int.TryParse(value.ToString(), out int count) ? count : throw CosmosError.BadRequest("x-ms-max-item-count is not a number.");
                break;
            case 12 when Is(name, "x-ms-end-epk") && value.ToString() != "FF":
            case 14 when Is(name, "x-ms-start-epk") && value.ToString().Length > 0:
                Unsupported = "a prefix of a hierarchical partition key";
                break;
            case 23 when Is(name, "x-ms-documentdb-isquery"):
                IsQuery = IsTrue(value);
                break;
            case 24 when Is(name, "x-ms-cosmos-batch-atomic"):
                IsAtomic = IsTrue(value);
                break;
            case 25 when Is(name, "x-ms-documentdb-is-upsert"):
                IsUpsert = IsTrue(value);
                break;
            case 28 when Is(name, "x-ms-documentdb-partitionkey"):
                PartitionKey = value.ToString();
                break;
            case 28 when Is(name, "x-ms-cosmos-is-batch-request"):
                IsBatch = IsTrue(value);
                break;
            case 33 when Is(name, "x-ms-cosmos-is-query-plan-request"):
                IsQueryPlan = IsTrue(value);
                break;
            case 35 when Is(name, "x-ms-documentdb-pre-trigger-include"):
            case 36 when Is(name, "x-ms-documentdb-post-trigger-include"):
                Unsupported = "triggers";
                break;
        }
    }

    private static bool Is(string name, string expected) => string.Equals(name, expected, StringComparison.OrdinalIgnoreCase);

    private static bool IsTrue(HeaderStringValues value) => string.Equals(value.ToString(), "True", StringComparison.OrdinalIgnoreCase);
}
