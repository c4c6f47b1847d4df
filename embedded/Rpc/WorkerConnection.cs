using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using Mall.Embedded.Rpc.Protocol;
using Mall.Embedded.Settings;

namespace Mall.Embedded.Rpc;

/// <summary>One worker: its stream, its loaded functions and its running invocations.</summary>
internal sealed class WorkerConnection(string id, IServerStreamWriter<StreamingMessage> stream)
{
    private readonly Channel<StreamingMessage> _outgoing = Channel.CreateUnbounded<StreamingMessage>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<string, PendingInvocation> _pending = new(StringComparer.Ordinal);
    private volatile bool _isLost;

    public string Id => id;

    /// <summary>Address of the worker's own web server; null for a worker without HTTP functions.</summary>
    public string? HttpUri { get; set; }

    public void Send(StreamingMessage message) => _outgoing.Writer.TryWrite(message);

    /// <summary>Writes the queued messages until the stream ends. gRPC takes one message at a time.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await foreach (var message in _outgoing.Reader.ReadAllAsync(cancellationToken))
        {
            await stream.WriteAsync(message, cancellationToken);
        }
    }

    /// <summary>Starts an invocation on the worker. The caller may await its answer.</summary>
    public PendingInvocation Begin(FunctionEntry function, InvocationRequest request)
    {
        HostMeters.CountInvocation(function.Trigger.Type);
        var pending = new PendingInvocation(this, function);
        request.InvocationId = pending.Id;
        request.FunctionId = function.Id;
        _pending[pending.Id] = pending;
        Send(new StreamingMessage { InvocationRequest = request });
        if (_isLost)
        {
            // It may have been added after Lose() failed the others.
            Lose();
        }

        return pending;
    }

    public void Cancel(PendingInvocation pending)
    {
        if (_pending.ContainsKey(pending.Id))
        {
            Send(new StreamingMessage { InvocationCancel = new InvocationCancel { InvocationId = pending.Id } });
        }
    }

    public void Complete(InvocationResponse response)
    {
        if (_pending.TryRemove(response.InvocationId, out var pending))
        {
            pending.Complete(response);
        }
    }

    /// <summary>Fails the invocations that began before a timestamp.</summary>
    public void Expire(long startedBefore, Func<FunctionEntry, Exception> failure)
    {
        foreach (var (_, pending) in _pending)
        {
            if (pending.Started < startedBefore)
            {
                Cancel(pending);
                if (_pending.TryRemove(pending.Id, out _))
                {
                    pending.Fail(failure(pending.Function));
                    pending.OnExpired?.Invoke();
                }
            }
        }
    }

    /// <summary>Fails all pending invocations: the stream has ended.</summary>
    public void Lose()
    {
        _isLost = true;
        _outgoing.Writer.TryComplete();
        foreach (var (_, pending) in _pending)
        {
            if (_pending.TryRemove(pending.Id, out _))
            {
                pending.Fail(new WorkerLostException(pending.Function.Name));
            }
        }
    }
}
