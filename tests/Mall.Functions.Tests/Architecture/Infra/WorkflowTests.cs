using System.Text.RegularExpressions;

namespace Mall.Functions.Tests.Architecture.Infra;

public sealed partial class WorkflowTests
{
    public static TheoryData<string> Workflows => [.. Names];

    private static IEnumerable<string> Names => Directory.EnumerateFiles(Repository.PathOf(".github/workflows"), "*.yml").Select(file => Path.GetFileName(file)).Order();

    [Fact]
    public void Workflows_AreThere() => Assert.Equal(["ci.yml", "deploy.yml", "infra.yml", "integration.yml", "probe.yml", "sale-day.yml", "security.yml"], Names);

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflow_AsItIs_KeepsAllRules(string name) => Assert.Empty(WorkflowRules.All(Read(name)));

    /// <summary>Files that a workflow names are there: it would notice only when it runs.</summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflow_FilesInScripts_AreThere(string name)
    {
        var missing = LocalPath().Matches(Read(name)).Select(match => match.Value).Where(path => !File.Exists(Repository.PathOf(path)) && !Directory.Exists(Repository.PathOf(path)));

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("ci.yml", "  contents: read", "  contents: write", "contents: write is more than it needs")]
    [InlineData("ci.yml", "permissions:\n  contents: read", "permissions: write-all", "the workflow: says no permissions")]
    [InlineData("ci.yml", "actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2", "actions/checkout@v4", "is not a commit with its version")]
    [InlineData("ci.yml", "persist-credentials: false", "persist-credentials: true", "leaves the token")]
    [InlineData("ci.yml", "    timeout-minutes: 90\n", "", "may run for six hours")]
    [InlineData("ci.yml", "pull_request:", "pull_request_target:", "strangers' code")]
    [InlineData("ci.yml", "run: bash .ci/run", "run: bash ${{ github.head_ref }}", "text from outside")]
    [InlineData("ci.yml", "run: bash .ci/run", "name: build", "must either run or use")]
    [InlineData("deploy.yml", "      id-token: write\n", "      id-token: write\n      packages: write\n", "packages: write is more than it needs")]
    [InlineData("deploy.yml", "vars.AZURE_CLIENT_ID", "secrets.AZURE_CLIENT_ID", "there are no stored secrets")]
    [InlineData("infra.yml", "    environment: what-if\n", "", "signs in outside of an environment")]
    public void Rules_BrokenCopy_SayWhat(string name, string old, string broken, string expected)
    {
        var text = Read(name);
        Assert.Contains(old, text, StringComparison.Ordinal);

        Assert.Contains(WorkflowRules.All(text.Replace(old, broken, StringComparison.Ordinal)), offence => offence.Contains(expected, StringComparison.Ordinal));
    }

    /// <summary>All settings are written at each deployment, so a variable that a workflow does not pass switches off what somebody switched on.</summary>
    [Theory]
    [InlineData("deploy.yml", "dev")]
    [InlineData("deploy.yml", "prod")]
    [InlineData("sale-day.yml", "prod")]
    [InlineData("sale-day.yml", "sale-day")]
    public void Workflow_ThatDeploys_PassesEveryVariableOfItsParameters(string workflow, string parameters)
    {
        var text = Read(workflow);
        var asked = Asked().Matches(File.ReadAllText(Repository.PathOf($"infra/{parameters}.bicepparam"))).Select(match => match.Groups[1].Value).ToArray();

        Assert.NotEmpty(asked);
        Assert.All(asked, name => Assert.Contains($"{name}: ${{{{ vars.{name} }}}}", text, StringComparison.Ordinal));
        Assert.All(asked, name => Assert.Matches($"for name in .*\\b{name}\\b", text));
    }

    /// <summary>azd finds what azure.yaml names: the projects, and every hook for both kinds of shells.</summary>
    [Fact]
    public void AzureYaml_Paths_AreThere()
    {
        var azure = YamlFile.Read(Repository.PathOf("azure.yaml"));

        Assert.All(azure["services"]!.AsObject(), service => Assert.True(Directory.Exists(Repository.PathOf(service.Value!["project"]!.ToString()))));
        Assert.All(azure["hooks"]!.AsObject(), hook =>
        {
            Assert.True(File.Exists(Repository.PathOf(hook.Value!["posix"]!["run"]!.ToString())));
            Assert.True(File.Exists(Repository.PathOf(hook.Value!["windows"]!["run"]!.ToString())));
        });
    }

    [Theory]
    [InlineData(".vscode/extensions.json")]
    [InlineData(".vscode/launch.json")]
    [InlineData(".vscode/settings.json")]
    [InlineData(".vscode/tasks.json")]
    [InlineData(".devcontainer/devcontainer.json")]
    [InlineData("infra/abbreviations.json")]
    [InlineData("infra/workbook.json")]
    [InlineData("infra/observability/grafana/dashboards/mall.json")]
    public void Json_File_IsOne(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.PathOf(path)));

        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
    }

    private static string Read(string name) => File.ReadAllText(Repository.PathOf($".github/workflows/{name}"));

    [GeneratedRegex(@"readEnvironmentVariable\('(MALL_\w+)'")]
    private static partial Regex Asked();

    [GeneratedRegex(@"(?<![\w./$-])(infra/[\w/]+\.(sh|bicep|json)|azurite-compose\.yml|\.ci/run|Mall\.Functions\.sln|global\.json|tests/Mall\.[A-Za-z.]+(?=\s)|local\.settings\.sample\.json)")]
    private static partial Regex LocalPath();
}
