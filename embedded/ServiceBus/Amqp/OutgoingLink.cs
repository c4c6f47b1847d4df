using System.Runtime.CompilerServices;
using Amqp;
using Amqp.Framing;
using Amqp.Listener;

namespace Mall.Embedded.ServiceBus;

/// <summary>A link on which a client receives from a queue or a subscription. The client gets as many messages as it gives credit for, each under a lock.</summary>
internal sealed class OutgoingLink(Broker broker, string path, ListenerLink link, Acknowledgements acknowledgements, Action<string>? onFailure) : LinkEndpoint
{
    private readonly Lock _gate = new();

    // Guarded by _gate, and so is every send. When a flow adds no credit, the library drops its whole count and starts again from there.
    // It reports each flow as the difference to its own count. So this class keeps both: the library's count and the client's real credit.
    private int _counted;
    private int _credit;
    private bool _isPumping;
    private CancellationTokenSource _waiting = new();

    public override void OnFlow(FlowContext flowContext)
    {
        lock (_gate)
        {
            _credit = _counted + flowContext.Messages;
            _counted = (int)CreditOf(link);
            if (_isPumping)
            {
                if (flowContext.Messages <= 0)
                {
                    // The client wants fewer messages than are awaited.
                    _waiting.Cancel();
                }

                return;
            }

            _isPumping = true;
        }

        _ = PumpAsync();
    }

    public override void OnDisposition(DispositionContext context)
    {
        // When a link ends, the library reports its unsettled messages as released. Their locks live on, as in the service.
        if (context.Link.LinkState >= LinkState.DetachPipe || context.Message is not LockedMessage message)
        {
            return;
        }

        try
        {
            // Without the client's error: in the answer it would mean that the broker failed.
            var position = Settle(message.LockToken, context.DeliveryState);
            acknowledgements.Add(link, message, context.DeliveryState is Rejected ? new Rejected() : (Outcome)context.DeliveryState, position);
        }
        catch (Exception failure)
        {
            link.Settle(message, new Rejected { Error = AmqpErrors.Of(failure) });
        }
    }

    public override void OnLinkClosed(ListenerLink closed, Error error)
    {
        lock (_gate)
        {
            _waiting.Cancel();
        }
    }

    private JournalPosition Settle(Guid token, DeliveryState state) => state switch
    {
        Accepted => broker.Complete(token),
        Released => broker.Return([token]),
        Modified { UndeliverableHere: true } => throw BrokerException.Unsupported("deferred messages"),
        Modified { MessageAnnotations.Count: > 0 } => throw BrokerException.Unsupported(Broker.ChangedProperties),
        Modified => broker.Abandon(token),
        Rejected rejected => broker.DeadLetter(token, EncodedMap.Encode(rejected.Error?.Info)),
        _ => throw BrokerException.Unsupported($"the outcome {state}"),
    };

    private async Task PumpAsync()
    {
        try
        {
            while (Begin(out var credit, out var cancelled))
            {
                await DeliverAsync(credit, cancelled);
            }
        }
        catch (Exception unforeseen)
        {
            onFailure?.Invoke($"The embedded Service Bus failed: {unforeseen}");
        }
    }

    /// <summary>False when the link has nothing to do until the client sends a flow.</summary>
    private bool Begin(out int credit, out CancellationToken cancelled)
    {
        lock (_gate)
        {
            if (link.IsDraining)
            {
                link.TryWrite(link.CompleteDrain);
                _credit = _counted = 0;
            }

            credit = _credit;
            _isPumping = credit > 0 && link.LinkState < LinkState.DetachPipe;
            if (_isPumping && _waiting.IsCancellationRequested)
            {
                _waiting = new();
            }

            cancelled = _waiting.Token;
            return _isPumping;
        }
    }

    private async Task DeliverAsync(int credit, CancellationToken cancelled)
    {
        IReadOnlyList<Delivery> deliveries;
        try
        {
            deliveries = await broker.ReceiveAsync(path, credit, cancelled);
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            return;
        }
        catch (BrokerException stopped)
        {
            link.TryWrite(() => link.Close(TimeSpan.Zero, AmqpErrors.Of(stopped)));
            return;
        }

        for (var sent = 0; sent < deliveries.Count; sent++)
        {
            var (content, state) = deliveries[sent];
            try
            {
                var encoded = DeliveryEncoder.Encode(content, state, state.DeliveryCount - 1);
                lock (_gate)
                {
                    ObjectDisposedException.ThrowIf(!link.TryWrite(() => link.SendMessage(new LockedMessage(state.LockToken), encoded)), link);
                    _credit--;
                    _counted--;
                }
            }
            catch (Exception gone) when (gone is AmqpException or ObjectDisposedException)
            {
                // Disconnected: messages that it cannot have received go back.
                try
                {
                    broker.Return([.. deliveries.Skip(sent).Select(delivery => delivery.State.LockToken)]);
                }
                catch (BrokerException)
                {
                    // The broker has stopped, and all locks have ended with it.
                }

                return;
            }
        }
    }

    /// <summary>Reads the library's count of credit, which has no public accessor.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Credit")]
    private static extern uint CreditOf(ListenerLink link);
}
