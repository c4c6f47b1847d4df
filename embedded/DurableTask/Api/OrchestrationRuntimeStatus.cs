namespace Microsoft.DurableTask.Client;

public enum OrchestrationRuntimeStatus
{
    Running = 0,
    Completed = 1,

    [Obsolete("Never a status of an instance that can be seen.")]
    ContinuedAsNew = 2,
    Failed = 3,

    [Obsolete("Never set by a host.")]
    Canceled = 4,
    Terminated = 5,
    Pending = 6,
    Suspended = 7,
}
