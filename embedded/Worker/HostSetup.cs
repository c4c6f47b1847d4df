namespace Mall.Embedded.Worker;

/// <summary>What a host is built from. A test gives its own functions, folders and output; an app gives only its arguments.</summary>
internal sealed record HostSetup
{
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Types to look for functions in; null: all types of the entry assembly.</summary>
    public IReadOnlyList<Type>? FunctionTypes { get; init; }

    /// <summary>Where host.json and the settings files are; null: beside the entry assembly.</summary>
    public string? AppFolder { get; init; }

    /// <summary>Environment variables; null: those of the process.</summary>
    public IReadOnlyDictionary<string, string?>? Variables { get; init; }

    /// <summary>Where the start-up list and the readiness line go.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    /// <summary>True: what keeps the host from starting is one sentence on stderr and exit code 1, since an app's Program.cs has no catch. False: it is thrown.</summary>
    public bool ExitOnFailure { get; init; } = true;

    /// <summary>False: HTTP and timers only, without Redis and the stores; for tests of the worker.</summary>
    public bool WithStores { get; init; } = true;

    /// <summary>Added to the pieces of the host after all others; for tests.</summary>
    public Action<HostPieces>? Pieces { get; init; }
}
