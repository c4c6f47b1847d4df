using System.IO.Pipelines;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Mall.Embedded.Cosmos.Protocol;

/// <summary>A request, received through a message handler or a port, and those of its headers that matter here.</summary>
internal sealed class CosmosRequest
{
    private readonly IHeaderDictionary? _headers;
    private readonly PipeReader? _body;
    private readonly string? _endpoint;

    public CosmosRequest(HttpRequestMessage message, Uri uri)
    {
        Message = message;
        Method = message.Method;
        Path = uri.AbsolutePath;
    }

    /// <param name="connection">Kestrel's features of the request.</param>
    /// <param name="endpoint">The account's address: <see cref="Endpoint"/>.</param>
    public CosmosRequest(IFeatureCollection connection, string endpoint)
    {
        IHttpRequestFeature request = connection.GetRequiredFeature<IHttpRequestFeature>();
        _headers = request.Headers;
        _body = connection.GetRequiredFeature<IRequestBodyPipeFeature>().Reader;
        Method = HttpMethod.Parse(request.Method);
        Path = request.RawTarget;
        _endpoint = endpoint;
    }

    /// <summary>Null for a request that came through a port.</summary>
    public HttpRequestMessage? Message { get; }

    public HttpMethod Method { get; }

    /// <summary>Not decoded: names may hold encoded slashes.</summary>
    public string Path { get; }

    /// <summary>The account's address as the client knows it, for example <c>http://127.0.0.1:23456/</c>.</summary>
    public string Endpoint => _endpoint ?? Message!.RequestUri!.GetLeftPart(UriPartial.Authority) + "/";

    public string? PartitionKey { get; private set; }
    public string? IfMatch { get; private set; }
    public string? IfNoneMatch { get; private set; }
    public string? ActivityId { get; private set; }
    public string? ConsistencyLevel { get; private set; }

    /// <summary>Number of the newest write in this container that the client knows of; 0 without a session token.</summary>
    public long SessionLsn { get; private set; }

    public string? Continuation { get; private set; }
    public int MaxItemCount { get; private set; }
    public bool IsUpsert { get; private set; }
    public bool IsQuery { get; private set; }
    public bool IsQueryPlan { get; private set; }
    public bool IsBatch { get; private set; }
    public bool IsAtomic { get; private set; }
    public bool MinimalReturn { get; private set; }
    public bool IsIncrementalFeed { get; private set; }

    /// <summary>Names the unsupported feature that a header asks for; null for none.</summary>
    public string? Unsupported { get; private set; }

    /// <summary>One pass, without validation.</summary>
    /// <exception cref="CosmosError">A header has an impossible value.</exception>
    public void ReadHeaders()
    {
        if (_headers is null)
        {
            foreach (KeyValuePair<string, HeaderStringValues> header in Message!.Headers.NonValidated)
            {
                Take(header.Key, header.Value);
            }
        }
        else
        {
            foreach (KeyValuePair<string, StringValues> header in _headers)
            {
                Take(header.Key, header.Value);
            }
        }
    }

    /// <exception cref="CosmosError">The body is larger than any request may be.</exception>
    public ValueTask<RequestBody> ReadBodyAsync(CancellationToken cancellationToken) =>
        _body is null ? RequestBody.ReadAsync(Message!.Content, cancellationToken) : RequestBody.ReadAsync(_body, cancellationToken);

    private void Take<TValue>(string name, TValue value)
        where TValue : struct
    {
        switch (name.Length)
        {
            case 4 when Is(name, "A-IM"):
                IsIncrementalFeed = true;
                break;
            case 6 when Is(name, "Prefer"):
                MinimalReturn = value.ToString()!.Contains("return=minimal", StringComparison.OrdinalIgnoreCase);
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
            case 18 when Is(name, "x-ms-session-token"):
                SessionLsn = NewestOf(value.ToString()!);
                break;
            case 22 when Is(name, "x-ms-consistency-level"):
                ConsistencyLevel = value.ToString();
                break;
            case 19 when Is(name, "x-ms-max-item-count"):
                MaxItemCount = int.TryParse(value.ToString(), out int count) ? count : throw CosmosError.BadRequest("x-ms-max-item-count is not a number.");
                break;
            case 12 when Is(name, "x-ms-end-epk") && value.ToString() != "FF":
            case 14 when Is(name, "x-ms-start-epk") && value.ToString()!.Length > 0:
                Unsupported = "a prefix of a hierarchical partition key";
                break;
            case 23 when Is(name, "x-ms-documentdb-isquery"):
                IsQuery = IsTrue(value.ToString());
                break;
            case 24 when Is(name, "x-ms-cosmos-batch-atomic"):
                IsAtomic = IsTrue(value.ToString());
                break;
            case 25 when Is(name, "x-ms-documentdb-is-upsert"):
                IsUpsert = IsTrue(value.ToString());
                break;
            case 28 when Is(name, "x-ms-documentdb-partitionkey"):
                PartitionKey = value.ToString();
                break;
            case 28 when Is(name, "x-ms-cosmos-is-batch-request"):
                IsBatch = IsTrue(value.ToString());
                break;
            case 33 when Is(name, "x-ms-cosmos-is-query-plan-request"):
                IsQueryPlan = IsTrue(value.ToString());
                break;
            case 35 when Is(name, "x-ms-documentdb-pre-trigger-include"):
            case 36 when Is(name, "x-ms-documentdb-post-trigger-include"):
                Unsupported = "triggers";
                break;
        }
    }

    /// <summary>The newest number in session tokens of <see cref="Answer.WithSession"/>, joined by commas.</summary>
    private static long NewestOf(string tokens)
    {
        long newest = 0;
        foreach (string token in tokens.Split(','))
        {
            newest = Math.Max(newest, long.TryParse(token.AsSpan(token.LastIndexOf('#') + 1), out long lsn) ? lsn : throw CosmosError.BadRequest("The session token is malformed."));
        }

        return newest;
    }

    private static bool Is(string name, string expected) => string.Equals(name, expected, StringComparison.OrdinalIgnoreCase);

    private static bool IsTrue(string? value) => string.Equals(value, "True", StringComparison.OrdinalIgnoreCase);
}
