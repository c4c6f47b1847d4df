using Mall.Embedded.DurableTask.Records;
using Microsoft.DurableTask;

namespace Mall.Embedded.DurableTask.Replay;

/// <summary>Makes the exception that orchestrators see, which has no place of its own for "a retry cannot help".</summary>
internal readonly struct ActivityFailure(string name, int id, Failure failure)
{
    private static readonly object Final = new();

    public static bool IsFinal(TaskFailedException exception) => exception.Data.Contains(Final);

    public TaskFailedException ToPublic()
    {
        var exception = new TaskFailedException(name, id, failure.Details);
        if (failure.NonRetriable)
        {
            exception.Data[Final] = true;
        }

        return exception;
    }
}
