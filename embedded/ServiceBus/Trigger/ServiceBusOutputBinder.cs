using System.Collections;
using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Mall.Embedded.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.Options;

namespace Mall.Embedded.ServiceBus;

/// <summary>Sends what <c>[ServiceBusOutput]</c> holds: text and bytes as they are, everything else as JSON; a collection is one message each, sent together.</summary>
internal sealed class ServiceBusOutputBinder(Broker broker, Connections connections, IOptions<JsonSerializerOptions> json) : IOutputBinder
{
    public bool Handles(OutputBindingAttribute attribute) => attribute is ServiceBusOutputAttribute;

    public async ValueTask SendAsync(OutputBindingAttribute attribute, object value, FunctionContext context)
    {
        var output = (ServiceBusOutputAttribute)attribute;
        var who = $"Function '{context.FunctionDefinition.Name}'";
        connections.Check(who, output.Connection);
        var messages = Messages(value).ToArray();
        if (messages.Length > 0)
        {
            await broker.SendAsync(connections.Resolve(who, output.QueueOrTopicName), messages);
        }
    }

    private IEnumerable<EncodedMessage> Messages(object value)
    {
        if (value is string or byte[] or IDictionary || value is not IEnumerable items)
        {
            yield return Message(value);
            yield break;
        }

        foreach (var item in items)
        {
            if (item is not null)
            {
                yield return Message(item);
            }
        }
    }

    private EncodedMessage Message(object value)
    {
        var message = value switch
        {
            string text => new ServiceBusMessage(text),
            byte[] bytes => new ServiceBusMessage(bytes),
            ServiceBusMessage => throw new NotSupportedException(
                "The worker cannot send a ServiceBusMessage through [ServiceBusOutput]: return its body, or use a ServiceBusSender."),
            _ => new ServiceBusMessage(JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), json.Value)),
        };
        Tracing.Stamp(message);
        return MessageCodec.Encode(message);
    }
}
