using System.Collections.Concurrent;
using Amqp;
using Amqp.Framing;
using Amqp.Listener;

namespace Mall.Embedded.ServiceBus;

/// <summary>Pairs of links for requests and answers (AMQP management, working draft). The reply-to of a request names the link for its answer.</summary>
internal sealed class RequestLinks(Action<string>? onFailure)
{
    private readonly ConcurrentDictionary<(Connection Connection, string Address), ListenerLink> _answers = new();

    public LinkEndpoint Answers(ListenerLink link, Attach attach)
    {
        var key = (link.Session.Connection, ((Target)attach.Target).Address ?? attach.LinkName);
        _answers[key] = link;
        return new AnswerLink(() => _answers.TryRemove(new(key, link)));
    }

    public LinkEndpoint Requests(Func<Message, Task<Message>> handler) => new RequestLink(this, handler);

    private async Task AnswerAsync(MessageContext context, Func<Message, Task<Message>> handler)
    {
        try
        {
            var payload = ((RawMessage)context.Message).Payload.ToArray();
            var request = Message.Decode(new ByteBuffer(payload, 0, payload.Length, payload.Length));
            context.Complete();
            var answer = await handler(request);
            answer.Properties = new Properties();
            answer.Properties.SetCorrelationId(request.Properties?.GetMessageId());
            if (_answers.TryGetValue((context.Link.Session.Connection, request.Properties?.ReplyTo ?? ""), out var link))
            {
                link.TryWrite(() => link.SendMessage(answer));
            }
        }
        catch (Exception gone) when (gone is AmqpException or ObjectDisposedException)
        {
            // Undecodable, or its client has disconnected: no answer.
        }
        catch (Exception unforeseen)
        {
            onFailure?.Invoke($"The embedded Service Bus failed: {unforeseen}");
        }
    }

    private sealed class RequestLink(RequestLinks links, Func<Message, Task<Message>> handler) : LinkEndpoint
    {
        public override void OnMessage(MessageContext context) => _ = links.AnswerAsync(context, handler);

        public override void OnFlow(FlowContext flowContext)
        {
        }

        public override void OnDisposition(DispositionContext dispositionContext)
        {
        }
    }

    private sealed class AnswerLink(Action onClosed) : LinkEndpoint
    {
        public override void OnFlow(FlowContext flowContext)
        {
        }

        public override void OnDisposition(DispositionContext dispositionContext) => dispositionContext.Complete();

        public override void OnLinkClosed(ListenerLink link, Error error) => onClosed();
    }
}
