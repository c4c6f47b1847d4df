using System.Text.Json;
using Mall.Embedded.Rpc;
using Mall.Embedded.Storage;

namespace Mall.Embedded.ServiceBus;

/// <summary>One function with a Service Bus trigger: where it listens, and how it takes messages.</summary>
/// <param name="Function">What runs.</param>
/// <param name="Path">Of the queue or subscription.</param>
/// <param name="IsBatched">Many messages an invocation.</param>
/// <param name="AutoComplete">Whether the host completes what a function that succeeded did not settle.</param>
internal sealed record TriggerTarget(FunctionEntry Function, string Path, bool IsBatched, bool AutoComplete)
{
    public string Parameter => Function.Trigger.Name;

    /// <exception cref="StartupException">The function cannot be run here; the sentence names it.</exception>
    public static TriggerTarget Create(FunctionEntry function, Broker broker, Connections connections, ServiceBusOptions options)
    {
        var who = $"Function '{function.Name}'";
        var trigger = function.Trigger;
        connections.Check(who, trigger.Text("connection"));
        if (trigger.Flag("isSessionsEnabled") == true)
        {
            throw new StartupException($"{who}: the embedded host does not support Service Bus sessions.");
        }

        if (!TakesMessages(trigger))
        {
            throw new StartupException($"{who}: the embedded host gives '{trigger.Name}' a ServiceBusReceivedMessage, or an array of them, and nothing else.");
        }

        var path = PathOf(who, trigger, connections);
        if (!broker.HasReceivable(path))
        {
            throw new StartupException($"{who}: there is no Service Bus queue or subscription {path}.");
        }

        var isBatched = string.Equals(trigger.Text("cardinality"), "Many", StringComparison.OrdinalIgnoreCase);
        return new(function, path, isBatched, trigger.Flag("autoCompleteMessages") ?? options.AutoCompleteMessages);
    }

    private static string PathOf(string who, FunctionBinding trigger, Connections connections) => (trigger.Text("queueName"), trigger.Text("topicName"), trigger.Text("subscriptionName")) switch
    {
        ({ } queue, null, null) => connections.Resolve(who, queue),
        (null, { } topic, { } subscription) => EntityPaths.Subscription(connections.Resolve(who, topic), connections.Resolve(who, subscription)),
        _ => throw new StartupException($"{who}: its trigger names neither a queue nor a subscription."),
    };

    /// <summary>The worker's SDK writes it when the parameter's converter takes messages as they are.</summary>
    private static bool TakesMessages(FunctionBinding trigger) => trigger.Find("properties") is { ValueKind: JsonValueKind.Object } properties
        && new FunctionBinding("", "", properties).Text("supportsDeferredBinding") is { } supports && bool.TryParse(supports, out var isSupported) && isSupported;
}
