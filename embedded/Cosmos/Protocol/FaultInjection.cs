using Mall.Embedded.Settings;

namespace Mall.Embedded.Cosmos.Protocol;

/// <summary>Lets the next requests for documents fail, so that a test sees what its code does then.</summary>
internal sealed class FaultInjection(Faults faults)
{
    /// <summary>How many requests were refused so far.</summary>
    public int Injected => faults.Count(Fault.CosmosThrottled) + faults.Count(Fault.CosmosUnavailable);

    /// <summary>The next <paramref name="count"/> requests are answered with 429 (the SDK tries again) or 503 (it does not).</summary>
    public void FailNext(int count, int status) => faults.Next(
        status switch
        {
            429 => Fault.CosmosThrottled,
            503 => Fault.CosmosUnavailable,
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        },
        count);
}
