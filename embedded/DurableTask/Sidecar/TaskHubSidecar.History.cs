using Grpc.Core;
using Mall.Embedded.DurableTask.Protocol;
using Mall.Embedded.DurableTask.Store;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask.Sidecar;

/// <content>Histories, for people. The status codes are those that Microsoft's client knows (durabletask-dotnet, <c>GetOrchestrationHistoryAsync</c>).</content>
internal sealed partial class TaskHubSidecar
{
    private const int EventsInChunk = 100;

    public override async Task StreamInstanceHistory(P.StreamInstanceHistoryRequest request, IServerStreamWriter<P.HistoryChunk> responseStream, ServerCallContext context)
    {
        foreach (var events in (await HistoryAsync(request.InstanceId)).Chunk(EventsInChunk))
        {
            await responseStream.WriteAsync(new P.HistoryChunk { Events = { events } }, context.CancellationToken);
        }
    }

    private async Task<IReadOnlyList<P.HistoryEvent>> HistoryAsync(string id)
    {
        while (true)
        {
            Instance? instance;
            JournalPosition last;
            bool isFinished;
            lock (_store.Lock)
            {
                last = _store.TryGet(id, out instance) ? instance.Last : JournalPosition.None;
                isFinished = instance is { Live: null };
            }

            if (instance is null)
            {
                await _store.AllWrittenAsync();
                throw new RpcException(new Status(StatusCode.NotFound, $"No instance with the id '{id}' was found."));
            }

            await _store.WrittenAsync(last);
            if (isFinished)
            {
                return FinishedHistory.Read(_store.ReadFinished(last));
            }

            // Null: it came to its end after the look above.
            if (_store.ReadHistory(instance) is { } history)
            {
                return FinishedHistory.EventsOf(history);
            }
        }
    }
}
