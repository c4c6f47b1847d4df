using Microsoft.DurableTask;

namespace Mall.Embedded.DurableTask.Records;

/// <summary>A failure as it is kept in the journal.</summary>
/// <param name="NonRetriable">A retry cannot help: the activity does not exist.</param>
internal sealed record Failure(TaskFailureDetails Details, bool NonRetriable = false)
{
    // A stack trace is for people; a runaway recursion's would be megabytes in every replay.
    private const int MaxStackTrace = 16 * 1024;

    // The same for chains of inner exceptions, and for messages that quote what was wrong.
    private const int MaxMessage = 64 * 1024;
    private const int MaxDepth = 16;

    public static Failure From(Exception exception) => new(TaskFailureDetails.FromException(exception));

    public static Failure Of(string errorType, string sentence, bool nonRetriable = false) =>
        new(new TaskFailureDetails(errorType, sentence, null, null, null), nonRetriable);

    public void Write(FieldWriter writer)
    {
        writer.Byte(NonRetriable ? (byte)1 : (byte)0);
        int depth = 0;
        for (var details = Details; details is not null && depth < MaxDepth; details = details.InnerFailure)
        {
            writer.Byte(1);
            writer.Text(details.ErrorType);
            writer.Text(Bounded(details.ErrorMessage, MaxMessage));
            writer.Text(Bounded(details.StackTrace, MaxStackTrace));
            depth++;
        }

        writer.Byte(0);
    }

    public static Failure Read(ref FieldReader reader)
    {
        bool nonRetriable = reader.Byte() == 1;
        return new Failure(ReadChain(ref reader)!, nonRetriable);
    }

    private static string? Bounded(string? text, int length) => text?.Length > length ? text[..length] : text;

    private static TaskFailureDetails? ReadChain(ref FieldReader reader)
    {
        if (reader.Byte() == 0)
        {
            return null;
        }

        string type = reader.Text()!;
        string message = reader.Text()!;
        string? trace = reader.Text();
        return new TaskFailureDetails(type, message, trace, ReadChain(ref reader), null);
    }
}
