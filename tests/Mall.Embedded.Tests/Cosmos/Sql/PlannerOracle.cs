using System.Runtime.InteropServices;
using System.Text;

namespace Mall.Embedded.Tests.Cosmos.Sql;

/// <summary>
/// The service's own parser and planner, a native library that ships in the SDK's package for linux-x64 and that the SDK does not load there.
/// It knows syntax, names and plans, not data. Query texts go to it as UTF-32 (its wide characters), its configuration as UTF-8.
/// </summary>
internal sealed unsafe class PlannerOracle
{
    private const string Configuration =
        """
        {"maxSqlQueryInputLength":262144,"maxJoinsPerSqlQuery":10,"maxLogicalAndPerSqlQuery":2000,"maxLogicalOrPerSqlQuery":2000,"maxUdfRefPerSqlQuery":10,
        "maxInExpressionItemsCount":16000,"queryMaxInMemorySortDocumentCount":500,"maxQueryRequestTimeoutFraction":0.9,"sqlAllowNonFiniteNumbers":false,
        "sqlAllowAggregateFunctions":true,"sqlAllowSubQuery":true,"sqlAllowScalarSubQuery":true,"allowNewKeywords":true,"sqlAllowLike":true,
        "sqlAllowGroupByClause":true,"maxSpatialQueryCells":12,"spatialMaxGeometryPointCount":256,"sqlAllowTop":true,"enableSpatialIndexing":true}
        """;

    private readonly delegate* unmanaged<nint, byte*, Options, byte**, uint*, uint, byte*, uint, uint*, uint> _plan;
    private readonly nint _provider;
    private readonly byte[] _answer = new byte[1 << 20];

    private PlannerOracle(nint library)
    {
        var create = (delegate* unmanaged<byte*, nint*, uint>)NativeLibrary.GetExport(library, "CreateServiceProvider");
        _plan = (delegate* unmanaged<nint, byte*, Options, byte**, uint*, uint, byte*, uint, uint*, uint>)NativeLibrary.GetExport(library, "GetPartitionKeyRangesFromQuery3");
        fixed (byte* configuration = Encoding.UTF8.GetBytes(Configuration + "\0"))
        fixed (nint* provider = &_provider)
        {
            uint result = create(configuration, provider);
            Assert.True(result == 0, $"The native planner refused its configuration: {result:X}");
        }
    }

    /// <summary>Why there is none here, or null.</summary>
    public static string? Missing => File.Exists(LibraryPath()) ? null : "The SDK's native planner for linux-x64 is not on this machine.";

    public static PlannerOracle Load() => new(NativeLibrary.Load(LibraryPath()));

    /// <summary>Null if the service accepts the query, else its code (or an empty text where it gives none).</summary>
    public string? Refusal(string sql)
    {
        byte[] specification = Wide(JsonSerializer.Serialize(new { query = sql, parameters = Array.Empty<object>() }));
        uint tokensOfPath = 1;
        uint length = 0;
        uint result;
        fixed (byte* query = specification)
        fixed (byte* path = Wide("userId"))
        fixed (byte* answer = _answer)
        {
            byte* paths = path;
            var options = new Options { IsContinuationExpected = 1, AllowNonValueAggregateQuery = 1, AllowDistinctCount = 1 };
            result = _plan(_provider, query, options, &paths, &tokensOfPath, 1, answer, (uint)_answer.Length, &length);
        }

        if (result == 0)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(Encoding.UTF8.GetString(_answer, 0, (int)length).TrimEnd('\0'));
        return document.RootElement.TryGetProperty("errors", out JsonElement errors) ? errors[0].GetProperty("code").ToString() : "";
    }

    private static byte[] Wide(string text) => Encoding.UTF32.GetBytes(text + "\0");

    private static string LibraryPath()
    {
        const string name = "libQueryPlanInterop.so";
        string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Version sdk = typeof(Microsoft.Azure.Cosmos.CosmosClient).Assembly.GetName().Version!;
        string inOutput = Path.Combine(AppContext.BaseDirectory, "runtimes", "linux-x64", "native", name);
        return OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.X64
            ? File.Exists(inOutput) ? inOutput : Path.Combine(packages, "microsoft.azure.cosmos", sdk.ToString(3), "runtimes", "linux-x64", "native", name)
            : "";
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Options
    {
        public int RequireFormattableOrderByQuery;
        public int IsContinuationExpected;
        public int AllowNonValueAggregateQuery;
        public int HasLogicalPartitionKey;
        public int AllowDistinctCount;
        public int UseSystemPrefix;
        public int PartitionKind;
        public int GeospatialType;
        public int HybridSearchSkipOrderByRewrite;
        public int Reserved1;
        public long Reserved2;
        public long Reserved3;
        public long Reserved4;
    }
}
