namespace Mall.Embedded.Settings;

/// <summary>Faults that the real services may show their clients on a bad day, each one property of a distributed system. The setting <c>Embedded__Faults__{name}</c> is the probability, 0 to 1,
/// that an operation meets the fault. A test with Microsoft's client shows each and names the page that documents it.</summary>
internal enum Fault
{
    /// <summary>A request for documents is answered with 429 and <c>x-ms-retry-after-ms</c>; nothing was done.</summary>
    CosmosThrottled,

    /// <summary>A request for documents is answered with 503; nothing was done.</summary>
    CosmosUnavailable,

    /// <summary>A request for documents is carried out but answered with 408.</summary>
    CosmosTimedOut,

    /// <summary>A read goes to a replica that lags. The replica has everything up to the request's session token.</summary>
    CosmosStale,

    /// <summary>The broker refuses a completion and delivers the message again, although its receiver has handled it.</summary>
    ServiceBusDuplicated,

    /// <summary>An accepted message can be received only later.</summary>
    ServiceBusLate,

    /// <summary>A message is delivered before older ones.</summary>
    ServiceBusReordered,

    /// <summary>A lock ends early: another receiver gets the message while the first works on it, and the first one's settlement is refused.</summary>
    ServiceBusLockLost,

    /// <summary>A send is refused because the service is busy; nothing was accepted.</summary>
    ServiceBusRefused,

    /// <summary>A send is accepted but answered with a time-out.</summary>
    ServiceBusUnanswered,

    /// <summary>An activity runs twice, one run after the other or both at once.</summary>
    DurableActivityTwice,

    /// <summary>An activity's result comes late: events raised meanwhile arrive before the orchestrator waits for them.</summary>
    DurableEventFirst,

    /// <summary>A connection to Redis ends after a command was executed and before its answer arrives.</summary>
    RedisDisconnected,

    /// <summary>An answer of Redis comes late.</summary>
    RedisLate,
}
