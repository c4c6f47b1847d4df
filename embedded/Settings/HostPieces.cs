using Mall.Embedded.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Embedded.Settings;

/// <summary>What a piece of the host is given when it registers itself. The host has services of its own, apart from those of the app.</summary>
internal sealed class HostPieces
{
    /// <summary>The host's own services. Hosted services among them start before the app is told of any work and stop after the last.</summary>
    public required IServiceCollection Services { get; init; }

    /// <summary>The services of the app that the host is attached to; null for apps in processes of their own.</summary>
    public required IServiceCollection? App { get; init; }

    public required EmbeddedOptions Options { get; init; }

    public required Faults Faults { get; init; }

    public required HostJson HostJson { get; init; }

    /// <summary>Locked by this host.</summary>
    public required StateFolder State { get; init; }

    /// <summary>Settings as they are without <see cref="Defaults"/>.</summary>
    public required IConfiguration Configuration { get; init; }

    /// <summary>Settings that the host supplies to the app, above embedded.settings.json and below every other source. Names as in the environment: <c>A__B</c>.</summary>
    public Dictionary<string, string?> Defaults { get; } = new(StringComparer.OrdinalIgnoreCase);
}
