using System.Text;
using Mall.Functions.Ledger;
using Mall.Functions.Tests.Support;

namespace Mall.Functions.Tests.Ledger;

/// <summary>The export of a ledger, checked by the program for auditors.</summary>
internal static class LedgerExport
{
    public static async Task<List<string>> ExportAsync(this TestShop shop)
    {
        var lines = new List<string>();
        string? query = "";
        while (query is not null)
        {
            var request = shop.Request(query: query);
            var http = request.HttpContext;
            await (await shop.Make<ExportLedger>().Run(request, default)).ExecuteAsync(http);
            lines.AddRange(Encoding.UTF8.GetString(((MemoryStream)http.Response.Body).ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
            query = http.Response.Headers.Link.ToString() is { Length: > 0 } link ? link[link.IndexOf('?')..link.IndexOf('>')] : null;
        }

        return lines;
    }

    /// <summary>Runs the program over these lines; its exit code and what it said. The key is the shop's if none is given.</summary>
    public static (int ExitCode, string Said) Check(this TestShop shop, IEnumerable<string> lines, string? pem = null)
    {
        using var folder = new TempFolder();
        var (file, key) = (Path.Combine(folder.Path, "ledger.jsonl"), Path.Combine(folder.Path, "key.pem"));
        File.WriteAllLines(file, lines);
        File.WriteAllText(key, pem ?? shop.Get<LedgerKeys>().Current.PublicKey);
        return Run("--key", key, file);
    }

    public static (int ExitCode, string Said) Run(params string[] arguments)
    {
        using var said = new StringWriter();
        return (Mall.LedgerCheck.CommandLine.Run(arguments, said, said), said.ToString());
    }
}
