using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Platform;

/// <summary>Settings <c>Cors__*</c>.</summary>
public sealed class CorsOptions
{
    public const string Section = "Cors";

    /// <summary>Pages of these origins may call the API: <c>https://shop.example</c>, scheme, host and port and nothing else, several with commas (or one setting each,
    /// <c>Cors__AllowedOrigins__0</c>). Empty: only pages of the API's own origin.</summary>
    public string AllowedOrigins { get; set; } = "";

    public IReadOnlyList<string> Origins => AllowedOrigins.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    internal static void Read(CorsOptions options, IConfiguration configuration)
    {
        var section = configuration.GetSection($"{Section}:{nameof(AllowedOrigins)}");
        options.AllowedOrigins = string.Join(',', section.GetChildren().Select(child => child.Value).Prepend(section.Value));
    }
}

/// <summary>Browsers send exactly this form; with a slash at its end it would never match.</summary>
internal sealed class CorsOptionsValidator : IValidateOptions<CorsOptions>
{
    public ValidateOptionsResult Validate(string? name, CorsOptions options) => options.Origins.FirstOrDefault(origin => !IsOrigin(origin)) is { } bad
        ? ValidateOptionsResult.Fail($"The setting Cors__AllowedOrigins must name origins such as https://shop.example, not '{bad}'.")
        : ValidateOptionsResult.Success;

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.UserInfo.Length == 0
        && string.Equals(text, uri.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
