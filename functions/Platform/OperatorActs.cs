using System.Text.Json.Serialization;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Platform;

/// <summary>One act of an operator, never changed. Sales and stocks have their own logs, written with the change.</summary>
public sealed record OperatorAct
{
    public required string Id { get; init; }

    /// <summary>The changed thing: <c>order.&lt;id&gt;</c>, <c>user.&lt;id&gt;</c>, <c>coupon.&lt;id&gt;</c>, <c>dead-letters.&lt;entity&gt;</c>,
    /// <c>reconciliation.&lt;day&gt;</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>A stable word: <c>ship</c>, <c>cancel</c>, <c>refund</c>, <c>retry-refund</c>, <c>replay</c>, <c>close-case</c>, <c>grant-admin</c>, <c>take-admin</c>,
    /// <c>create</c>, <c>change</c>, <c>stop</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The administrator's user id.</summary>
    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    public string Type => "operatorAct";

    public int SchemaVersion => 1;

    public static string OfOrder(string orderId) => $"order.{orderId}";

    public static string OfReconciliation(string date) => $"reconciliation.{date}";

    public static string OfUser(string userId) => $"user.{userId}";

    public static string OfCoupon(string couponId) => $"coupon.{couponId}";

    public static string OfDeadLetters(string entity) => $"dead-letters.{entity}";
}

/// <summary>Container <c>operator-acts</c>: who did what, when and why. An act is logged after it is done and before the answer. An operator without an answer repeats it; the log has it
/// once.</summary>
internal sealed class OperatorActs(CosmosDatabase database, TimeProvider time)
{
    public const string Container = "operator-acts";

    private Container Acts => database.Container(Container);

    /// <param name="subject">See <see cref="OperatorAct.Subject"/>.</param>
    /// <param name="action">See <see cref="OperatorAct.Action"/>.</param>
    /// <param name="by">The administrator's user id.</param>
    /// <param name="reason">His reason.</param>
    /// <param name="once">Makes the id: the same act on the same subject with the same text is one. Null: each time is another act.</param>
    public Task WriteAsync(string subject, string action, string by, string? reason, string? once, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var act = new OperatorAct { Id = Ids.Bounded($"{action}.{once ?? Ids.New(now)}"), Subject = subject, Action = action, By = by, At = now, Reason = reason };
        return Acts.TryCreateAsync(act, subject, cancellationToken);
    }

    /// <summary>Newest first. On all subjects if <paramref name="subject"/> is null.</summary>
    public Task<(Page<OperatorAct> Page, Refusal? Refusal)> PageAsync(string? subject, PageRequest page, CancellationToken cancellationToken) =>
        Acts.PageAsync<OperatorAct>(new QueryDefinition("SELECT * FROM c ORDER BY c.at DESC"), subject, page, cancellationToken);
}
