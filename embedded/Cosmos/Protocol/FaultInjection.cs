using Mall.Embedded.Settings;

namespace Mall.Embedded.Cosmos.Protocol;

/// <summary>Makes the next requests for documents fail, so that a test sees what its code then does.</summary>
internal sealed class FaultInjection(Faults faults)
{
    /// <summary>Number of requests refused so far.</summary>
    public int Injected => faults.Count(Fault.CosmosThrottled) + faults.Count(Fault.CosmosUnavailable);

    /// <summary>Answers the next <paramref name="count"/> requests with 429 (the SDK tries again) or 503 (the SDK does not).</summary>
    public void FailNext(int count, int status) => faults.Next(
        status switch
        {
            429 => Fault.CosmosThrottled,
            503 => Fault.CosmosUnavailable,
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        },
        count);
}
