namespace Mall.Functions.Seckill;

/// <summary>The gate's answer. The script uses the same numbers.</summary>
public enum GateCode
{
    /// <summary>The buyer won; his intent is in the outbox.</summary>
    Won = 1,

    /// <summary>The buyer had this ticket; its intent has left the outbox.</summary>
    Yours = 2,

    /// <summary>The buyer had this ticket; its intent is still in the outbox and must be sent before the ticket is promised.</summary>
    YoursUnsent = 3,

    SoldOut = -1,
    NotOpen = -2,
    Paused = -3,
    Closed = -4,
    BuyerLimit = -5,

    /// <summary>This buyer, or the whole sale, is too fast; wait <see cref="GateAnswer.Wait"/>.</summary>
    RateLimited = -6,

    /// <summary>The buyer let too many lapse; wait <see cref="GateAnswer.Wait"/>.</summary>
    Lapsed = -7,

    /// <summary>The server does not know the script, or has another generation: nothing is sold until the gate is rebuilt.</summary>
    Rebuilding = -8,

    /// <summary>There is a unit, but the buyer has no solved challenge, or it won before.</summary>
    ChallengeNeeded = -9,
}

/// <summary>The gate's answer; <see cref="Intent"/> is set if it is a ticket.</summary>
public readonly record struct GateAnswer(GateCode Code, TicketIntent? Intent, TimeSpan Wait);

/// <summary>A buyer on the waiting list, and the ticket that he gets if units are free.</summary>
public sealed record OfferCandidate(string UserId, int Quantity, string TicketId, string? AddressId);

/// <summary>Units and rules of a sale as Redis has them. Every change that a local view must know raises <see cref="Epoch"/>, except a win.
/// <see cref="Share"/>: see <see cref="Sale.Share"/>.</summary>
public sealed record GateState(
    int Generation, int Version, long Epoch, long Capacity, long Share, long Taken, long Wins, SaleMode Mode, DateTimeOffset StartsAt, DateTimeOffset EndsAt, int PerBuyerLimit,
    DateTimeOffset ServerTime);

/// <summary>A buyer's ticket as Redis has it. <see cref="IsUnsent"/>: the queue may not have its intent yet. The promise would rest on Redis alone, so nobody is told of it.</summary>
public sealed record GateTicket(string TicketId, string UserId, int Quantity, long Position, DateTimeOffset At, bool IsUnsent);

/// <summary>Redis' answer about a buyer's ticket. While the gate is not open (shut for a rebuild, emptied, never filled), a missing ticket means nothing. <see cref="IsKnown"/>: the buyer
/// has or had one.</summary>
public readonly record struct BuyerTicket(GateTicket? Ticket, bool IsOpen, bool IsKnown);

/// <summary>A buyer as a rebuild knows him: his held or sold ticket, if any, the highest position of any ticket he had, and how many he let lapse.</summary>
public sealed record GateBuyer(string UserId, string? TicketId, int Quantity, long Position, DateTimeOffset At, int Lapsed, DateTimeOffset? PausedUntil);

/// <summary>The result of a release or a change: units freed, offers made to waiting buyers (their intents are in the outbox and must be sent), and waiting buyers who already have a
/// ticket.</summary>
public sealed record GateRelease(int Freed, IReadOnlyList<TicketIntent> Offers, IReadOnlyList<string> Holders);

/// <summary>Redis does not answer, or its breaker is open. The command may have run all the same: ask again to learn it.</summary>
public sealed class GateUnavailableException(Exception? inner = null) : Exception("The gate of the sale does not answer.", inner);
