using System.Globalization;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Notifications;

/// <summary>Counts the text messages of a day (UTC) of all instances, in one document. It counts tries: one without an answer may have been sent, and costs.</summary>
internal sealed class SmsBudget(CosmosDatabase database, IOptions<SmsOptions> options, TimeProvider time)
{
    private const string Id = NotificationsNames.SmsBudget;

    private sealed record Today(string Day, int Sent)
    {
        public string Id => SmsBudget.Id;

        public string UserId => SmsBudget.Id;

        public string Type => "sms-budget";

        public int SchemaVersion => 1;
    }

    private Container Notifications => database.Container(NotificationsNames.Container);

    /// <summary>False if today's budget is used up.</summary>
    public async Task<bool> TryTakeAsync(CancellationToken cancellationToken)
    {
        var budget = options.Value.DailyBudget;
        if (budget == 0)
        {
            return false;
        }

        var day = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        // One more of today (or of tomorrow, which began by the clock of another instance), or the first of a new day. Both fail for the very first one, which makes the document, and if another is first at that moment: then as before.
        return await CountAsync() || await Notifications.TryCreateAsync(new Today(day, 1), Id, cancellationToken) is not null || await CountAsync();

        async Task<bool> CountAsync() =>
            await PatchAsync([PatchOperation.Increment("/sent", 1)], string.Create(CultureInfo.InvariantCulture, $"FROM c WHERE c.day >= '{day}' AND c.sent < {budget}"))
            || await PatchAsync([PatchOperation.Set("/day", day), PatchOperation.Set("/sent", 1)], $"FROM c WHERE c.day < '{day}'");

        Task<bool> PatchAsync(IReadOnlyList<PatchOperation> operations, string condition) => Notifications.TryPatchAsync(Id, Id, operations, condition, cancellationToken);
    }
}
