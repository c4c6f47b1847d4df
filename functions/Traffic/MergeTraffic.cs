namespace Mall.Functions.Traffic;

/// <summary>Every night at one: makes one document of all instances' of the days that are over.</summary>
internal sealed class MergeTraffic(TrafficStore store, TrafficCounts counts)
{
    [Function(nameof(MergeTraffic))]
    public Task Run([TimerTrigger("0 0 1 * * *")] TimerInfo timer, CancellationToken cancellationToken) => store.MergeAsync(counts.Today, cancellationToken);
}
