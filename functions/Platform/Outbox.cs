using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Platform;

/// <summary>A container whose documents may have an outbox.</summary>
public sealed record OutboxSource(string ContainerName, string PartitionProperty);

/// <summary>Sends the events in a document's outbox and then empties it. An event is written together with the change that caused it, so it is never lost. It may be sent twice; its id makes that
/// harmless.</summary>
internal sealed partial class Outbox(CosmosDatabase database, EventPublisher publisher, ILogger<Outbox> logger)
{
    private const int AtOnce = 8;

    /// <summary>Removes a document's outbox, which must exist: <see cref="Holds"/>.</summary>
    public static readonly IReadOnlyList<PatchOperation> Empty = [PatchOperation.Remove("/outbox"), PatchOperation.Remove("/outboxPending")];

    /// <summary>A document with the events in its outbox when it was written.</summary>
    public sealed record Sending(string Id, string Partition, IReadOnlyList<Event>? Events);

    /// <summary>Sets or replaces a document's outbox.</summary>
    public static IReadOnlyList<PatchOperation> Fill(IReadOnlyList<Event> events) => [PatchOperation.Set("/outbox", events), PatchOperation.Set("/outboxPending", true)];

    /// <summary>Patch condition: the document holds exactly these events. A writer that adds one sends all and empties the outbox.</summary>
    public static string Holds(IReadOnlyList<Event>? events) => events is { Count: > 0 }
        ? $"FROM c WHERE ARRAY_LENGTH(c.outbox) = {events.Count} AND c.outbox[{events.Count - 1}].id = '{events[^1].Id}'"
        : "FROM c WHERE NOT IS_DEFINED(c.outbox)";

    /// <summary>Sends events before their change is written. False: sending failed, and the events must go into that change's outbox.</summary>
    public async Task<bool> TryPublishAsync(IReadOnlyList<Event> events, CancellationToken cancellationToken)
    {
        try
        {
            await publisher.PublishAsync(events, cancellationToken);
            return true;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotSent(e, events[0].Id);
            return false;
        }
    }

    /// <summary>Relays right after the change. A failure is logged and left to <see cref="RelayOutboxes"/>: the change itself has happened.</summary>
    public Task RelayAsync(string containerName, string id, string partition, IReadOnlyList<Event>? events, CancellationToken cancellationToken) =>
        RelayAsync(containerName, [new Sending(id, partition, events)], cancellationToken);

    /// <summary>The same for many documents, whose events are sent together.</summary>
    public async Task RelayAsync(string containerName, IEnumerable<Sending> documents, CancellationToken cancellationToken)
    {
        var waiting = documents.Where(document => document.Events is { Count: > 0 }).ToList();
        if (waiting.Count == 0)
        {
            return;
        }

        try
        {
            await publisher.PublishAsync(waiting.SelectMany(document => document.Events!), cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogLeftBehind(e, containerName, waiting[0].Id);
            return;
        }

        await Parallel.ForEachAsync(
            waiting, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (document, token) => await EmptyAsync(containerName, document, token));
    }

    /// <summary>The same for a document that was left behind, but throws if sending fails.</summary>
    public async Task SendAsync(string containerName, Sending document, CancellationToken cancellationToken)
    {
        await publisher.PublishAsync(document.Events!, cancellationToken);
        await EmptyAsync(containerName, document, cancellationToken);
    }

    private async Task EmptyAsync(string containerName, Sending document, CancellationToken cancellationToken)
    {
        var (id, partition, events) = document;
        try
        {
            await database.Container(containerName).TryPatchAsync(id, partition, Empty, Holds(events), cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogLeftBehind(e, containerName, id);
        }
    }

    [LoggerMessage(19, LogLevel.Warning, "The event {Event} could not be sent now; the timer will.")]
    private partial void LogNotSent(Exception e, string @event);

    [LoggerMessage(10, LogLevel.Warning, "The outbox of {Container}/{Id} could not be relayed now; the timer will.")]
    private partial void LogLeftBehind(Exception e, string container, string id);
}

/// <summary>Every ten seconds, relays events that a crash or outage left behind.</summary>
internal sealed partial class RelayOutboxes(
    CosmosDatabase database, Outbox outbox, OneByOne oneByOne, IEnumerable<OutboxSource> sources, TimeProvider time, ILogger<RelayOutboxes> logger)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private const int PerRun = 500;

    [Function(nameof(RelayOutboxes))]
    public async Task Run([TimerTrigger("*/10 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            try
            {
                await RelayAsync(source, cancellationToken);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                Telemetry.BackgroundFailures.Of(nameof(RelayOutboxes)).Add();
                LogNotLooked(e, source.ContainerName);
            }
        }
    }

    private async Task RelayAsync(OutboxSource source, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition(
                $"SELECT c.id, c.{source.PartitionProperty} AS partition, c.outbox, c._ts AS since FROM c WHERE c.outboxPending = true AND c._ts < @before")
            .WithParameter("@before", (time.GetUtcNow() - Grace).ToUnixTimeSeconds());
        var waiting = await database.Container(source.ContainerName).ListAsync<Left>(query, null, PerRun + oneByOne.CountOf(nameof(RelayOutboxes)), cancellationToken);
        var lag = waiting.Count == 0 ? TimeSpan.Zero : time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(waiting.Min(left => left.Since));
        Telemetry.OutboxLag.Set(Math.Max(0, lag.TotalSeconds), source.ContainerName);
        await oneByOne.RunAsync(
            nameof(RelayOutboxes),
            waiting,
            left => $"{source.ContainerName}/{left.Partition}/{left.Id}",
            (left, token) => outbox.SendAsync(source.ContainerName, new Outbox.Sending(left.Id, left.Partition, left.Outbox), token),
            cancellationToken);
    }

    [LoggerMessage(18, LogLevel.Error, "The outboxes of {Container} cannot be looked for now; the next run looks again.")]
    private partial void LogNotLooked(Exception e, string container);

    private sealed record Left(string Id, string Partition, IReadOnlyList<Event> Outbox, long Since);
}
