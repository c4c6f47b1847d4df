using System.Text.RegularExpressions;

namespace Mall.Functions.Tests.Architecture.Infra;

/// <summary>Dashboards and alerts ask for what infra/telemetry.json names, and everything that may call somebody is in the runbook.</summary>
public sealed partial class ObservabilityTests
{
    private const string Dashboard = "infra/observability/grafana/dashboards/mall.json";
    private const string Rules = "infra/observability/alerts.yml";

    private static readonly string[] Known = [.. InfraFolder.Real.Json("infra/telemetry.json").EnumerateObject().Select(metric => metric.Value.GetProperty("prometheus").GetString()!)];

    [Theory]
    [InlineData(Dashboard)]
    [InlineData(Rules)]
    public void Queries_Metrics_HaveAName(string path) => Assert.Empty(Unknown(File.ReadAllText(Repository.PathOf(path))));

    [Fact]
    public void Metrics_WithAName_AreOnTheDashboard()
    {
        var text = File.ReadAllText(Repository.PathOf(Dashboard));

        Assert.All(Known, name => Assert.Contains(name, text, StringComparison.Ordinal));
    }

    /// <summary>What Prometheus calls a metric follows from its name, kind and unit, as the collector's exporter works it out.</summary>
    [Fact]
    public void Metrics_PrometheusNames_FollowFromTheirNames() =>
        Assert.All(InfraFolder.Real.Json("infra/telemetry.json").EnumerateObject(), metric =>
        {
            var unit = metric.Value.GetProperty("unit").GetString() == "s" ? "_seconds" : "";
            var total = metric.Value.GetProperty("kind").GetString() == "counter" ? "_total" : "";

            Assert.Equal(metric.Value.GetProperty("name").GetString()!.Replace('.', '_') + unit + total, metric.Value.GetProperty("prometheus").GetString());
        });

    /// <summary>Whoever is called finds what to do under the name he was called with.</summary>
    [Fact]
    public void Alerts_OfBothKinds_AreInTheRunbook()
    {
        var runbook = File.ReadAllText(Repository.PathOf("docs/runbook.md"));
        var inAzure = AlertInBicep().Matches(InfraFolder.Real.Text("infra/modules/alerts.bicep")).Select(match => match.Groups[1].Value.Replace("mall-", "", StringComparison.Ordinal));
        var local = YamlFile.Read(Repository.PathOf(Rules))["groups"]![0]!["rules"]!.AsArray().Select(rule => rule!["alert"]!.ToString());
        string[] names = [.. inAzure.Concat(local).Distinct()];

        Assert.Contains("stock-invariant", names);
        Assert.Contains("not-ready", names);
        Assert.All(names.Except(["ready"]), name => Assert.Contains($"`{name}`", runbook, StringComparison.Ordinal));
    }

    /// <summary>Links inside of the repository and to headings of the same page.</summary>
    [Theory]
    [InlineData("docs/runbook.md")]
    [InlineData("docs/telemetry.md")]
    [InlineData("README.md")]
    [InlineData("SECURITY.md")]
    [InlineData("CONTRIBUTING.md")]
    public void Documents_Links_LeadSomewhere(string path)
    {
        var text = File.ReadAllText(Repository.PathOf(path));
        var headings = Heading().Matches(text).Select(match => match.Groups[1].Value.ToLowerInvariant().Replace("`", "").Replace(".", "").Replace(",", "").Replace(" ", "-")).ToHashSet();

        Assert.All(Link().Matches(text).Select(match => match.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal)), link =>
            Assert.True(
                link.StartsWith('#') ? headings.Contains(link[1..]) : Path.Exists(Path.Combine(Path.GetDirectoryName(Repository.PathOf(path))!, link.Split('#')[0])),
                link));
    }

    [Fact]
    public void Collector_Pipelines_UseWhatIsThere()
    {
        var collector = YamlFile.Read(Repository.PathOf("infra/observability/collector.yml"));

        Assert.All(collector["service"]!["pipelines"]!.AsObject(), pipeline =>
            Assert.All(new[] { "receivers", "processors", "exporters" }, part =>
                Assert.All(pipeline.Value![part]!.AsArray(), name => Assert.True(collector[part]!.AsObject().ContainsKey(name!.ToString()), $"{part}: {name}"))));
    }

    [Fact]
    public void Prometheus_Probes_AskForModulesThatAreThere()
    {
        var modules = YamlFile.Read(Repository.PathOf("infra/observability/blackbox.yml"))["modules"]!.AsObject();
        var probes = YamlFile.Read(Repository.PathOf("infra/observability/prometheus.yml"))["scrape_configs"]!.AsArray().Where(job => job!["params"] is not null).ToArray();

        Assert.Equal(2, probes.Length);
        Assert.All(probes, probe => Assert.True(modules.ContainsKey(probe!["params"]!["module"]![0]!.ToString())));
    }

    private static IEnumerable<string> Unknown(string text) =>
        Metric().Matches(text).Select(match => Suffix().Replace(match.Value, "")).Distinct().Where(name => !Known.Contains(name));

    [GeneratedRegex(@"\bmall_[a-z_]+")]
    private static partial Regex Metric();

    [GeneratedRegex(@"^\s+name: '([a-z0-9-]+)'$", RegexOptions.Multiline)]
    private static partial Regex AlertInBicep();

    [GeneratedRegex(@"^#+ (.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    /// <summary>Of the series of a histogram.</summary>
    [GeneratedRegex("_(bucket|sum|count)$")]
    private static partial Regex Suffix();
}
