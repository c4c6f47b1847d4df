using System.Runtime.CompilerServices;
using Amqp;
using Amqp.Framing;
using Amqp.Listener;
using Mall.Embedded.Storage;

namespace Mall.Embedded.ServiceBus;

/// <summary>A client receives from a queue or a subscription: as many messages as it gives credit for, under locks that end when it settles them or their time is over.</summary>
internal sealed class OutgoingLink(Broker broker, string path, ListenerLink link, Acknowledgements acknowledgements, Action<string>? onFailure) : LinkEndpoint
{
    private readonly Lock _gate = new();

    // Guarded by _gate.
    private bool _isPumping;
    private CancellationTokenSource _waiting = new();

    public override void OnFlow(FlowContext flowContext)
    {
        lock (_gate)
        {
            if (_isPumping)
            {
                if (flowContext.Messages <= 0)
                {
                    // It wants fewer than are being waited for.
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
        // When a link ends, the library reports what is not settled as released. The locks live on, as they do in the service.
        if (context.Link.LinkState >= LinkState.DetachPipe || context.Message is not LockedMessage message)
        {
            return;
        }

        try
        {
            // An error in the answer would be the broker's own.
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
        Modified modified => broker.Abandon(token, EncodedMap.Encode(modified.MessageAnnotations)),
        Rejected rejected => broker.DeadLetter(token, EncodedMap.Encode(rejected.Error?.Info), null, null),
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

            link.CompleteDrain();
        }
        catch (Exception unforeseen)
        {
            onFailure?.Invoke($"The embedded Service Bus failed: {unforeseen}");
        }
    }

    /// <summary>False when there is nothing to do until the client says something.</summary>
    private bool Begin(out int credit, out CancellationToken cancelled)
    {
        lock (_gate)
        {
            credit = (int)CreditOf(link);
            _isPumping = credit > 0 && !link.IsDraining && link.LinkState < LinkState.DetachPipe;
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
            deliveries = await broker.ReceiveAsync(path, credit, Timeout.InfiniteTimeSpan, link.SettleOnSend, cancelled);
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            return;
        }
        catch (BrokerException stopped)
        {
            link.Close(TimeSpan.Zero, AmqpErrors.Of(stopped));
            return;
        }

        for (var sent = 0; sent < deliveries.Count; sent++)
        {
            var (content, state) = deliveries[sent];
            try
            {
                link.SendMessage(new LockedMessage(state.LockToken), DeliveryEncoder.Encode(content, state, state.DeliveryCount - 1));
            }
            catch (Exception gone) when (gone is AmqpException or ObjectDisposedException)
            {
                // The client is gone. What it cannot have got goes back, unless it was already deleted.
                broker.Return([.. deliveries.Skip(sent).Select(delivery => delivery.State.LockToken)]);
                return;
            }
        }
    }

    /// <summary>The library keeps it to itself; counting along would be wrong whenever a flow comes between two messages.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Credit")]
    private static extern uint CreditOf(ListenerLink link);
}
