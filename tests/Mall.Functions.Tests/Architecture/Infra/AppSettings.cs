using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Mall.Functions.Tests.Architecture.Infra;

/// <summary>The settings that the code reads, from its options classes.</summary>
internal static class AppSettings
{
    /// <summary>Read otherwise than through options classes: what the Functions host and its extensions read, and the two forms of a connection to Service Bus.</summary>
    private static readonly string[] OfTheHost =
    [
        "FUNCTIONS_WORKER_RUNTIME", "AzureWebJobsStorage", "APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "AZURE_CLIENT_ID",
        "DURABLE_TASK_SCHEDULER_CONNECTION_STRING", "ServiceBus", "AzureWebJobsDisableHomepage",
    ];

    private static readonly string[] GroupsOfTheHost = ["AzureWebJobsStorage__", "AzureFunctionsJobHost__", "ServiceBus__", "OTEL_"];

    public static IEnumerable<Type> OptionsTypes => ShopModel.All.Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && SectionOf(type) is not null);

    /// <summary>All of them, <c>Section__Property</c>; a dictionary ends with <c>__</c>.</summary>
    public static IReadOnlySet<string> OfTheCode { get; } = OptionsTypes.SelectMany(Names).ToHashSet(StringComparer.Ordinal);

    /// <summary>Those without which the app does not start.</summary>
    public static IReadOnlySet<string> Required { get; } =
        (from type in OptionsTypes
         from property in Bound(type)
         where property.IsDefined(typeof(RequiredAttribute)) && property.GetValue(Activator.CreateInstance(type)) is null or ""
         select NameOf(type, property)).ToHashSet(StringComparer.Ordinal);

    public static bool IsKnown(string setting) =>
        OfTheCode.Contains(setting)
        || OfTheCode.Any(name => name.EndsWith("__", StringComparison.Ordinal) && setting.StartsWith(name, StringComparison.Ordinal))
        || OfTheHost.Contains(setting)
        || GroupsOfTheHost.Any(group => setting.StartsWith(group, StringComparison.Ordinal));

    public static string NameOf(Type type, PropertyInfo property) =>
        $"{SectionOf(type)!.Replace(":", "__")}__{property.Name}" + (property.PropertyType.IsAssignableTo(typeof(System.Collections.IDictionary)) ? "__" : "");

    private static IEnumerable<string> Names(Type type) => Bound(type).Select(property => NameOf(type, property));

    private static IEnumerable<PropertyInfo> Bound(Type type) => type.GetProperties().Where(property => property.CanWrite);

    private static string? SectionOf(Type type) => type.GetField("Section")?.GetRawConstantValue() as string;
}
