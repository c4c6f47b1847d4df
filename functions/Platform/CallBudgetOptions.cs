using System.ComponentModel.DataAnnotations;

namespace Mall.Functions.Platform;

/// <summary>Settings <c>Requests__*</c>.</summary>
public sealed class CallBudgetOptions
{
    public const string Section = "Requests";

    /// <summary>While a caller waits over HTTP, a slower call to the database or to Service Bus counts as unanswered.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(1.2);
}
