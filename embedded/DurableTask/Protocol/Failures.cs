using Google.Protobuf;
using Mall.Embedded.Rpc.Protocol;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask.Protocol;

/// <summary>Failures in the form that the protocol and the journal use.</summary>
internal static class Failures
{
    // Characters. A runaway recursion's trace would be megabytes in every replay.
    private const int MaxStackTrace = 16 * 1024;

    // Likewise for chains of inner exceptions, messages that quote bad input, and an app's properties.
    private const int MaxMessage = 64 * 1024;
    private const int MaxDepth = 16;
    private const int MaxProperties = 64 * 1024;

    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    public static P.TaskFailureDetails Of(string errorType, string sentence, bool nonRetriable = false) =>
        new() { ErrorType = errorType, ErrorMessage = sentence, IsNonRetriable = nonRetriable };

    /// <summary>The worker's durable extension puts the JSON of <c>TaskFailureDetails</c> into the message of an activity's exception. Any other message stays as it is.</summary>
    public static P.TaskFailureDetails From(RpcException failure) => Bounded(TryParse(failure.Message) ?? new P.TaskFailureDetails
    {
        ErrorType = failure.Type is { Length: > 0 } type ? type : "(unknown)",
        ErrorMessage = failure.Message,
        StackTrace = failure.StackTrace,
    });

    /// <summary>Shortens too long parts of the failure, in place.</summary>
    public static P.TaskFailureDetails Bounded(P.TaskFailureDetails failure)
    {
        int depth = 1;
        for (var details = failure; details is not null; details = details.InnerFailure)
        {
            details.ErrorMessage = Bounded(details.ErrorMessage, MaxMessage)!;
            details.StackTrace = Bounded(details.StackTrace, MaxStackTrace);
            if (details.Properties.Sum(property => property.Key.Length + property.Value.CalculateSize()) > MaxProperties)
            {
                details.Properties.Clear();
            }

            if (depth++ == MaxDepth)
            {
                details.InnerFailure = null;
            }
        }

        return failure;
    }

    private static P.TaskFailureDetails? TryParse(string message)
    {
        if (!message.StartsWith('{'))
        {
            return null;
        }

        try
        {
            return Parser.Parse<P.TaskFailureDetails>(message) is { ErrorType.Length: > 0 } details ? details : null;
        }
        catch (Exception exception) when (exception is InvalidProtocolBufferException or InvalidJsonException)
        {
            // The app's own text only looks like JSON.
            return null;
        }
    }

    private static string? Bounded(string? text, int length) => text?.Length > length ? text[..length] : text;
}
