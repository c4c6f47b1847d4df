using Mall.Embedded.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// OpenTelemetry.Extensions.Hosting, which does not restore everywhere; all that it does is done by OpenTelemetry itself, over this builder.
namespace OpenTelemetry
{
    public sealed class OpenTelemetryBuilder : IOpenTelemetryBuilder
    {
        internal OpenTelemetryBuilder(IServiceCollection services) => Services = services;

        public IServiceCollection Services { get; }
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public static class OpenTelemetryServicesExtensions
    {
        public static OpenTelemetry.OpenTelemetryBuilder AddOpenTelemetry(this IServiceCollection services)
        {
            ArgumentNullException.ThrowIfNull(services);

            // First, so that it hears the start of the others, too.
            if (!services.Any(service => service.ImplementationType == typeof(TelemetryStart)))
            {
                services.Insert(0, ServiceDescriptor.Singleton<IHostedService, TelemetryStart>());
            }

            return new OpenTelemetry.OpenTelemetryBuilder(services);
        }
    }
}
