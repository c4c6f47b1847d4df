using System.Text.Json.Serialization;

namespace Mall.Functions.Operations;

/// <summary>Operators' acts on orders, accounts and dead letters, newest first; or those on one named subject.</summary>
internal sealed class ListOperatorActs(OperatorActs acts)
{
    public sealed record View(
        string Subject, string Action, string By, DateTimeOffset At, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason);

    [Administrator]
    [Function(nameof(ListOperatorActs))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/operations/acts")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var page = PageRequest.From(request, validation);
        var subject = request.Query["subject"].ToString();
        validation.Check(subject.Length is 0 || (subject.Length <= Ids.MaxLength && subject.Contains('.', StringComparison.Ordinal)), "subject", "Like order.<id>, user.<id> or dead-letters.<entity>.");
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        var found = await acts.PageAsync(subject.Length == 0 ? null : subject, page, cancellationToken);
        return found.ToResult(act => new View(act.Subject, act.Action, act.By, act.At, act.Reason));
    }
}
