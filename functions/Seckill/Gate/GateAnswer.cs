namespace Mall.Functions.Seckill;

/// <summary>What the gate says. Numbers are those of the script.</summary>
public enum GateCode
{
    /// <summary>He has a ticket now; its intent is in the outbox.</summary>
    Won = 1,

    /// <summary>He has this ticket from before, and its intent has left the outbox.</summary>
    Yours = 2,

    /// <summary>He has this ticket from before, and its intent is still in the outbox: it must be sent before it is promised.</summary>
    YoursUnsent = 3,

    SoldOut = -1,
    NotOpen = -2,
    Paused = -3,
    Closed = -4,
    BuyerLimit = -5,

    /// <summary>This buyer, or the whole sale, is too fast; wait <see cref="GateAnswer.Wait"/>.</summary>
    RateLimited = -6,

    /// <summary>He let too many tickets lapse; wait <see cref="GateAnswer.Wait"/>.</summary>
    Lapsed = -7,

    /// <summary>The server does not know the script, or has another generation: nothing is sold until the gate is rebuilt.</summary>
    Rebuilding = -8,
}

/// <summary>An answer of the gate; <see cref="Intent"/> is there with a ticket.</summary>
public readonly record struct GateAnswer(GateCode Code, TicketIntent? Intent, TimeSpan Wait);

/// <summary>Somebody of the waiting list, with the ticket that he gets if a unit is free.</summary>
public sealed record OfferCandidate(string UserId, int Quantity, string TicketId, string? AddressId);

/// <summary>Units and rules of a sale as Redis has them. <see cref="Epoch"/> goes up with everything but a win that a local view must know.</summary>
public sealed record GateState(
    int Generation, int Version, long Epoch, long Capacity, long Taken, long Wins, SaleMode Mode, DateTimeOffset StartsAt, DateTimeOffset EndsAt, int PerBuyerLimit,
    DateTimeOffset ServerTime);

/// <summary>A buyer's ticket as Redis has it. <see cref="IsUnsent"/>: the queue may not have its intent yet, so the promise would be one of Redis alone, and nobody is told of it.</summary>
public sealed record GateTicket(string TicketId, string UserId, int Quantity, long Position, DateTimeOffset At, bool IsUnsent);

/// <summary>What Redis says when it is asked for a buyer's ticket. While it is not open (shut for a rebuild, emptied, never filled), that he has none means nothing. <see cref="IsKnown"/>: he
/// has or had one.</summary>
public readonly record struct BuyerTicket(GateTicket? Ticket, bool IsOpen, bool IsKnown);

/// <summary>A buyer as a rebuild knows him: his ticket, if he has one that is held or sold, the highest place in line that any ticket of his had, and what he let lapse.</summary>
public sealed record GateBuyer(string UserId, string? TicketId, int Quantity, long Position, DateTimeOffset At, int Lapsed, DateTimeOffset? PausedUntil);

/// <summary>What came of a release or a change: units freed by it, offers made to those who wait (their intents are in the outbox and must be sent), and who of those has a
/// ticket already.</summary>
public sealed record GateRelease(int Freed, IReadOnlyList<TicketIntent> Offers, IReadOnlyList<string> Holders)
{
    public static GateRelease Nothing { get; } = new(0, [], []);
}

/// <summary>Redis does not answer, or answered so badly lately that it is not asked. What was asked may have happened all the same: asking again gives the truth.</summary>
public sealed class GateUnavailableException(Exception? inner = null) : Exception("The gate of the sale does not answer.", inner);
