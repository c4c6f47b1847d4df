using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Embedded.Settings;

/// <summary>What a piece of the host needs to register itself. The host's services are separate from the app's.</summary>
internal sealed class HostPieces
{
    /// <summary>The host's own services. Its hosted services start before the app gets any work, and stop after the last of it.</summary>
    public required IServiceCollection Services { get; init; }

    /// <summary>The attached app's services, or null.</summary>
    public required IServiceCollection? App { get; init; }

    public required EmbeddedOptions Options { get; init; }

    public required Faults Faults { get; init; }

    public required HostJson HostJson { get; init; }

    /// <summary>The state folder, locked by this host.</summary>
    public required StateFolder State { get; init; }

    /// <summary>The settings without <see cref="Defaults"/>.</summary>
    public required IConfiguration Configuration { get; init; }

    /// <summary>Settings that the host supplies to the app, above embedded.settings.json and below every other source. Names as in the environment: <c>A__B</c>.</summary>
    public Dictionary<string, string?> Defaults { get; } = new(StringComparer.OrdinalIgnoreCase);
}
