namespace Mall.Embedded.ServiceBus;

/// <summary>A receive that found nothing yet. Completed under the broker's lock by whoever takes it off the store's list.</summary>
internal sealed class Waiter(int maxMessages, bool delete) : TaskCompletionSource<Taken>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public int MaxMessages { get; } = maxMessages;

    public bool Delete { get; } = delete;
}
