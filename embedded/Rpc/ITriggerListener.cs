namespace Mall.Embedded.Rpc;

/// <summary>Listens for one kind of trigger: timers, messages, the durable engine's work. Each kind is registered once among the host's services.</summary>
internal interface ITriggerListener
{
    /// <summary>For example <c>serviceBusTrigger</c>, in lower camel case.</summary>
    IReadOnlyCollection<string> TriggerTypes { get; }

    /// <summary>Takes a function of one of its types, once, before the start: the workers run nothing yet.</summary>
    /// <exception cref="Storage.StartupException">The function cannot be run here; the message names it and says why.</exception>
    void Load(FunctionEntry function);

    /// <summary>Text for the list of functions at the start, shown after the name: a schedule, a queue. May be empty.</summary>
    string Describe(FunctionEntry function);

    /// <summary>Called once, when all workers have loaded all functions.</summary>
    void Start();

    /// <summary>Begins no new work and waits for running work until the token fires; then tells that work to stop.</summary>
    Task StopAsync(CancellationToken deadline);
}
