using System.Text.Json;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>
/// The service would refuse the query with 400, or this engine does not support it. The message has the form of the service's
/// front end (<c>{"errors":[{"severity":"Error","location":…,"code":"SC1001","message":…}]}</c>) and becomes the answer's message.
/// </summary>
internal sealed class CosmosSqlException(string code, string text, int start = 0, int end = 0) : Exception(Format(code, text, start, end))
{
    /// <summary>Code of this engine's own message about a feature that only the service has.</summary>
    public const string NotSupportedCode = "NotSupported";

    public CosmosSqlException(string text)
        : this("BadRequest", text)
    {
    }

    /// <summary>The service's code, or <see cref="NotSupportedCode"/>.</summary>
    public string Code { get; } = code;

    /// <summary>The message without its JSON.</summary>
    public string Text { get; } = text;

    public static CosmosSqlException NotSupported(string what, int start = 0, int end = 0) =>
        new(NotSupportedCode, $"The embedded host does not support {what}.", start, end);

    private static string Format(string code, string text, int start, int end) =>
        JsonSerializer.Serialize(
            new { errors = new[] { new { severity = "Error", location = new { start, end }, code, message = text } } },
            SqlValue.RelaxedJson);
}
