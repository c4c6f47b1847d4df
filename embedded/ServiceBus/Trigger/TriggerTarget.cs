using System.Text.Json;
using Mall.Embedded.Rpc;

namespace Mall.Embedded.ServiceBus;

/// <summary>A function with a Service Bus trigger: where it listens, and how it takes messages.</summary>
/// <param name="Function">The function.</param>
/// <param name="Path">Path of the queue or subscription.</param>
/// <param name="IsBatched">Whether one invocation takes many messages.</param>
internal sealed record TriggerTarget(FunctionEntry Function, string Path, bool IsBatched)
{
    public string Parameter => Function.Trigger.Name;

    /// <exception cref="StartupException">The embedded host cannot run the function; the message names it.</exception>
    public static TriggerTarget Create(FunctionEntry function, Broker broker, Connections connections)
    {
        var who = $"Function '{function.Name}'";
        var trigger = function.Trigger;
        connections.Check(who, trigger.Text("connection"));
        if (trigger.Flag("isSessionsEnabled") == true)
        {
            throw new StartupException($"{who}: the embedded host does not support Service Bus sessions.");
        }

        if (trigger.Flag("autoCompleteMessages") == false)
        {
            throw new StartupException($"{who}: the embedded host does not support AutoCompleteMessages = false.");
        }

        if (!TakesMessages(trigger))
        {
            throw new StartupException($"{who}: the parameter '{trigger.Name}' must be a ServiceBusReceivedMessage or an array of them; the embedded host supports no other type.");
        }

        var path = PathOf(who, trigger);
        if (!broker.HasReceivable(path))
        {
            throw new StartupException($"{who}: there is no Service Bus queue or subscription {path}.");
        }

        var isBatched = string.Equals(trigger.Text("cardinality"), "Many", StringComparison.OrdinalIgnoreCase);
        return new(function, path, isBatched);
    }

    private static string PathOf(string who, FunctionBinding trigger) => (trigger.Text("queueName"), trigger.Text("topicName"), trigger.Text("subscriptionName")) switch
    {
        ({ } queue, null, null) => queue,
        (null, { } topic, { } subscription) => EntityPaths.Subscription(topic, subscription),
        _ => throw new StartupException($"{who}: its trigger must name either a queue, or a topic with a subscription."),
    };

    /// <summary>Whether the parameter's converter takes messages as they are; the worker's SDK says so.</summary>
    private static bool TakesMessages(FunctionBinding trigger) => trigger.Find("properties") is { ValueKind: JsonValueKind.Object } properties
        && new FunctionBinding("", "", properties).Text("supportsDeferredBinding") is { } supports && bool.TryParse(supports, out var isSupported) && isSupported;
}
