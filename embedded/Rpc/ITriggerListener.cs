namespace Mall.Embedded.Rpc;

/// <summary>A kind of trigger that the host listens for: timers, messages, the durable engine's work. One of each is among the host's services.</summary>
internal interface ITriggerListener
{
    /// <summary>Such as <c>serviceBusTrigger</c>, in lower camel case.</summary>
    IReadOnlyCollection<string> TriggerTypes { get; }

    /// <summary>Takes a function of one of its types, once, before the start; the workers do not run anything yet.</summary>
    /// <exception cref="Storage.StartupException">The function cannot be run here. The sentence names it and says why.</exception>
    void Load(FunctionEntry function);

    /// <summary>What the list of functions at the start shows behind the name: a schedule, a queue. May be empty.</summary>
    string Describe(FunctionEntry function);

    /// <summary>Called once all functions are loaded by all workers.</summary>
    void Start();

    /// <summary>Begins nothing more and waits for what runs, until the token fires; then tells it to stop.</summary>
    Task StopAsync(CancellationToken deadline);
}
