using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mall.Functions.Tests.Architecture.Infra;

/// <summary>What every workflow has to keep. Each rule gives one sentence for each offence.</summary>
internal static partial class WorkflowRules
{
    /// <summary>What a job may have beyond reading: signing in to Azure, nothing else.</summary>
    private static readonly Dictionary<string, string> Permitted = new() { ["contents"] = "read", ["id-token"] = "write" };

    public static IEnumerable<string> All(string yaml)
    {
        var workflow = YamlFile.Parse(yaml);
        return
        [
            .. Permissions("the workflow", workflow["permissions"], ["contents"]),
            .. When(yaml.Contains("pull_request_target", StringComparison.Ordinal), "pull_request_target runs strangers' code with our rights."),
            .. workflow["jobs"]!.AsObject().SelectMany(job => Job(job.Key, job.Value!.AsObject())),
            // Version comments are lost to a YAML reader, but a hash alone tells a reviewer nothing.
            .. from line in yaml.Split('\n')
               where line.Contains("uses:", StringComparison.Ordinal) && !PinnedUse().IsMatch(line)
               select $"{line.Trim()} is not a commit with its version.",
            .. Secret().Matches(yaml).Select(secret => $"{secret.Value}: there are no stored secrets."),
        ];
    }

    private static IEnumerable<string> Job(string name, JsonObject job)
    {
        var steps = job["steps"]!.AsArray().Select(step => step!.AsObject()).ToArray();
        var signsIn = steps.Any(step => Text(step["uses"]).StartsWith("azure/login@", StringComparison.Ordinal));
        return
        [
            .. job["permissions"] is { } permissions
                ? Permissions(name, permissions, signsIn ? ["contents", "id-token"] : ["contents"])
                : When(signsIn, $"{name}: signs in without id-token."),
            .. When(job["timeout-minutes"] is null, $"{name}: may run for six hours."),
            .. When(signsIn && job["environment"] is null, $"{name}: signs in outside of an environment."),
            .. steps.SelectMany(step => Step(name, step)),
        ];
    }

    private static IEnumerable<string> Step(string job, JsonObject step) =>
    [
        .. When((step["run"] is null) == (step["uses"] is null), $"{job}: a step must either run or use something."),
        .. When(
            Text(step["uses"]).StartsWith("actions/checkout@", StringComparison.Ordinal) && step["with"]?["persist-credentials"]?.GetValue<bool>() != false,
            $"{job}: leaves the token in the working tree."),
        .. When(UntrustedText().IsMatch(Text(step["run"])), $"{job}: text from outside becomes part of a script; pass it by env."),
    ];

    private static IEnumerable<string> Permissions(string place, JsonNode? permissions, string[] needed) => permissions is not JsonObject map
        ? [$"{place}: says no permissions."]
        : from permission in map
          where !needed.Contains(permission.Key) || Permitted[permission.Key] != Text(permission.Value)
          select $"{place}: {permission.Key}: {permission.Value} is more than it needs.";

    private static string Text(JsonNode? node) => node?.ToString() ?? "";

    [GeneratedRegex(@"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+\s*$")]
    private static partial Regex PinnedUse();

    [GeneratedRegex(@"secrets\.\w+")]
    private static partial Regex Secret();

    [GeneratedRegex(@"\$\{\{\s*(github\.event|github\.head_ref|inputs)\b")]
    private static partial Regex UntrustedText();
}
