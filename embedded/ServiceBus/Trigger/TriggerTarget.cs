using System.Reflection;
using Azure.Messaging.ServiceBus;
using Mall.Embedded.Storage;
using Mall.Embedded.Worker;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Embedded.ServiceBus;

/// <summary>One function with a Service Bus trigger: where it listens, and how it takes messages.</summary>
internal sealed class TriggerTarget
{
    public required FunctionDescriptor Function { get; init; }

    public required string Path { get; init; }

    public required bool IsBatched { get; init; }

    public required bool AutoComplete { get; init; }

    /// <summary>Sparing the features of invocations that do not settle by hand.</summary>
    public required bool WantsActions { get; init; }

    /// <summary>Of the activities of its invocations.</summary>
    public required IReadOnlyList<KeyValuePair<string, object?>> TraceTags { get; init; }

    /// <exception cref="StartupException">Names the function.</exception>
    public static TriggerTarget Create(FunctionDescriptor function, Broker broker, Connections connections, ServiceBusOptions options)
    {
        var who = $"Function '{function.Name}'";
        var trigger = (ServiceBusTriggerAttribute)function.Trigger;
        connections.Check(who, trigger.Connection);
        if (trigger.IsSessionsEnabled)
        {
            throw new StartupException($"{who}: the embedded host does not support Service Bus sessions.");
        }

        var path = connections.Resolve(who, trigger.QueueName ?? EntityPaths.Subscription(trigger.TopicName!, trigger.SubscriptionName!));
        if (!broker.HasReceivable(path))
        {
            throw new StartupException($"{who}: there is no Service Bus queue or subscription {path}.");
        }

        CheckParameter(who, function.TriggerParameter, trigger.IsBatched);
        return new()
        {
            Function = function,
            Path = path,
            IsBatched = trigger.IsBatched,
            AutoComplete = AsWritten(function) ?? options.AutoCompleteMessages,
            WantsActions = function.Method.GetParameters().Any(parameter => parameter.ParameterType == typeof(ServiceBusMessageActions)),
            TraceTags = [new("messaging.system", "servicebus"), new("messaging.destination.name", path)],
        };
    }

    /// <summary>The trigger parameter's value: the message, its body, or bytes that the worker's converters go on with.</summary>
    public object Value(IReadOnlyList<ServiceBusReceivedMessage> messages)
    {
        var type = Function.TriggerParameter.ParameterType;
        if (type == typeof(ServiceBusReceivedMessage))
        {
            return messages[0];
        }

        if (type == typeof(BinaryData))
        {
            return messages[0].Body;
        }

        if (type == typeof(ServiceBusReceivedMessage[]))
        {
            return messages as ServiceBusReceivedMessage[] ?? [.. messages];
        }

        if (type == typeof(BinaryData[]))
        {
            return messages.Select(message => message.Body).ToArray();
        }

        return IsBatched ? messages.Select(message => message.Body.ToMemory()).ToArray() : messages[0].Body.ToMemory();
    }

    /// <summary>Reflection says false for what was never written; only what was written counts (trap 4).</summary>
    private static bool? AsWritten(FunctionDescriptor function)
    {
        foreach (var argument in function.TriggerAsWritten.NamedArguments)
        {
            if (argument.MemberName == nameof(ServiceBusTriggerAttribute.AutoCompleteMessages))
            {
                return (bool)argument.TypedValue.Value!;
            }
        }

        return null;
    }

    private static void CheckParameter(string who, ParameterInfo parameter, bool isBatched)
    {
        var type = parameter.ParameterType;
        if (isBatched && (!type.IsArray || type == typeof(byte[])))
        {
            throw new StartupException($"{who}: with IsBatched its parameter '{parameter.Name}' has to be an array of messages.");
        }

        if (!isBatched && type == typeof(ServiceBusReceivedMessage[]))
        {
            throw new StartupException($"{who}: its parameter '{parameter.Name}' takes many messages, so the trigger needs IsBatched = true.");
        }
    }
}
