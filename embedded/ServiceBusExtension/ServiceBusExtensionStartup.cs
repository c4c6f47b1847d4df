using Grpc.Net.Client;
using Mall.Embedded.ServiceBus.Protocol;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

[assembly: WorkerExtensionStartup(typeof(ServiceBusExtensionStartup))]

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Registers the extension when the worker is built: one channel to the host, which all settlements share.</summary>
public sealed class ServiceBusExtensionStartup : WorkerExtensionStartup
{
    private const string Host = "Functions:Worker:HostEndpoint";

    public override void Configure(IFunctionsWorkerApplicationBuilder applicationBuilder)
    {
        // Created with the first message: by then the worker knows its host's address.
        applicationBuilder.Services.AddSingleton(services => GrpcChannel.ForAddress(
            services.GetRequiredService<IConfiguration>()[Host] ?? throw new InvalidOperationException($"The setting {Host} is missing.")));
        applicationBuilder.Services.AddSingleton(services => new Settlement.SettlementClient(services.GetRequiredService<GrpcChannel>()));
    }
}
