namespace Mall.Functions.Ledger;

/// <summary>The accounts of the ledger. Their names are in every entry: never rename.</summary>
public static class LedgerAccounts
{
    /// <summary>What the shop sold, before discounts.</summary>
    public const string Sales = "sales";

    /// <summary>What shoppers did not have to pay.</summary>
    public const string Discounts = "discounts";

    /// <summary>What was decided to go back to shoppers.</summary>
    public const string Refunds = "refunds";

    /// <summary>What the shop owes to shoppers and the provider has not sent yet.</summary>
    public const string RefundsDue = "refunds-due";

    /// <summary>What providers kept for their work.</summary>
    public const string Fees = "fees";

    /// <summary>What a provider holds for the shop.</summary>
    public static string FundsAt(string provider) => $"funds:{provider}";
}
