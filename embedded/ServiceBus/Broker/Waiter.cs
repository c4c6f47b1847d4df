namespace Mall.Embedded.ServiceBus;

/// <summary>A receive that waits for messages. Whoever removes it from the store's list completes it, under the broker's lock.</summary>
internal sealed class Waiter(int maxMessages) : TaskCompletionSource<Taken>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public int MaxMessages { get; } = maxMessages;
}
