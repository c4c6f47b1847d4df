using Microsoft.Extensions.Logging;

namespace Mall.Functions.Operations;

/// <summary>Sends one dead letter to its consumers again. A repeated call finds nothing and says so. With <c>dryRun=true</c> it shows what it would send, and to whom.</summary>
internal sealed partial class ReplayDeadLetter(DeadLetters letters, OperatorActs acts, ILogger<ReplayDeadLetter> logger)
{
    [Administrator]
    [Function(nameof(ReplayDeadLetter))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/operations/dead-letters/{entity}/{id}/replay")] HttpRequest request,
        string entity,
        string id,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (DeadLetterEntity.Find(entity) is not { } place)
        {
            return OperationErrors.UnknownEntity.ToResult();
        }

        // A slash in a message id arrives escaped.
        var letter = Uri.UnescapeDataString(id);
        if (letter.Length is 0 or > Ids.MaxLength)
        {
            return OperationErrors.DeadLetterNotFound.ToResult();
        }

        if (request.Query["dryRun"] == "true")
        {
            return (await letters.RehearseAsync(place, letter, cancellationToken)).Is(out var rehearsed, out var unknown) ? Results.Json(rehearsed, Json.Options) : unknown.ToResult();
        }

        if (!(await letters.ReplayAsync(place, letter, cancellationToken)).Is(out var replayed, out var refusal))
        {
            return refusal.ToResult();
        }

        await acts.WriteAsync(OperatorAct.OfDeadLetters(replayed.Entity), "replay", caller.UserId, replayed.MessageId, $"{replayed.Entity}.{replayed.Id}", cancellationToken);
        LogReplayed(caller.UserId, replayed.Entity, replayed.Id, replayed.MessageId);
        return Results.Json(replayed, Json.Options);
    }

    [LoggerMessage(50, LogLevel.Information, "The administrator {UserId} replayed the dead letter {Id} of {Entity} as {MessageId}.")]
    private partial void LogReplayed(string userId, string entity, string id, string messageId);
}
