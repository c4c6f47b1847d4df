using Mall.Embedded.Settings;

namespace Mall.Embedded.ServiceBus;

internal sealed record BrokerOptions
{
    /// <summary>The state folder; the journal is in its subfolder <c>servicebus</c>.</summary>
    public required string Folder { get; init; }

    public required NamespaceDeclaration Entities { get; init; }

    public JournalOptions Journal { get; init; } = new();

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public Faults Faults { get; init; } = new();

    /// <summary>Bytes. Bodies beyond this stay in the journal only and are read back for delivery.</summary>
    public long MaxBytesInMemory { get; init; } = 64L << 20;

    /// <summary>Takes a sentence for the operator.</summary>
    public Action<string>? OnWarning { get; init; }
}
