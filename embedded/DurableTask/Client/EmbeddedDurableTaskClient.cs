using System.Diagnostics;
using DurableTask.Core.Exceptions;
using Grpc.Core;
using Mall.Embedded.DurableTask.Records;
using Mall.Embedded.DurableTask.Store;
using Mall.Embedded.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mall.Embedded.DurableTask.Client;

/// <summary>What functions get for <c>[DurableClient]</c>. The errors are those of Functions with the Azure Storage provider (reference E.8).</summary>
internal sealed partial class EmbeddedDurableTaskClient(DurableEngine engine, DurableJson json) : DurableTaskClient("durable")
{
    private readonly InstanceStore _store = engine.Store;

    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentException.ThrowIfNullOrEmpty(orchestratorName.Name, nameof(orchestratorName));
        string id = options?.InstanceId ?? Guid.NewGuid().ToString("N");
        InstanceIds.Validate(id);
        if (!engine.HasOrchestrator(orchestratorName.Name))
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, $"There is no orchestrator function named '{orchestratorName}'."));
        }

        using var trace = DurableTrace.Create(orchestratorName.Name, id);
        var created = new CreatedRecord(
            id,
            orchestratorName.Name,
            engine.UtcNow.Ticks,
            options?.StartAt?.UtcTicks ?? 0,
            engine.Options.DefaultVersion,
            Activity.Current is { IdFormat: ActivityIdFormat.W3C } current ? current.Id : null,
            json.ToBytes(input));
        JournalPosition position;
        OrchestrationAlreadyExistsException? refusal = null;
        lock (_store.Lock)
        {
            if (_store.TryGet(id, out var instance) && instance.Live is not null)
            {
                refusal = new OrchestrationAlreadyExistsException($"An orchestration with the instance id '{id}' already exists; it is {instance.Status}.");
            }
            else
            {
                instance = _store.Create(created);
                engine.Begin(instance);
            }

            position = instance.Last;
        }

        if (refusal is null)
        {
            engine.Waiters.Changed(id);
        }

        // For a refusal, too: who is told that it is there already takes that for done.
        await _store.WrittenAsync(position);
        return refusal is null ? id : throw refusal;
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        var message = Message.Event(eventName, json.ToBytes(eventPayload));
        return ChangeAsync(instanceId, instance => _store.Deliver(instance, message));
    }

    public override Task TerminateInstanceAsync(string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var message = Message.Terminate(json.ToBytes(options?.Output));
        return ChangeAsync(instanceId, instance => _store.Deliver(instance, message));
    }

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SetSuspendedAsync(instanceId, true, reason, cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SetSuspendedAsync(instanceId, false, reason, cancellation);

    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        lock (_store.Lock)
        {
            if (!_store.TryGet(instanceId, out var instance) || instance.Live is not null)
            {
                return new PurgeResult(0);
            }

            _store.Purge(instance);
        }

        await _store.AllWrittenAsync();
        return new PurgeResult(1);
    }

    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentNullException.ThrowIfNull(filter);
        var selection = new InstanceSelection(filter.CreatedFrom, filter.CreatedTo, filter.Statuses, null);
        int count;
        lock (_store.Lock)
        {
            var purged = _store.All.Where(instance => instance.Live is null && selection.Matches(instance)).ToList();
            count = purged.Count;
            foreach (var instance in purged)
            {
                _store.Purge(instance);
            }
        }

        await _store.AllWrittenAsync();
        return new PurgeResult(count, true);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task SetSuspendedAsync(string instanceId, bool suspended, string? reason, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ChangeAsync(instanceId, instance =>
        {
            if (instance.Live!.Suspended != suspended)
            {
                _store.SetSuspended(instance, suspended, reason, engine.UtcNow.Ticks);
            }
        });
    }

    /// <summary>Changes a live instance, and completes when that is written.</summary>
    private async Task ChangeAsync(string instanceId, Action<Instance> change)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        JournalPosition position;
        RpcException? refusal = null;
        lock (_store.Lock)
        {
            if (!_store.TryGet(instanceId, out var instance))
            {
                throw new RpcException(new Status(StatusCode.NotFound, $"No instance with the id '{instanceId}' was found."));
            }

            if (instance.Live is null)
            {
                refusal = new RpcException(new Status(StatusCode.FailedPrecondition, $"The instance '{instanceId}' is {instance.Status} already."));
            }
            else
            {
                change(instance);
                engine.Wake(instance);
            }

            position = instance.Last;
        }

        if (refusal is null)
        {
            engine.Waiters.Changed(instanceId);
        }

        await _store.WrittenAsync(position);
        if (refusal is not null)
        {
            throw refusal;
        }
    }
}
