using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mall.EndToEnd.Tests.Support.OpenApi;

namespace Mall.Functions.Tests.Architecture.Infra;

/// <summary>What every workflow has to keep. Each rule gives one sentence for each offence.</summary>
internal static partial class WorkflowRules
{
    /// <summary>What a job may have beyond reading: signing in to Azure, nothing else.</summary>
    private static readonly Dictionary<string, string> Permitted = new() { ["contents"] = "read", ["id-token"] = "write" };

    public static IEnumerable<string> All(string yaml)
    {
        var workflow = YamlFile.Parse(yaml);
        foreach (var offence in Permissions("the workflow", workflow["permissions"], ["contents"]))
        {
            yield return offence;
        }

        if (yaml.Contains("pull_request_target", StringComparison.Ordinal))
        {
            yield return "pull_request_target runs strangers' code with our rights.";
        }

        foreach (var (name, node) in workflow["jobs"]!.AsObject())
        {
            var job = node!.AsObject();
            var steps = job["steps"]!.AsArray().Select(step => step!.AsObject()).ToArray();
            var signsIn = steps.Any(step => Text(step["uses"]).StartsWith("azure/login@", StringComparison.Ordinal));
            foreach (var offence in job["permissions"] is { } permissions ? Permissions(name, permissions, signsIn ? ["contents", "id-token"] : ["contents"]) : signsIn ? [$"{name}: signs in without id-token."] : [])
            {
                yield return offence;
            }

            if (job["timeout-minutes"] is null)
            {
                yield return $"{name}: may run for six hours.";
            }

            if (signsIn && job["environment"] is null)
            {
                yield return $"{name}: signs in outside of an environment.";
            }

            foreach (var step in steps)
            {
                foreach (var offence in Step(name, step))
                {
                    yield return offence;
                }
            }
        }

        // Version comments are lost to a YAML reader, but a hash alone tells a reviewer nothing.
        foreach (var line in yaml.Split('\n').Where(line => line.Contains("uses:", StringComparison.Ordinal) && !PinnedUse().IsMatch(line)))
        {
            yield return $"{line.Trim()} is not a commit with its version.";
        }

        foreach (Match secret in Secret().Matches(yaml))
        {
            yield return $"{secret.Value}: there are no stored secrets.";
        }
    }

    private static IEnumerable<string> Step(string job, JsonObject step)
    {
        if ((step["run"] is null) == (step["uses"] is null))
        {
            yield return $"{job}: a step must either run or use something.";
        }

        if (Text(step["uses"]).StartsWith("actions/checkout@", StringComparison.Ordinal) && step["with"]?["persist-credentials"]?.GetValue<bool>() != false)
        {
            yield return $"{job}: leaves the token in the working tree.";
        }

        if (UntrustedText().IsMatch(Text(step["run"])))
        {
            yield return $"{job}: text from outside becomes part of a script; pass it by env.";
        }
    }

    private static IEnumerable<string> Permissions(string place, JsonNode? permissions, string[] needed)
    {
        if (permissions is not JsonObject map)
        {
            return [$"{place}: says no permissions."];
        }

        return map.Where(permission => !needed.Contains(permission.Key) || Permitted[permission.Key] != Text(permission.Value)).Select(permission => $"{place}: {permission.Key}: {permission.Value} is more than it needs.");
    }

    private static string Text(JsonNode? node) => node?.ToString() ?? "";

    [GeneratedRegex(@"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+\s*$")]
    private static partial Regex PinnedUse();

    [GeneratedRegex(@"secrets\.\w+")]
    private static partial Regex Secret();

    [GeneratedRegex(@"\$\{\{\s*(github\.event|github\.head_ref|inputs)\b")]
    private static partial Regex UntrustedText();
}
