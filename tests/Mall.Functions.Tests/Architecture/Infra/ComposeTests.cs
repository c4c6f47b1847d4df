namespace Mall.Functions.Tests.Architecture.Infra;

public sealed class ComposeTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("azurite-compose.yml"));

    [Fact]
    public void Compose_AsItIs_KeepsAllRules() => Assert.Empty(Check(Text));

    [Theory]
    [InlineData("redis:7.4.2", "redis:latest", "redis: redis:latest is not pinned")]
    [InlineData("redis:7.4.2", "redis", "redis: redis is not pinned")]
    [InlineData("vnext-EN20260907", "vnext-preview", "is not pinned")]
    [InlineData("\"127.0.0.1:6379:6379\"", "\"6379:6379\"", "redis: 6379:6379 is open to the network")]
    [InlineData("127.0.0.1:6379:6379", "127.0.0.1:6380:6379", "redis must listen on 6379")]
    [InlineData("127.0.0.1:9090:9090", "127.0.0.1:3000:9090", "The port 3000 is there twice")]
    [InlineData("./infra/servicebus-emulator.json", "./infra/queues.json", "servicebus: there is no ./infra/queues.json")]
    [InlineData("- redis:/data", "- cache:/data", "redis: there is no cache")]
    [InlineData("http://cosmos:8080/ready && ", "", "cosmos: nobody checks")]
    [InlineData("profiles: [observe]", "profiles: [observer]", "observer is no profile")]
    [InlineData("      - servicebus\n", "      - bus\n", "emulators: waits for bus")]
    [InlineData("      - servicebus\n", "      - dts\n", "emulators: waits for dts, which is not there then")]
    public void Rules_BrokenCopy_SayWhat(string old, string broken, string expected)
    {
        Assert.Contains(old, Text, StringComparison.Ordinal);

        Assert.Contains(Check(Text.Replace(old, broken, StringComparison.Ordinal)), offence => offence.Contains(expected, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Check(string text) =>
        ComposeRules.All(text, path => File.Exists(Repository.PathOf(path)) || Directory.Exists(Repository.PathOf(path)));
}
