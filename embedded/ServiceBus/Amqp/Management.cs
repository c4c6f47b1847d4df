using Amqp;
using Amqp.Framing;
using Amqp.Types;

namespace Mall.Embedded.ServiceBus;

/// <summary>Answers the requests that clients send to <c>entity/$management</c> (Microsoft Learn, "AMQP request/response-based operations").</summary>
internal sealed class Management(Broker broker, string path)
{
    private const int Ok = 200;
    private const int NoContent = 204;

    public async Task<Message> HandleAsync(Message request)
    {
        var operation = request.ApplicationProperties?["operation"] as string ?? "";
        try
        {
            var body = request.Body as Map ?? [];
            return operation switch
            {
                "com.microsoft:peek-message" => await PeekAsync(body),
                "com.microsoft:update-disposition" => await SettleAsync(body),
                "com.microsoft:renew-lock" => throw BrokerException.Unsupported("renewing a lock by request"),
                _ => throw BrokerException.Unsupported($"the operation {operation}"),
            };
        }
        catch (BrokerException refusal)
        {
            return Refuse(refusal);
        }
        catch (Exception malformed) when (malformed is InvalidCastException or KeyNotFoundException or NullReferenceException or FormatException)
        {
            return Refuse(new(BrokerException.DecodeError, $"The request {operation} is malformed.", malformed));
        }
    }

    private async Task<Message> PeekAsync(Map body)
    {
        if (body.ContainsKey("session-id"))
        {
            throw BrokerException.Unsupported("sessions");
        }

        var peeked = await broker.PeekAsync(path, Convert.ToInt32(body["message-count"]), Convert.ToInt64(body["from-sequence-number"]));
        var messages = new List();
        foreach (var (content, state) in peeked)
        {
            var encoded = DeliveryEncoder.Encode(content, state, state.DeliveryCount);
            messages.Add(new Map { ["message"] = encoded.Buffer.AsSpan(encoded.Offset, encoded.Length).ToArray() });
        }

        return messages.Count == 0 ? Answer(NoContent) : Answer(Ok, new() { ["messages"] = messages });
    }

    /// <summary>Settles messages whose receiving link has ended.</summary>
    private async Task<Message> SettleAsync(Map body)
    {
        var status = (string)body["disposition-status"];
        if (body["properties-to-modify"] is Map { Count: > 0 })
        {
            throw BrokerException.Unsupported(Broker.ChangedProperties);
        }

        foreach (var token in (Guid[])body["lock-tokens"])
        {
            await broker.WrittenAsync(status switch
            {
                "completed" => broker.Complete(token),
                "abandoned" => broker.Abandon(token),
                "suspended" => broker.DeadLetter(token, body["deadletter-reason"] as string, body["deadletter-description"] as string),
                "defered" => throw BrokerException.Unsupported("deferred messages"),
                _ => throw BrokerException.Unsupported($"the disposition {status}"),
            });
        }

        return Answer(Ok);
    }

    private static Message Answer(int status, Map? body = null) => new()
    {
        ApplicationProperties = new ApplicationProperties { ["statusCode"] = status, ["statusDescription"] = status == Ok ? "OK" : "No content" },
        BodySection = new AmqpValue { Value = body ?? [] },
    };

    private static Message Refuse(BrokerException refusal)
    {
        var answer = Answer(refusal.Condition switch
        {
            BrokerException.LockLost => 410,
            BrokerException.NotFound => 404,
            BrokerException.NotImplemented => 501,
            BrokerException.InternalError => 500,
            _ => 400,
        });
        answer.ApplicationProperties["statusDescription"] = refusal.Message;
        answer.ApplicationProperties["errorCondition"] = new Symbol(refusal.Condition);
        return answer;
    }
}
