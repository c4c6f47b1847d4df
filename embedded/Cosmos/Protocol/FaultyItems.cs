using System.Globalization;
using Mall.Embedded.Settings;

namespace Mall.Embedded.Cosmos.Protocol;

/// <summary>Answers requests for documents, some of them with a fault. Statuses as documented: learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb.</summary>
internal sealed class FaultyItems(ItemEndpoint items, Faults faults)
{
    private const int LongestRetryAfter = 20;

    public ValueTask<HttpResponseMessage> AnswerAsync(CosmosRequest request, ResourcePath path, CancellationToken cancellationToken)
    {
        if (faults.Hit(Fault.CosmosThrottled))
        {
            HttpResponseMessage throttled = Answer.Error(request, 429, "The request rate is large.", 3200);
            throttled.Headers.TryAddWithoutValidation("x-ms-retry-after-ms", (1 + faults.Below(LongestRetryAfter)).ToString(CultureInfo.InvariantCulture));
            return ValueTask.FromResult(throttled);
        }

        if (faults.Hit(Fault.CosmosUnavailable))
        {
            return ValueTask.FromResult(Answer.Error(request, 503, "The service is temporarily unavailable."));
        }

        ValueTask<HttpResponseMessage> answer = items.AnswerAsync(request, path, cancellationToken);
        return faults.Hit(Fault.CosmosTimedOut) ? TimedOutAsync(request, answer) : answer;
    }

    /// <summary>Carries the request out, but the client gets neither the result nor a session token of the write.</summary>
    private static async ValueTask<HttpResponseMessage> TimedOutAsync(CosmosRequest request, ValueTask<HttpResponseMessage> unheard)
    {
        (await unheard).Dispose();
        return Answer.Error(request, 408, "The operation did not complete within the allotted time.");
    }
}
