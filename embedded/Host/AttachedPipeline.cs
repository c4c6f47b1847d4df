using Mall.Embedded.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Mall.Embedded.Host;

/// <summary>Puts the host in front of the worker's own web pipeline, and the web server on the host's port.</summary>
internal sealed class AttachedPipeline(FunctionsHost host) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        // The worker chose a port for a forwarding host. This one does not forward.
        var addresses = app.ServerFeatures.Get<IServerAddressesFeature>()!.Addresses;
        addresses.Clear();
        addresses.Add(host.Options.Url);

        var worker = app.New();
        next(worker);
        host.Http.Use(app, new InProcessTransport(worker.Build()));
    };
}
