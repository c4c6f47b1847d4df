namespace Microsoft.DurableTask;

/// <summary>Options of a new instance. Not a positional record: the real one has no Deconstruct.</summary>
public record StartOrchestrationOptions
{
    public StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null)
    {
        this.InstanceId = InstanceId;
        this.StartAt = StartAt;
    }

    /// <summary>A random one when null.</summary>
    public string? InstanceId { get; init; }

    /// <summary>The first turn does not run before.</summary>
    public DateTimeOffset? StartAt { get; init; }
}
