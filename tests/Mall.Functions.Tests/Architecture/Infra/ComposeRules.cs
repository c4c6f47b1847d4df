using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mall.Functions.Tests.Architecture.Infra;

/// <summary>What azurite-compose.yml has to keep. Each rule gives one sentence for each offence.</summary>
internal static partial class ComposeRules
{
    private static readonly string[] Profiles = ["dts", "observe"];

    /// <summary>What the sample settings and the README count on.</summary>
    private static readonly (string Service, int Port)[] Published =
        [("azurite", 10000), ("azurite", 10001), ("azurite", 10002), ("redis", 6379), ("cosmos", 8081), ("servicebus", 5672), ("dts", 8080), ("collector", 4317)];

    public static IEnumerable<string> All(string yaml, Func<string, bool> exists)
    {
        var compose = YamlFile.Parse(yaml);
        var services = compose["services"]!.AsObject();
        var volumes = compose["volumes"]!.AsObject().Select(volume => volume.Key).ToHashSet();
        var checkedByOthers = services.SelectMany(service => (string[])[.. HostsIn(service.Value!)]).ToHashSet();
        return
        [
            .. services.SelectMany(service => OfService(service.Key, service.Value!.AsObject())),
            .. from expected in Published
               where !List(services[expected.Service]?["ports"]).Contains($"127.0.0.1:{expected.Port}:{expected.Port}")
               select $"{expected.Service} must listen on {expected.Port}.",
            .. services.SelectMany(service => List(service.Value!["ports"])).GroupBy(port => port.Split(':')[1]).Where(same => same.Count() > 1)
                .Select(twice => $"The port {twice.Key} is there twice."),
        ];

        IEnumerable<string> OfService(string name, JsonObject service) =>
        [
            .. When(!PinnedImage().IsMatch(Text(service["image"])), $"{name}: {Text(service["image"])} is not pinned to a version."),
            .. When(service["healthcheck"] is null && !checkedByOthers.Contains(name), $"{name}: nobody checks whether it is well."),
            .. List(service["profiles"]).Except(Profiles).Select(profile => $"{name}: {profile} is no profile."),
            .. List(service["ports"]).Where(port => !LoopbackPort().IsMatch(port)).Select(port => $"{name}: {port} is open to the network."),
            .. from source in List(service["volumes"]).Select(mount => mount.Split(':')[0])
               where source.StartsWith("./", StringComparison.Ordinal) ? !exists(source[2..]) : !volumes.Contains(source)
               select $"{name}: there is no {source}.",
            .. from other in DependenciesOf(service)
               where !services.ContainsKey(other) || !IsThereWith(services[other]!, service)
               select $"{name}: waits for {other}, which is not there then.",
        ];
    }

    private static IEnumerable<string> DependenciesOf(JsonObject service) => service["depends_on"] switch
    {
        JsonObject map => map.Select(other => other.Key),
        var list => List(list),
    };

    /// <summary>Whatever starts the one, starts the other.</summary>
    private static bool IsThereWith(JsonNode other, JsonObject service) =>
        List(other["profiles"]) is var profiles && (!profiles.Any() || (List(service["profiles"]) is var own && own.Any() && own.All(profiles.Contains)));

    private static IEnumerable<string> HostsIn(JsonNode service) =>
        List(service["healthcheck"]?["test"]).SelectMany(test => Host().Matches(test)).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> List(JsonNode? node) => node is JsonArray list ? list.Select(Text) : [];

    private static string Text(JsonNode? node) => node?.ToString() ?? "";

    /// <summary>A version, or a dated build, never a word that moves.</summary>
    [GeneratedRegex(@"^[a-z0-9./-]+:(?!.*latest)(?!.*preview$)(v?\d+\.\d+\.\d+(-[\w.]+)?|vnext-EN\d{8}|\d{4}-CU\d+-[\w.-]+)$")]
    private static partial Regex PinnedImage();

    [GeneratedRegex(@"^127\.0\.0\.1:\d+:\d+$")]
    private static partial Regex LoopbackPort();

    [GeneratedRegex("http://([a-z]+):")]
    private static partial Regex Host();
}
