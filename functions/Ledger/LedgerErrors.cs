namespace Mall.Functions.Ledger;

/// <summary>Every refusal of the ledger.</summary>
internal static class LedgerErrors
{
    public static Refusal Busy { get; } = new Unavailable("try-again", "The ledger is being written; please try again.", TimeSpan.FromSeconds(1));

    public static Refusal Incomplete { get; } = new Conflict("ledger-damaged", "The ledger lacks what this answer is made of; see its verification.");

    public static Refusal NotInTree(string field, long size) => Invalid.Field(field, $"The ledger has {size} entries; this is none of them, or no size of it.");
}
