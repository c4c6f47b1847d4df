namespace Mall.Functions.Seckill;

/// <summary>Every refusal of a sale.</summary>
internal static class SeckillErrors
{
    public static Refusal SaleNotFound { get; } = new NotFound("sale-not-found", "There is no such sale.");

    public static Refusal TicketNotFound { get; } = new NotFound("ticket-not-found", "There is no such ticket.");

    public static Refusal Closed { get; } = new Conflict("sale-closed", "The sale is over.");

    public static Refusal SoldOut { get; } = new Conflict("sold-out", "There are not that many units left.");

    public static Refusal NotOpen { get; } = new Conflict("sale-not-open", "The sale is not open yet.");

    public static Refusal Paused { get; } = new Conflict("sale-paused", "The sale is paused.");

    public static Refusal BuyerLimit { get; } = new Conflict("buyer-limit", "One buyer may not have that many units.");

    public static Refusal ChallengeNeeded { get; } = new Forbidden("challenge-needed", "Solve a challenge of this sale first.");

    public static Refusal SignatureNeeded { get; } = new Forbidden("signature-needed", "Sales of this shop are for its app, which signs its requests.");

    public static Refusal Rebuilding { get; } = new Unavailable("sale-rebuilding", "The sale is being made ready; please try again.", TimeSpan.FromSeconds(1));

    /// <summary>A part did not answer: nothing is promised or lost. A buyer with a ticket gets it when he asks again.</summary>
    public static Refusal TryAgain { get; } = new Unavailable("try-again", "The sale is busy; please try again.", TimeSpan.FromSeconds(1));

    public static Refusal TooFast(TimeSpan wait) => new TooMany("rate-limited", "Too many calls in a short time; please slow down.", wait);

    public static Refusal TooManyLapsed(TimeSpan wait) => new TooMany("rate-limited", "Too many of your tickets were not paid; please wait.", wait);

    public static Refusal NoSuchProduct { get; } = Invalid.Field("productId", "There is no such product.");

    public static Refusal InsufficientStock { get; } = new Conflict("insufficient-stock", "The product has not that many units.");

    public static Refusal NotSoldOut { get; } = new Conflict("not-sold-out", "There is something to buy; nobody has to wait.");

    public static Refusal HasTicket { get; } = new Conflict("has-ticket", "Who has a ticket does not have to wait.");

    public static Refusal NotWaiting { get; } = new NotFound("not-waiting", "You do not wait for this sale.");

    public static Refusal TicketHasOrder { get; } = new Conflict("ticket-has-order", "It is a ticket: its order decides what becomes of it.");

    public static Refusal TicketPaid { get; } = new Conflict("ticket-paid", "It is paid: its order comes when its dead letter is replayed.");

    public static Refusal TicketInFlight { get; } = new Conflict("ticket-in-flight", "It is on its way to become a ticket.");

    public static Refusal Busy { get; } = new Unavailable("try-again", "The sale is being changed; please try again.", TimeSpan.FromSeconds(1));
}
