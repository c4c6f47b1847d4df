using Mall.Embedded.Settings;

namespace Mall.Embedded.Tests.Settings;

public sealed class HostSettingsTests : FolderTests
{
    [Fact]
    public void Sources_OverrideOneAnotherInOrder()
    {
        Write("embedded.settings.json", """{ "Values": { "A": "embedded", "B": "embedded", "C": "embedded", "D": "embedded", "E__F": 1 } }""");
        Write("local.settings.json", """{ "IsEncrypted": false, "Values": { "C": "local", "D": "local" } }""");
        var settings = Settings("--D=command");

        settings.SetDefaults([new("B", "host"), new("C", "host"), new("D", "host"), new("G__H", "host")]);

        Assert.Equal(["embedded", "host", "local", "command", "1", "host"], ((string[])["A", "B", "C", "D", "E:F", "G:H"]).Select(name => settings.Configuration[name]));
    }

    [Fact]
    public void RandomValue_IsMadeOnceAndKept_UnlessItIsOverridden()
    {
        Write("embedded.settings.json", """{ "Values": { "Jwt__Key": "${random:32}", "Other__Key": "${random:16}" } }""");

        string?[] keys = [.. Enumerable.Range(0, 2).Select(_ => Resolved("--Other:Key=mine")["Jwt:Key"])];

        Assert.Equal(32, Convert.FromBase64String(keys[0]!).Length);
        Assert.Equal(keys[0], keys[1]);
        Assert.DoesNotContain("Other", File.ReadAllText(Path.Combine(Folder.Path, "state", "secrets.json")), StringComparison.Ordinal);
        Assert.Equal(16, Convert.FromBase64String(Resolved()["Other:Key"]!).Length);
    }

    [Theory]
    [InlineData("Embedded__Port must be a port between 0 and 65535, not 'x'.", "--port", "x")]
    [InlineData("Embedded__Port must be a port between 0 and 65535, not '65536'.", "--port", "65536")]
    [InlineData("Embedded__Port must be a port between 0 and 65535, not '-1'.", "--port", "-1")]
    [InlineData("Embedded__Fsync must be 'always' or 'interval', not 'sometimes'.", "--fsync", "sometimes")]
    [InlineData("Embedded__CosmosConsistency must be one of Strong, BoundedStaleness, Session, ConsistentPrefix, Eventual, not 'sometimes'.", "--Embedded:CosmosConsistency", "sometimes")]
    [InlineData("Embedded__Instances must be between 1 and 64, not '0'.", "--instances", "0")]
    [InlineData("Embedded__State must name a folder.", "--state", " ")]
    [InlineData("The argument '--port' needs a value.", "--port")]
    [InlineData("The argument '--port' needs a value.", "--port", "--state", "x")]
    [InlineData("The argument '--Shop:Name' needs a value.", "--Shop:Name")]
    [InlineData("The argument '--prot' is unknown; known are --port, ", "--prot", "7072")]
    [InlineData("The argument '7072' is unknown; ", "7072")]
    [InlineData("The argument '-p' is unknown; ", "-p", "7072")]
    [InlineData("The argument '--' is unknown; ", "--")]
    [InlineData("The argument '--Shop__Name' is unknown; on the command line that setting is --Shop:Name.", "--Shop__Name=x")]
    public void Argument_NotUnderstood_IsOneSentence(string expected, params string[] arguments) =>
        Assert.StartsWith(expected, Assert.Throws<StartupException>(() => Settings(arguments).ReadOptions()).Message, StringComparison.Ordinal);

    [Fact]
    public void Arguments_ThatAreSettings_AreTaken()
    {
        var settings = Settings("--Shop:Name", "a shop", "--Shop:Window=-1", "--Plain=x=y", "--PORT=7099", "--fsync", "ALWAYS", "--state", "s", "--otlp");
        var options = settings.ReadOptions();

        Assert.Equal(["a shop", "-1", "x=y"], ((string[])["Shop:Name", "Shop:Window", "Plain"]).Select(name => settings.Above[name]));
        Assert.Equal((7099, FsyncPolicy.Always, Path.GetFullPath("s"), Folder.Path), (options.Port, options.Fsync, options.State, options.AppFolder));
        Assert.Equal("http://127.0.0.1:4318", settings.Above["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        Assert.Equal(4, settings.Above.Count(value => value.Value is not null));
    }

    [Theory]
    [InlineData("local.settings.json", "{", "is not valid JSON")]
    [InlineData("local.settings.json", "[]", "must hold a JSON object")]
    [InlineData("embedded.settings.json", """{ "Values": [] }""", "Values must be an object")]
    [InlineData("embedded.settings.json", """{ "Values": { "A": {} } }""", "Values.A must be a string")]
    [InlineData("embedded.settings.json", """{ "Values": { "A__B": "${random:many}" } }""", "A__B asks for a random value of 'many' bytes")]
    public void File_ThatCannotBeRead_IsNamed(string file, string content, string expected)
    {
        Write(file, content);

        var refusal = Assert.Throws<StartupException>(() => Resolved()).Message;

        Assert.Contains(file, refusal, StringComparison.Ordinal);
        Assert.Contains(expected, refusal, StringComparison.Ordinal);
    }

    private HostSettings Settings(params string[] arguments) => new(arguments, Folder.Path);

    private Microsoft.Extensions.Configuration.IConfiguration Resolved(params string[] arguments)
    {
        using var state = StateFolder.Open(Path.Combine(Folder.Path, "state"));
        var settings = Settings(arguments);
        settings.ResolvePlaceholders(state.Secrets, settings.ReadOptions() with { State = state.Path });
        return settings.Configuration;
    }

    private void Write(string file, string content) => File.WriteAllText(Path.Combine(Folder.Path, file), content);
}
