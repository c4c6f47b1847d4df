using System.Globalization;

namespace Mall.Functions.Operations;

/// <summary>The dead letters, entity by entity and oldest first; or those of one named entity. Peeking takes nothing away.</summary>
internal sealed class ListDeadLetters(DeadLetters letters)
{
    [Administrator]
    [Function(nameof(ListDeadLetters))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/operations/dead-letters")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var page = PageRequest.From(request, validation);
        var entities = Entities(request, validation);
        var (entity, from) = Start(page.Token, entities, validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        var found = new List<DeadLetterView>();
        for (; entity < entities.Count; (entity, from) = (entity + 1, 0))
        {
            var room = page.Size - found.Count;
            var messages = await letters.PeekAsync(entities[entity], from, room + 1, cancellationToken);
            found.AddRange(messages.Take(room).Select(message => DeadLetterView.Of(entities[entity].Name, message)));
            if (messages.Count > room)
            {
                return Page(found, $"{entities[entity].Name} {messages[room].SequenceNumber}");
            }
        }

        return Page(found, null);
    }

    private static IReadOnlyList<DeadLetterEntity> Entities(HttpRequest request, Validation validation)
    {
        if (!request.Query.TryGetValue("entity", out var name))
        {
            return DeadLetterEntity.All;
        }

        if (DeadLetterEntity.Find(name.ToString()) is { } one)
        {
            return [one];
        }

        validation.Add("entity", $"Must be one of {string.Join(", ", DeadLetterEntity.All.Select(entity => entity.Name))}.");
        return [];
    }

    private static (int Entity, long From) Start(string? token, IReadOnlyList<DeadLetterEntity> entities, Validation validation)
    {
        if (token is null)
        {
            return (0, 0);
        }

        if (token.Split(' ') is [var name, var number] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var from))
        {
            for (var i = 0; i < entities.Count; i++)
            {
                if (entities[i].Name == name)
                {
                    return (i, from);
                }
            }
        }

        validation.Add("continuationToken", "Not a continuation token of this list.");
        return (0, 0);
    }

    private static IResult Page(IReadOnlyList<DeadLetterView> items, string? token) =>
        Results.Json(new Page<DeadLetterView>(items, PageRequest.Encode(token)), Json.Options);
}
