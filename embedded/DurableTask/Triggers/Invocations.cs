using Microsoft.DurableTask;

namespace Mall.Embedded.DurableTask.Triggers;

/// <summary>A feature of the function context of one orchestrator run.</summary>
internal sealed record OrchestratorInvocation(TaskOrchestrationContext Context, byte[]? Input);

/// <summary>A feature of the function context of one activity run.</summary>
internal sealed record ActivityInvocation(byte[]? Input);
