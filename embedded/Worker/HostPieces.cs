using Mall.Embedded.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Embedded.Worker;

/// <summary>What a piece of the host is given when it registers itself: it adds an <see cref="ITriggerSource"/>, <see cref="IParameterBinder"/>,
/// <see cref="IOutputBinder"/>, <see cref="Http.IEndpointContributor"/> and hosted services to <see cref="Services"/>, and defaults to <see cref="Defaults"/>.
/// Its hosted services start before the app's and stop after them.</summary>
internal sealed class HostPieces
{
    public required IServiceCollection Services { get; init; }

    public required EmbeddedOptions Options { get; init; }

    public required HostJson HostJson { get; init; }

    /// <summary>Locked by this host.</summary>
    public required StateFolder State { get; init; }

    /// <summary>Settings as they are without <see cref="Defaults"/>.</summary>
    public required Microsoft.Extensions.Configuration.IConfiguration Configuration { get; init; }

    /// <summary>Settings that the host supplies, above embedded.settings.json and below every other source. Names as in the environment: <c>A__B</c>.</summary>
    public Dictionary<string, string?> Defaults { get; } = new(StringComparer.OrdinalIgnoreCase);
}
