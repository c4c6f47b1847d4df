using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Ledger;

internal static class LedgerServices
{
    public static IServiceCollection AddLedger(this IServiceCollection services)
    {
        services.AddSettings<LedgerOptions>(LedgerOptions.Section);
        services.AddSingleton<IValidateOptions<LedgerOptions>, LedgerOptionsValidator>();
        services.AddContainer(new ContainerDefinition(LedgerNames.Container, "/stream"));
        services.AddSingleton<LedgerKeys>();
        services.AddSingleton<LedgerStore>();
        services.AddSingleton<LedgerTree>();
        services.AddSingleton<LedgerVerification>();
        services.AddSingleton(provider => HeadsOf(provider.GetRequiredService<IOptions<LedgerOptions>>().Value));
        return services;
    }

    private static ISignedHeads HeadsOf(LedgerOptions options) => options.HeadsContainer is { Length: > 0 } address
        ? new BlobHeads(new BlobContainerClient(new Uri(address), new DefaultAzureCredential()))
        : new FileHeads(options.HeadsFile!);
}
