using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Primitives;

namespace Mall.Embedded.DurableTask.Http;

/// <summary>The query string of the management API.</summary>
internal sealed class ManagementQuery
{
    public ManagementQuery(IQueryCollection query)
    {
        ShowInput = Boolean(query, "showInput", true);
        ShowHistory = Boolean(query, "showHistory", false);
        InternalServerErrorOnFailure = Boolean(query, "returnInternalServerErrorOnFailure", false);
        CreatedFrom = Time(query, "createdTimeFrom");
        CreatedTo = Time(query, "createdTimeTo");
        InstanceIdPrefix = Text(query, "instanceIdPrefix");
        Top = Number(query, "top", OrchestrationQuery.DefaultPageSize);
        Statuses = ReadStatuses(query["runtimeStatus"]);
    }

    /// <summary>What is wrong with it, if anything.</summary>
    public string? Error { get; private set; }

    public bool ShowInput { get; }

    public bool ShowHistory { get; }

    public bool InternalServerErrorOnFailure { get; }

    public DateTimeOffset? CreatedFrom { get; }

    public DateTimeOffset? CreatedTo { get; }

    public string? InstanceIdPrefix { get; }

    public int Top { get; }

    public IReadOnlyList<OrchestrationRuntimeStatus>? Statuses { get; }

    private static string? Text(IQueryCollection query, string name) => query[name].FirstOrDefault(value => !string.IsNullOrEmpty(value));

    private bool Boolean(IQueryCollection query, string name, bool otherwise) =>
        Text(query, name) is not { } text ? otherwise : bool.TryParse(text, out bool value) ? value : Wrong(name, text, otherwise);

    private int Number(IQueryCollection query, string name, int otherwise) =>
        Text(query, name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0 ? value : Wrong(name, text, otherwise);

    private DateTimeOffset? Time(IQueryCollection query, string name) =>
        Text(query, name) is not { } text ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value) ? value
        : Wrong<DateTimeOffset?>(name, text, null);

    private List<OrchestrationRuntimeStatus>? ReadStatuses(StringValues values)
    {
        List<OrchestrationRuntimeStatus>? statuses = null;
        foreach (string part in values.SelectMany(value => (value ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            if (Enum.TryParse(part, ignoreCase: true, out OrchestrationRuntimeStatus status) && Enum.IsDefined(status))
            {
                (statuses ??= []).Add(status);
            }
            else
            {
                Wrong("runtimeStatus", part, 0);
            }
        }

        return statuses;
    }

    private T Wrong<T>(string name, string text, T otherwise)
    {
        Error ??= $"{name} '{text}' is not valid.";
        return otherwise;
    }
}
