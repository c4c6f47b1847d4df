using Mall.Embedded.Storage;
using Mall.Embedded.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Tests.Worker;

public sealed class SettingsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Sources_OverrideOneAnotherInOrder()
    {
        _folder.Write("embedded.settings.json", """{ "Values": { "A": "embedded", "B": "embedded", "C": "embedded", "D": "embedded", "E": "embedded", "F__G": "embedded" } }""");
        _folder.Write("local.settings.json", """{ "IsEncrypted": false, "Values": { "C": "local", "D": "local", "E": "local" } }""");
        FunctionsApplicationBuilder builder = Build(
            variables: new() { ["D"] = "environment", ["E"] = "environment" },
            arguments: ["--E=command"],
            pieces: pieces =>
            {
                foreach (string name in (string[])["B", "C", "D", "E"])
                {
                    pieces.Defaults[name] = "host";
                }
            });

        Assert.Equal(
            ["embedded", "host", "local", "environment", "command", "embedded"],
            ((string[])["A", "B", "C", "D", "E", "F:G"]).Select(name => builder.Configuration[name]));
        Done(builder);
    }

    [Fact]
    public void RandomValue_IsMadeOnceAndKept()
    {
        _folder.Write("embedded.settings.json", """{ "Values": { "Jwt__Key": "${random:32}", "Other__Key": "${random:16}" } }""");

        FunctionsApplicationBuilder first = Build();
        string key = first.Configuration["Jwt:Key"]!;
        Assert.Equal(32, Convert.FromBase64String(key).Length);
        Assert.Equal(16, Convert.FromBase64String(first.Configuration["Other:Key"]!).Length);
        Done(first);

        FunctionsApplicationBuilder second = Build();
        Assert.Equal(key, second.Configuration["Jwt:Key"]);
        Done(second);
    }

    [Fact]
    public void StatePlaceholder_IsThePathOfTheStateFolder()
    {
        _folder.Write("embedded.settings.json", """{ "Values": { "A__Folder": "${state}/things" } }""");

        FunctionsApplicationBuilder builder = Build();

        string folder = builder.Configuration["A:Folder"]!;
        Assert.True(Path.IsPathFullyQualified(folder), folder);
        Assert.StartsWith(_folder.Path, folder, StringComparison.Ordinal);
        Assert.EndsWith("/things", folder, StringComparison.Ordinal);
        Done(builder);
    }

    [Fact]
    public void RandomValue_ThatIsOverridden_IsNotMade()
    {
        _folder.Write("embedded.settings.json", """{ "Values": { "Jwt__Key": "${random:32}" } }""");

        FunctionsApplicationBuilder builder = Build(variables: new() { ["Jwt__Key"] = "mine" });

        Assert.Equal("mine", builder.Configuration["Jwt:Key"]);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "state", "secrets.json")));
        Done(builder);
    }

    [Theory]
    [InlineData("--port", "x", "Embedded__Port must be a port between 0 and 65535, not 'x'.")]
    [InlineData("--port", "65536", "Embedded__Port must be a port between 0 and 65535, not '65536'.")]
    [InlineData("--port", "-1", "Embedded__Port must be a port between 0 and 65535, not '-1'.")]
    [InlineData("--fsync", "sometimes", "Embedded__Fsync must be 'always' or 'interval', not 'sometimes'.")]
    public void Options_BadValue_IsOneSentence(string name, string value, string expected)
    {
        var exception = Assert.Throws<StartupException>(() => Build(arguments: [name, value]));

        Assert.Equal(expected, exception.Message);
    }

    [Theory]
    [InlineData("The argument '--port' needs a value.", "--port")]
    [InlineData("The argument '--port' needs a value.", "--port", "--state", "x")]
    [InlineData("The argument '--Shop:Name' needs a value.", "--Shop:Name")]
    [InlineData("The argument '--prot' is unknown; known are --port, --state, --fsync, --otlp, and settings as --Section:Key value or --Key=value.", "--prot", "7072")]
    [InlineData("The argument '7072' is unknown; known are --port, --state, --fsync, --otlp, and settings as --Section:Key value or --Key=value.", "7072")]
    [InlineData("The argument '-p' is unknown; known are --port, --state, --fsync, --otlp, and settings as --Section:Key value or --Key=value.", "-p", "7072")]
    [InlineData("The argument '--' is unknown; known are --port, --state, --fsync, --otlp, and settings as --Section:Key value or --Key=value.", "--")]
    [InlineData("The argument '--Shop__Name' is unknown; on the command line that setting is --Shop:Name.", "--Shop__Name=x")]
    public void Arguments_NotUnderstood_AreOneSentence(string expected, params string[] arguments)
    {
        var exception = Assert.Throws<StartupException>(() => Build(arguments: arguments));

        Assert.Equal(expected, exception.Message);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "state")));
    }

    [Fact]
    public void Arguments_ThatAreSettings_AreTaken()
    {
        FunctionsApplicationBuilder builder = Build(arguments: ["--Shop:Name", "a shop", "--Shop:Window=-1", "--Plain=x=y", "--PORT=0", "--fsync", "always"]);

        Assert.Equal(["a shop", "-1", "x=y", "0", "always"], ((string[])["Shop:Name", "Shop:Window", "Plain", "Embedded:Port", "Embedded:Fsync"]).Select(name => builder.Configuration[name]));
        Done(builder);
    }

    [Theory]
    [InlineData("http://127.0.0.1:4318", "http/protobuf", "--otlp")]
    [InlineData("http://127.0.0.1:4318", "http/protobuf", "--otlp", "--port", "0")]
    [InlineData("http://collector:4317", "grpc", "--otlp", "http://collector:4317")]
    [InlineData("https://collector/otlp", "http/protobuf", "--OTLP", "https://collector/otlp")]
    [InlineData("http://collector:4318", "grpc", "--otlp=http://collector:4318", "--OTEL_EXPORTER_OTLP_PROTOCOL=grpc")]
    [InlineData(null, null, "--port", "0")]
    public void Otlp_WithAndWithoutAnEndpoint_IsTheStandardSetting(string? endpoint, string? protocol, params string[] arguments)
    {
        FunctionsApplicationBuilder builder = Build(arguments: arguments);

        Assert.Equal((endpoint, protocol), (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"], builder.Configuration["OTEL_EXPORTER_OTLP_PROTOCOL"]));
        Done(builder);
    }

    [Fact]
    public void Otlp_ThatIsNoAddress_IsOneSentence() =>
        Assert.Equal(
            "--otlp, or OTEL_EXPORTER_OTLP_ENDPOINT, must be the address of a collector such as http://127.0.0.1:4318, not 'collector'.",
            Assert.Throws<StartupException>(() => Build(arguments: ["--otlp", "collector"])).Message);

    [Fact]
    public void Options_FromTheEnvironment_AreRead()
    {
        string state = Path.Combine(_folder.Path, "elsewhere");
        FunctionsApplicationBuilder builder = Build(
            variables: new() { ["Embedded__Port"] = "0", ["Embedded__Fsync"] = "Always", ["Embedded__State"] = state }, arguments: [], withState: false);
        IHost host = builder.Build();

        EmbeddedOptions options = host.Services.GetRequiredService<EmbeddedOptions>();
        Assert.Equal((0, FsyncPolicy.Always, state, _folder.Path), (options.Port, options.Fsync, options.State, options.AppFolder));
        Assert.True(Directory.Exists(state));
        host.Dispose();
    }

    [Theory]
    [InlineData(null, "Development")]
    [InlineData("Staging", "Staging")]
    public void EnvironmentName_IsThatOfTheFunctionsHost(string? value, string expected)
    {
        FunctionsApplicationBuilder builder = Build(variables: new() { ["AZURE_FUNCTIONS_ENVIRONMENT"] = value });

        Assert.Equal(expected, builder.Environment.EnvironmentName);
        Done(builder);
    }

    [Theory]
    [InlineData("local.settings.json", "{", "is not valid JSON")]
    [InlineData("local.settings.json", "[]", "must hold a JSON object")]
    [InlineData("embedded.settings.json", """{ "Values": { "A": {} } }""", "Values.A must be a string")]
    [InlineData("embedded.settings.json", """{ "Values": { "A": "${random:many}" } }""", "A asks for a random value of 'many' bytes")]
    [InlineData("host.json", "{", "is not valid JSON")]
    [InlineData("host.json", """{ "extensions": { "http": { "maxConcurrentRequests": "ten" } } }""", "extensions.http.maxConcurrentRequests must be a whole number, not \"ten\"")]
    [InlineData("host.json", """{ "extensions": { "http": { "maxOutstandingRequests": 0 } } }""", "extensions.http.maxOutstandingRequests must be -1 or at least 1, not 0")]
    [InlineData("host.json", """{ "extensions": { "http": { "hsts": { "isEnabled": true } } } }""", "the embedded host does not support extensions.http.hsts")]
    [InlineData("host.json", """{ "logging": { "logLevel": { "default": "Loud" } } }""", "logging.logLevel.default must be a log level")]
    public void File_ThatCannotBeRead_IsNamed(string file, string content, string expected)
    {
        _folder.Write(file, content);

        var exception = Assert.Throws<StartupException>(() => Build());

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Shop", LogLevel.Warning, false)]
    [InlineData("Shop", LogLevel.Error, true)]
    [InlineData("Shop.Orders", LogLevel.Debug, true)]
    [InlineData("Microsoft.AspNetCore.Hosting", LogLevel.Information, false)]
    [InlineData("Microsoft.AspNetCore.Hosting", LogLevel.Warning, true)]
    [InlineData("Shop.Carts", LogLevel.Trace, true)]
    public void LogLevels_OfHostJsonAndSettings_AreInEffect(string category, LogLevel level, bool expected)
    {
        _folder.Write("host.json", """{ "logging": { "logLevel": { "default": "Error", "Shop.Orders": "Debug" } } }""");
        using IHost host = Build(variables: new() { ["Logging__LogLevel__Shop.Carts"] = "Trace" }).Build();

        Assert.Equal(expected, host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category).IsEnabled(level));
    }

    [Fact]
    public void StateFolder_AfterAFailedStart_IsFree()
    {
        _folder.Write("host.json", """{ "extensions": { "http": { "maxConcurrentRequests": "ten" } } }""");
        Assert.Throws<StartupException>(() => Build());

        _folder.Write("host.json", "{}");
        Done(Build());
    }

    [Fact]
    public void StateFolder_InUse_IsOneSentence()
    {
        FunctionsApplicationBuilder first = Build();

        var exception = Assert.Throws<StartupException>(() => Build());

        Assert.Contains($"is in use by process {Environment.ProcessId}.", exception.Message, StringComparison.Ordinal);
        Done(first);
    }

    public void Dispose() => _folder.Dispose();

    private static void Done(FunctionsApplicationBuilder builder) => builder.Build().Dispose();

    private FunctionsApplicationBuilder Build(
        Dictionary<string, string?>? variables = null, string[]? arguments = null, Action<HostPieces>? pieces = null, bool withState = true) =>
        new(new HostSetup
        {
            WithStores = false,
            AppFolder = _folder.Path,
            FunctionTypes = [],
            Variables = variables ?? [],
            Arguments = withState ? ["--port", "0", "--state", Path.Combine(_folder.Path, "state"), .. arguments ?? []] : arguments ?? [],
            Output = TextWriter.Null,
            ExitOnFailure = false,
            Pieces = pieces,
        });
}
