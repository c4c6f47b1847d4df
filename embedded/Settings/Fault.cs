namespace Mall.Embedded.Settings;

/// <summary>What the real services may do to their clients on a bad day, one property of a distributed system each. The setting <c>Embedded__Faults__{name}</c> is the probability, 0 to 1, with
/// which an operation meets it. Each is shown by a test with Microsoft's client, which names the page that documents it.</summary>
internal enum Fault
{
    /// <summary>A request for documents is answered with 429 and <c>x-ms-retry-after-ms</c>; nothing was done.</summary>
    CosmosThrottled,

    /// <summary>A request for documents is answered with 503; nothing was done.</summary>
    CosmosUnavailable,

    /// <summary>A request for documents was carried out, and is answered with 408.</summary>
    CosmosTimedOut,

    /// <summary>A read goes to a replica that lags. It knows everything up to the request's session token.</summary>
    CosmosStale,

    /// <summary>A completion does not reach the broker: it is refused, and the message, which its receiver has dealt with, is delivered again.</summary>
    ServiceBusDuplicated,

    /// <summary>A message that was accepted can be received later only.</summary>
    ServiceBusLate,

    /// <summary>A message is delivered before older ones.</summary>
    ServiceBusReordered,

    /// <summary>A lock ends early: somebody else gets the message while its receiver works on it, whose settlement is then refused.</summary>
    ServiceBusLockLost,

    /// <summary>A send is refused because the service is busy; nothing was accepted.</summary>
    ServiceBusRefused,

    /// <summary>A send was accepted, and is answered with a time-out.</summary>
    ServiceBusUnanswered,

    /// <summary>An activity runs twice, one after the other or at the same time.</summary>
    DurableActivityTwice,

    /// <summary>The result of an activity comes late: events raised meanwhile are there before the orchestrator waits for them.</summary>
    DurableEventFirst,

    /// <summary>A connection to Redis ends after a command was executed and before its answer arrives.</summary>
    RedisDisconnected,

    /// <summary>An answer of Redis comes late.</summary>
    RedisLate,
}
