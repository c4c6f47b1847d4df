using Grpc.Core;
using Mall.Embedded.DurableTask.Protocol;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask.Sidecar;

/// <content>Reading an instance. The answer waits for the journal, so it reports only what is written.</content>
internal sealed partial class TaskHubSidecar
{
    public override async Task<P.GetInstanceResponse> GetInstance(P.GetInstanceRequest request, ServerCallContext context)
    {
        P.OrchestrationState? state = null;
        bool isFinished = false;
        JournalPosition first = JournalPosition.None, last = JournalPosition.None;
        lock (_store.Lock)
        {
            if (_store.TryGet(request.InstanceId, out var instance))
            {
                isFinished = instance.Live is null;
                first = instance.Live?.Records[0] ?? JournalPosition.None;
                last = instance.Last;
                state = new P.OrchestrationState
                {
                    InstanceId = instance.Id,
                    Name = instance.Name,
                    OrchestrationStatus = instance.Status,
                    CreatedTimestamp = HistoryEvents.At(instance.CreatedTicks),
                    LastUpdatedTimestamp = HistoryEvents.At(instance.UpdatedTicks),
                };
            }
        }

        if (state is null)
        {
            // A purge may be the reason, and must be written first.
            await _store.AllWrittenAsync();
            return new P.GetInstanceResponse { Exists = false };
        }

        await _store.WrittenAsync(last);
        if (request.GetInputsAndOutputs)
        {
            AddPayloads(state, isFinished, first, last);
        }

        return new P.GetInstanceResponse { Exists = true, OrchestrationState = state };
    }

    private void AddPayloads(P.OrchestrationState state, bool isFinished, JournalPosition first, JournalPosition last)
    {
        byte[] started;
        if (isFinished)
        {
            var finished = _store.ReadFinished(last);
            started = finished.Started;
            state.Output = finished.Output;
            state.FailureDetails = finished.Failure;
        }
        else
        {
            started = _store.ReadCreated(first).Started;
        }

        var start = P.HistoryEvent.Parser.ParseFrom(started).ExecutionStarted;
        state.Input = start.Input;
        state.Version = start.Version;
    }
}
