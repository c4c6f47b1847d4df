namespace Microsoft.DurableTask;

/// <summary>Options of a new instance.</summary>
/// <param name="InstanceId">A random one when null.</param>
/// <param name="StartAt">The first turn does not run before.</param>
public record StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null);
