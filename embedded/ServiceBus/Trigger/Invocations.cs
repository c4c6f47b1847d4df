using System.Diagnostics;
using System.Globalization;
using Google.Protobuf;
using Mall.Embedded.Rpc.Protocol;

namespace Mall.Embedded.ServiceBus;

/// <summary>Builds the requests that run functions. Content and names follow azure-functions-dotnet-worker, extensions/Worker.Extensions.ServiceBus.</summary>
internal static class Invocations
{
    private const string Version = "1.0";
    private const string Source = "AzureServiceBusReceivedMessage";
    private const string ContentType = "application/octet-stream";

    // Azure.Messaging.ServiceBus always writes the first, and the second when somebody listens to activities.
    private static readonly string[] TraceProperties = ["Diagnostic-Id", "traceparent"];

    public static InvocationRequest One(string parameter, in Delivery message)
    {
        var request = new InvocationRequest { InputData = { new ParameterBinding { Name = parameter, Data = new() { ModelBindingData = Data(message) } } } };
        request.TriggerMetadata.Add("DeliveryCount", new TypedData { Json = message.State.DeliveryCount.ToString(CultureInfo.InvariantCulture) });
        request.TriggerMetadata.Add("SequenceNumber", new TypedData { Json = message.State.SequenceNumber.ToString(CultureInfo.InvariantCulture) });
        request.TriggerMetadata.Add("LockToken", new TypedData { String = message.State.LockToken.ToString() });
        if (TraceParent(message) is { } trace)
        {
            request.TraceContext = new RpcTraceContext { TraceParent = trace };
        }

        return request;
    }

    /// <summary>No trace context: a batch belongs to no trace of its messages.</summary>
    public static InvocationRequest Many(string parameter, IReadOnlyList<Delivery> messages)
    {
        var data = new CollectionModelBindingData();
        foreach (var message in messages)
        {
            data.ModelBindingData.Add(Data(message));
        }

        return new() { InputData = { new ParameterBinding { Name = parameter, Data = new() { CollectionModelBindingData = data } } } };
    }

    private static ModelBindingData Data(in Delivery message) => new()
    {
        Version = Version,
        Source = Source,
        ContentType = ContentType,
        Content = UnsafeByteOperations.UnsafeWrap(DeliveryEncoder.EncodeForWorker(message.Content, message.State)),
    };

    /// <summary>The sender's trace parent; null without one.</summary>
    public static string? TraceParent(in Delivery message)
    {
        var head = MessageReader.Head(message.Content);
        return TraceProperties.Select(name => head.ApplicationProperties?.Map.GetValueOrDefault(name) as string).FirstOrDefault(id => ActivityContext.TryParse(id, null, out _));
    }
}
