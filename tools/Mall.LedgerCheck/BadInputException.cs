namespace Mall.LedgerCheck;

/// <summary>The input cannot be read as a ledger; the message is one sentence for the user.</summary>
internal sealed class BadInputException(string message) : Exception(message);
