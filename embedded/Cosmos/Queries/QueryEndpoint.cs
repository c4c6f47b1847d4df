using System.Globalization;
using System.Text;
using System.Text.Json;
using Mall.Embedded.Cosmos.Protocol;
using Mall.Embedded.Cosmos.Sql;
using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Queries;

/// <summary>Answers queries and requests for query plans.</summary>
internal sealed class QueryEndpoint(CosmosStore store)
{
    // Says that nothing needs merging. The SDK then sends the original query to the one range and passes its rows through.
    private static readonly byte[] Plan = """
        {"partitionedQueryExecutionInfoVersion":2,
         "queryInfo":{"distinctType":"None","top":null,"offset":null,"limit":null,"orderBy":[],"orderByExpressions":[],
          "groupByExpressions":[],"groupByAliases":[],"aggregates":[],"groupByAliasToAggregateType":{},
          "rewrittenQuery":"","hasSelectValue":false,"dCountInfo":null,"hasNonStreamingOrderBy":false},
         "queryRanges":[{"min":"","max":"FF","isMinInclusive":true,"isMaxInclusive":false}]}
        """u8.ToArray();

    private readonly QueryCache _queries = new(CosmosQuery.Parse);
    private readonly CandidateFinder _candidates = new(store);

    public async ValueTask<HttpResponseMessage> PlanAsync(CosmosRequest request, CancellationToken cancellationToken)
    {
        using RequestBody body = await request.ReadBodyAsync(cancellationToken);
        using JsonDocument specification = Parse(body.Memory);
        Prepare(specification.RootElement, out _);
        return Answer.Create(request, 200, Plan);
    }

    public async ValueTask<HttpResponseMessage> QueryAsync(CosmosRequest request, Container container, CancellationToken cancellationToken)
    {
        using RequestBody body = await request.ReadBodyAsync(cancellationToken);
        using JsonDocument specification = Parse(body.Memory);
        CosmosQuery query = Prepare(specification.RootElement, out QueryParameters parameters);
        byte[]? partitionKey = request.PartitionKey is { } header ? PartitionKeyDefinition.ParseHeader(header) : null;
        QueryPage page;
        JournalPosition position;
        try
        {
            IEnumerable<QueryDocument> candidates = await _candidates.LoadAsync(container, partitionKey, query, parameters, request.MaxItemCount, request.Continuation);
            page = query.Execute(candidates, parameters, request.MaxItemCount, request.Continuation);
        }
        catch (CosmosSqlException refused)
        {
            throw CosmosError.BadRequest(refused.Message);
        }

        // Wait for the last write: every version that the query read, and every delete that it saw, is then in the journal.
        lock (store.Sync)
        {
            position = container.LastPosition;
        }

        await store.Log.WrittenAsync(position);
        byte[] rows = Rows(container, page);
        HttpResponseMessage response = Answer.Create(request, 200, rows).WithSession(container.NextLsn - 1);
        response.Headers.TryAddWithoutValidation("x-ms-item-count", page.Rows.Count.ToString(CultureInfo.InvariantCulture));
        if (page.Continuation is { } continuation)
        {
            response.Headers.TryAddWithoutValidation("x-ms-continuation", continuation);
        }

        return response;
    }

    private CosmosQuery Prepare(JsonElement specification, out QueryParameters parameters)
    {
        if (specification.ValueKind != JsonValueKind.Object
            || !specification.TryGetProperty("query", out JsonElement text) || text.ValueKind != JsonValueKind.String)
        {
            throw CosmosError.BadRequest("The request has no 'query'.");
        }

        try
        {
            CosmosQuery query = _queries.Get(text.GetString()!);
            parameters = specification.TryGetProperty("parameters", out JsonElement values) ? QueryParameters.From(values) : QueryParameters.None;
            query.Check(parameters);
            return query;
        }
        catch (CosmosSqlException refused)
        {
            throw CosmosError.BadRequest(refused.Message);
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            throw CosmosError.BadRequest("The query is not valid JSON: " + e.Message);
        }
    }

    private static byte[] Rows(Container container, QueryPage page)
    {
        byte[] head = Encoding.ASCII.GetBytes($$"""{"_rid":"{{container.Rid}}","Documents":[""");
        byte[] tail = Encoding.ASCII.GetBytes($$"""],"_count":{{page.Rows.Count}}}""");
        long length = (long)head.Length + tail.Length + Math.Max(0, page.Rows.Count - 1);
        foreach (ReadOnlyMemory<byte> row in page.Rows)
        {
            length += row.Length;
        }

        byte[] body = GC.AllocateUninitializedArray<byte>(checked((int)length));
        head.CopyTo(body, 0);
        int at = head.Length;
        for (int i = 0; i < page.Rows.Count; i++)
        {
            if (i > 0)
            {
                body[at++] = (byte)',';
            }

            page.Rows[i].Span.CopyTo(body.AsSpan(at));
            at += page.Rows[i].Length;
        }

        tail.CopyTo(body, at);
        return body;
    }
}
