namespace Mall.Functions.Operations;

/// <summary>All refusals of the operations API.</summary>
internal static class OperationErrors
{
    public static Refusal UnknownEntity { get; } = new NotFound("entity-not-found", "There is no such queue or subscription.");

    public static Refusal DeadLetterNotFound { get; } = new NotFound("dead-letter-not-found", "There is no such dead letter; it may have been replayed already.");

    public static Refusal DeadLetterBusy { get; } =
        new Unavailable("try-again", "The dead letter is held by somebody else; please try again.", TimeSpan.FromSeconds(60));
}
