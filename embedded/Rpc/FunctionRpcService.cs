using Grpc.Core;
using Mall.Embedded.Rpc.Protocol;
using Mall.Embedded.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Rpc;

/// <summary>The host's end of a worker's stream: the handshake, then invocations, answers and logs. Messages come in the same order as from the real Functions host.</summary>
internal sealed class FunctionRpcService(WorkerPool pool, WorkerLogs logs, EmbeddedOptions options, ILogger<FunctionRpcService> logger) : FunctionRpc.FunctionRpcBase, IHostEndpoints
{
    // The host version that the app's packages see. The durable extension asks for nothing newer.
    private const string HostVersion = "4.1040.0";

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGrpcService<FunctionRpcService>();

    private readonly CancellationTokenSource _ended = new();

    /// <summary>Ends the streams of all workers, whose work is done: the server would wait for them until its time to stop is over.</summary>
    public Task EndStreamsAsync() => _ended.CancelAsync();

    public override async Task EventStream(IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, _ended.Token);
        var cancellationToken = ends.Token;
        if (!await requestStream.MoveNext(cancellationToken) || requestStream.Current.ContentCase != StreamingMessage.ContentOneofCase.StartStream)
        {
            throw new Grpc.Core.RpcException(new Status(StatusCode.FailedPrecondition, "The first message of a worker must be StartStream."));
        }

        var worker = new WorkerConnection(requestStream.Current.StartStream.WorkerId, responseStream);
        var writing = worker.WriteAsync(cancellationToken);
        try
        {
            var init = new WorkerInitRequest { HostVersion = HostVersion, WorkerDirectory = options.AppFolder, FunctionAppDirectory = options.AppFolder };
            worker.Send(new StreamingMessage { WorkerInitRequest = init });
            await ReadAsync(worker, requestStream, cancellationToken);
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested || e is IOException)
        {
            // The worker's process has ended, or the host is stopping.
            logger.LogDebug(e, "The connection to the worker {Worker} was cut.", worker.Id);
        }
        finally
        {
            pool.Remove(worker);
        }

        try
        {
            await writing;
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or InvalidOperationException)
        {
            logger.LogDebug(e, "The worker {Worker} did not take the last messages to it.", worker.Id);
        }
    }

    private async Task ReadAsync(WorkerConnection worker, IAsyncStreamReader<StreamingMessage> stream, CancellationToken cancellationToken)
    {
        var waiting = new HashSet<string>(StringComparer.Ordinal);
        while (await stream.MoveNext(cancellationToken))
        {
            var message = stream.Current;
            switch (message.ContentCase)
            {
                case StreamingMessage.ContentOneofCase.InvocationResponse:
                    worker.Complete(message.InvocationResponse);
                    break;
                case StreamingMessage.ContentOneofCase.RpcLog:
                    logs.Write(message.RpcLog);
                    break;
                case StreamingMessage.ContentOneofCase.WorkerInitResponse:
                    worker.HttpUri = message.WorkerInitResponse.Capabilities.GetValueOrDefault("HttpUri");
                    worker.Send(new StreamingMessage { FunctionsMetadataRequest = new FunctionsMetadataRequest { FunctionAppDirectory = options.AppFolder } });
                    break;
                case StreamingMessage.ContentOneofCase.FunctionMetadataResponse:
                    var functions = Read(message.FunctionMetadataResponse);
                    foreach (var function in functions ?? [])
                    {
                        waiting.Add(function.Id);
                        worker.Send(new StreamingMessage { FunctionLoadRequest = new FunctionLoadRequest { FunctionId = function.Id, Metadata = function.Metadata } });
                    }

                    if (functions is { Count: 0 })
                    {
                        pool.Add(worker);
                    }

                    break;
                case StreamingMessage.ContentOneofCase.FunctionLoadResponse:
                    Check(message.FunctionLoadResponse);
                    if (waiting.Remove(message.FunctionLoadResponse.FunctionId) && waiting.Count == 0)
                    {
                        pool.Add(worker);
                    }

                    break;
                default:
                    logger.LogDebug("The worker {Worker} sent {Message}, which the embedded host does not use.", worker.Id, message.ContentCase);
                    break;
            }
        }
    }

    /// <summary>Null when the embedded host cannot run the functions.</summary>
    private IReadOnlyList<FunctionEntry>? Read(FunctionMetadataResponse response)
    {
        try
        {
            return pool.Read(response);
        }
        catch (Exception e)
        {
            pool.Refuse(e);
            return null;
        }
    }

    private void Check(FunctionLoadResponse response)
    {
        if (response.Result is { Status: not StatusResult.Types.Status.Success } failure)
        {
            var name = pool.Functions.FirstOrDefault(function => function.Id == response.FunctionId)?.Name ?? response.FunctionId;
            pool.Refuse(new Storage.StartupException($"The worker cannot load the function '{name}': {failure.Exception?.Message ?? failure.Result}"));
        }
    }
}
