using System.Diagnostics;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Mall.Functions.Tests.Architecture;

namespace Mall.Functions.Tests.Ledger;

/// <summary>Azurite's blob service as a process of its own, for as long as a test takes. It is an npm package; .ci/run installs it.</summary>
internal sealed partial class Azurite : IAsyncDisposable
{
    // Published in Azurite's documentation.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Process _process;
    private readonly string _endpoint;

    private Azurite(Process process, string endpoint) => (_process, _endpoint) = (process, endpoint);

    private static string Program => Repository.PathOf(".tools/node_modules/azurite/dist/src/blob/main.js");

    /// <summary>Why it cannot run; null if it can.</summary>
    public static string? Missing => File.Exists(Program) ? null : "Azurite is not installed: npm install --prefix .tools --no-save azurite";

    public static async Task<Azurite> StartAsync()
    {
        var start = new ProcessStartInfo("node", [Program, "--blobPort", "0", "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent"])
        {
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(HangGuard.Time);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                // What it says after that is a few lines; a pipe has room for them.
                return new Azurite(process, match.Groups[1].Value);
            }
        }

        throw new InvalidOperationException("Azurite ended before it served.");
    }

    public async Task<BlobContainerClient> NewContainerAsync()
    {
        var container = new BlobContainerClient(
            $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint={_endpoint}/{Account}", "ledger-heads");
        await container.CreateAsync();
        return container;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"listens on (http://\S+)")]
    private static partial Regex Listening();
}

/// <summary>A test that needs Azurite.</summary>
internal sealed class AzuriteFactAttribute : FactAttribute
{
    public AzuriteFactAttribute() => Skip = Azurite.Missing;
}
