using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mall.Functions.Tests.Architecture.Infra;

/// <summary>What is deployed is what the code needs: neither less, which fails at night, nor more, which nobody would notice. Each rule gives one sentence for each offence.</summary>
internal static partial class InfraRules
{
    private const string Containers = "infra/cosmos-containers.json";
    private const string Entities = "infra/servicebus-emulator.json";
    private const string Telemetry = "infra/telemetry.json";

    /// <summary>What the identity of the app needs: the type of the resource, and the roles on it. The list is the whole list.</summary>
    private static readonly Dictionary<string, string[]> RolesOfTheApp = new()
    {
        // Leases of timers, keys and the package; queues and tables only where orchestrations run on storage.
        ["Microsoft.Storage/storageAccounts"] = ["storageBlobDataOwner", "storageQueueDataContributor", "storageTableDataContributor"],
        // Triggers and dead letters; outbox and replays.
        ["Microsoft.ServiceBus/namespaces"] = ["serviceBusDataReceiver", "serviceBusDataSender"],
        ["Microsoft.KeyVault/vaults"] = ["keyVaultSecretsUser"],
        ["Microsoft.Insights/components"] = ["monitoringMetricsPublisher"],
        ["Microsoft.DurableTask/schedulers"] = ["durableTaskDataContributor"],
        ["Microsoft.DocumentDB/databaseAccounts"] = ["cosmosDataContributor"],
    };

    /// <summary>The ids of built-in roles, as Azure documents them.</summary>
    private static readonly Dictionary<string, string> RoleIds = new()
    {
        ["storageBlobDataOwner"] = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
        ["storageBlobDataContributor"] = "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
        ["storageQueueDataContributor"] = "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
        ["storageTableDataContributor"] = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
        ["serviceBusDataReceiver"] = "4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0",
        ["serviceBusDataSender"] = "69a216fc-b8fb-44d8-bc22-1f3c2cd27a39",
        ["keyVaultSecretsUser"] = "4633458b-17de-408a-b874-0445c86b69e6",
        ["monitoringMetricsPublisher"] = "3913510d-42f4-4e42-8a64-420c390055eb",
        ["durableTaskDataContributor"] = "0ad04412-c4d5-4796-b79c-f76d14c8d402",
        ["cosmosDataContributor"] = "00000000-0000-0000-0000-000000000002",
    };

    /// <summary>Nothing can be reached with a key, a password or without TLS; and what must not be lost is not.</summary>
    private static readonly (string Module, string Path, string Value)[] Hardening =
    [
        ("storage", "properties.allowSharedKeyAccess", "false"),
        ("storage", "properties.allowBlobPublicAccess", "false"),
        ("storage", "properties.supportsHttpsTrafficOnly", "true"),
        ("storage", "properties.minimumTlsVersion", "TLS1_2"),
        ("ledger", "properties.allowSharedKeyAccess", "false"),
        ("ledger", "properties.allowBlobPublicAccess", "false"),
        ("ledger", "properties.supportsHttpsTrafficOnly", "true"),
        ("ledger", "properties.minimumTlsVersion", "TLS1_2"),
        ("serviceBus", "properties.disableLocalAuth", "true"),
        ("serviceBus", "properties.minimumTlsVersion", "1.2"),
        ("cosmos", "properties.disableLocalAuth", "true"),
        ("cosmos", "properties.minimalTlsVersion", "Tls12"),
        ("cosmos", "properties.backupPolicy.type", "Continuous"),
        ("vault", "properties.enableRbacAuthorization", "true"),
        ("vault", "properties.enableSoftDelete", "true"),
        ("monitoring", "properties.DisableLocalAuth", "true"),
        ("redis", "properties.clientProtocol", "Encrypted"),
        ("redis", "properties.evictionPolicy", "NoEviction"),
        ("mall", "properties.httpsOnly", "true"),
        ("mall", "properties.siteConfig.minTlsVersion", "1.2"),
        ("mall", "properties.siteConfig.ftpsState", "Disabled"),
    ];

    private static readonly Func<InfraFolder, IEnumerable<string>>[] Rules =
    [
        CosmosContainers, CosmosIndexes, CosmosTemplate, ServiceBus, Roles, LedgerHeads, Settings, Hardened, Diagnosed, Locked, Metrics, AlwaysReady, Azd, Versions, Orphans, Secrets,
    ];

    public static IEnumerable<string> All(InfraFolder infra) => Rules.SelectMany(rule => rule(infra));

    /// <summary>Every container with its key and its life time, in code and deployed, both ways.</summary>
    public static IEnumerable<string> CosmosContainers(InfraFolder infra)
    {
        var deployed = infra.Json(Containers).EnumerateArray().Select(container => new ContainerDefinition(
            container.GetProperty("name").GetString()!,
            container.GetProperty("partitionKey").GetString()!,
            container.TryGetProperty("defaultTtl", out var ttl) ? ttl.GetInt32() : null)).ToArray();
        var inCode = Wiring.Registered().Select(service => service.ImplementationInstance).OfType<ContainerDefinition>().ToArray();
        return
        [
            .. inCode.Except(deployed).Select(missing => $"The code has {missing}, {Containers} has not."),
            .. deployed.Except(inCode).Select(unknown => $"{Containers} has {unknown}, the code has not."),
            .. deployed.GroupBy(container => container.Name).Where(same => same.Count() > 1).Select(twice => $"{Containers} has {twice.Key} twice."),
        ];
    }

    /// <summary>Every property that a query filters or sorts by is indexed in a container of its feature: without, each such query reads the whole container.</summary>
    public static IEnumerable<string> CosmosIndexes(InfraFolder infra)
    {
        var indexed = infra.Json(Containers).EnumerateArray().ToLookup(container => container.GetProperty("name").GetString()!).ToDictionary(
            container => container.Key,
            container => container.SelectMany(definition => definition.GetProperty("indexed").EnumerateArray()).Select(path => path.GetString()!).ToHashSet());
        return from query in QueriedPaths()
               where !query.Containers.Any(container => indexed.TryGetValue(container, out var paths) && (paths.Contains("/*") || paths.Contains(query.Path)))
               select $"{query.Source} asks for {query.Path}, which {string.Join(", ", query.Containers)} in {Containers} does not index.";
    }

    /// <summary>The template takes all of the file: name, key, life time, paths.</summary>
    public static IEnumerable<string> CosmosTemplate(InfraFolder infra)
    {
        var cosmos = infra.Template("cosmos")!;
        var used = InfraFolder.Say(InfraFolder.Resources(cosmos).Single(resource => resource.Symbol == "containers").Definition);
        string[] needed = ["[copyIndex()].name", "[copyIndex()].partitionKey", "'defaultTtl'", "[copyIndex()].indexed", "'hot'"];
        return When(!IsLoaded(infra, cosmos, Containers), $"cosmos does not read {Containers}.")
            .Concat(needed.Where(name => !used.Contains(name, StringComparison.Ordinal)).Select(unused => $"cosmos does not use {unused} of a container."));
    }

    /// <summary>The entities come from the file that the emulator reads, with Azure's own times instead of the emulator's; and no subscription lets everything through.</summary>
    public static IEnumerable<string> ServiceBus(InfraFolder infra)
    {
        var space = infra.Template("serviceBus")!;
        if (infra.Template("serviceBus/topics") is not { } topic || infra.Template("serviceBus/topics/subscriptions") is not { } subscription)
        {
            return ["Topics or subscriptions are not deployed."];
        }

        return
        [
            .. When(!IsLoaded(infra, space, Entities), $"serviceBus does not read {Entities}."),
            .. from time in new[] { (Name: "timeToLive", Value: "P14D"), (Name: "duplicateWindow", Value: "P1D") }
               where InfraFolder.Say(space, $"variables.{time.Name}") != time.Value
               select $"serviceBus: {time.Name} must be {time.Value}.",
            .. TimesOf(space, "queues"),
            .. TimesOf(topic, "topics"),
            .. TimesOf(subscription, "subscriptions"),
            // The template turns these into rules; others it would deploy as something else.
            .. from each in infra.Json(Entities).GetProperty("UserConfig").GetProperty("Namespaces")[0].GetProperty("Topics").EnumerateArray()
               from receiver in each.GetProperty("Subscriptions").EnumerateArray()
               from rule in receiver.GetProperty("Rules").EnumerateArray()
               where !IsCorrelationByLabel(rule.GetProperty("Properties"))
               select $"{Entities}: the rule {rule.GetProperty("Name").GetString()} is no correlation by label.",
            .. When(
                !InfraFolder.Resources(subscription).Any(resource => InfraFolder.Say(resource.Definition, "name").Contains("if(equals(copyIndex(), 0), '$Default', ", StringComparison.Ordinal)),
                "serviceBus/topics/subscriptions: the rule $Default stays, so the subscriptions get every event."),
        ];

        static IEnumerable<string> TimesOf(JsonObject template, string type)
        {
            var entity = InfraFolder.Resources(template).Single(resource => InfraFolder.Say(resource.Definition, "type").EndsWith($"/{type}", StringComparison.Ordinal)).Definition;
            return
            [
                .. When(!IsNamed(entity, "properties.defaultMessageTimeToLive", "timeToLive"), $"serviceBus: messages of {type} live as long as the emulator can."),
                .. When(type != "topics" && InfraFolder.Say(entity, "properties.deadLetteringOnMessageExpiration") != "true", $"serviceBus: expired messages of {type} are lost."),
                .. When(
                    type != "subscriptions" && !IsNamed(entity, "properties.duplicateDetectionHistoryTimeWindow", "duplicateWindow"),
                    $"serviceBus: {type} know a copy only as long as the emulator can."),
            ];
        }

        static bool IsCorrelationByLabel(JsonElement rule) =>
            rule.GetProperty("FilterType").GetString() == "Correlation"
            && rule.TryGetProperty("CorrelationFilter", out var filter)
            && filter.EnumerateObject().All(condition => condition.Name == "Label");
    }

    /// <summary>The app's identity has exactly the roles of the list above, by their ids.</summary>
    public static IEnumerable<string> Roles(InfraFolder infra)
    {
        var roles = infra.Template("roles")!;
        var variables = roles["variables"]!.AsObject().ToDictionary(variable => variable.Key, variable => InfraFolder.Say(variable.Value));
        var given =
            (from resource in InfraFolder.Resources(roles)
             where InfraFolder.Say(resource.Definition).Contains("parameters('identityPrincipalId')", StringComparison.Ordinal)
             let scope = ResourceType().Match(InfraFolder.Say(resource.Definition["scope"] ?? resource.Definition["properties"]!["scope"])).Groups[1].Value
             let definition = InfraFolder.Say(resource.Definition, "properties.roleDefinitionId")
             from used in VariableName().Matches(definition).Select(match => match.Groups[1].Value)
             from role in RoleIds.ContainsKey(used) ? [used] : VariableName().Matches(variables[used]).Select(match => match.Groups[1].Value)
             select (Resource: scope, Role: role)).ToHashSet();
        var needed = RolesOfTheApp.SelectMany(resource => resource.Value.Select(role => (Resource: resource.Key, Role: role))).ToHashSet();
        return
        [
            .. from role in variables
               where Guid.TryParse(role.Value, out _) && RoleIds.GetValueOrDefault(role.Key) != role.Value
               select $"roles: {role.Key} is not {role.Value}.",
            .. needed.Except(given).Select(lacking => $"roles: the app lacks {lacking.Role} on {lacking.Resource}."),
            .. given.Except(needed).Select(useless => $"roles: the app has {useless.Role} on {useless.Resource}, which it does not need."),
        ];
    }

    /// <summary>Signed heads of the ledger cannot be changed or deleted, and the app can only add to them.</summary>
    public static IEnumerable<string> LedgerHeads(InfraFolder infra)
    {
        var resources = InfraFolder.Resources(infra.Template("ledger")!).ToLookup(resource => InfraFolder.Say(resource.Definition, "type"), resource => resource.Definition);
        var areKept = resources["Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies"].SingleOrDefault() is { } retention
            && InfraFolder.Say(retention, "properties.immutabilityPeriodSinceCreationInDays") == "[parameters('retentionDays')]"
            && InfraFolder.Say(retention, "properties.allowProtectedAppendWrites") == "false"
            && InfraFolder.Say(retention, "name").Contains("'ledger-heads'", StringComparison.Ordinal);

        const string blobs = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs";
        var permission = resources["Microsoft.Authorization/roleDefinitions"].Single()["properties"]!["permissions"]!.AsArray().Single()!;
        var isOnlyAddedTo = permission["actions"]!.AsArray().Count == 0
            && permission["dataActions"]!.AsArray().Select(action => InfraFolder.Say(action)).Order().SequenceEqual([$"{blobs}/add/action", $"{blobs}/read"])
            && resources["Microsoft.Authorization/roleAssignments"].Count() == 1;
        return When(!areKept, "ledger: blobs are not kept.").Concat(When(!isOnlyAddedTo, "ledger: the app may do more than add and read."));
    }

    /// <summary>What the app is told it understands, and what it cannot do without it is told. Secrets are references to the vault, which the hook fills.</summary>
    public static IEnumerable<string> Settings(InfraFolder infra)
    {
        var mall = infra.Template("mall")!;

        // What is written into the resource itself is there always; the groups that variables hold depend on what is asked for.
        var always = ArmObjects.In(InfraFolder.Resources(mall).Select(resource => InfraFolder.Say(resource.Definition, "properties")).Single(text => text.StartsWith("[union(", StringComparison.Ordinal))).ToArray();
        var settings = always.Concat(mall["variables"]!.AsObject().SelectMany(variable => ArmObjects.In(InfraFolder.Say(variable.Value)))).ToArray();
        // Of Cosmos DB and Service Bus the options let either form do.
        string[] needed =
        [
            "Cosmos__AccountEndpoint", "AZURE_CLIENT_ID", "ServiceBus__fullyQualifiedNamespace", "ServiceBus__credential", "ServiceBus__clientId",
            "AzureWebJobsStorage__blobServiceUri", "AzureWebJobsStorage__credential", "AzureWebJobsStorage__clientId", "AzureWebJobsDisableHomepage", .. AppSettings.Required,
        ];
        var hook = infra.Text("infra/hooks/secrets.sh");
        var made = settings.Where(setting => IsReference(setting.Value)).Select(setting => setting.Value.Split("secrets/")[1].Split(')')[0]).Where(name =>
            name is not ("{1}" or "email-password" or "sms-api-key") && !name.StartsWith("wechat-pay-", StringComparison.Ordinal));
        return
        [
            .. settings.Where(setting => !AppSettings.IsKnown(setting.Name)).Select(unknown => $"mall: no code reads {unknown.Name}."),
            .. needed.Except(always.Select(setting => setting.Name)).Select(missing => $"mall: {missing} is not passed."),
            .. settings.Where(setting => SecretSetting().IsMatch(setting.Name) && !IsReference(setting.Value)).Select(plain => $"mall: {plain.Name} must be a reference to the vault."),
            .. made.Where(name => !hook.Contains($"ensure {name} ", StringComparison.Ordinal)).Select(missing => $"Nothing makes the secret {missing}."),
        ];
    }

    public static IEnumerable<string> Hardened(InfraFolder infra) =>
        from rule in Hardening
        where !InfraFolder.Resources(infra.Template(rule.Module)!).Any(resource => InfraFolder.Say(resource.Definition, rule.Path) == rule.Value)
        select $"{rule.Module}: {rule.Path} must be {rule.Value}.";

    /// <summary>Everything that can tells the workspace how it is.</summary>
    public static IEnumerable<string> Diagnosed(InfraFolder infra) =>
        from module in infra.Templates()
        where module.Modules != "alerts" && module.Template["parameters"] is JsonObject parameters && parameters.ContainsKey("workspaceId")
        where !InfraFolder.Resources(module.Template).Any(resource => InfraFolder.Say(resource.Definition, "type") == "Microsoft.Insights/diagnosticSettings"
            && InfraFolder.Say(resource.Definition, "properties.workspaceId") == "[parameters('workspaceId')]")
        select $"{module.Modules}: no diagnostic settings.";

    public static IEnumerable<string> Locked(InfraFolder infra) =>
        from name in new[] { "cosmos", "vault", "serviceBus", "storage", "scheduler" }
        where !InfraFolder.Resources(infra.Template(name)!).Any(resource => InfraFolder.Say(resource.Definition, "type") == "Microsoft.Authorization/locks"
            && InfraFolder.Say(resource.Definition, "properties.level") == "CanNotDelete")
        select $"{name}: no lock.";

    /// <summary>Alerts and the workbook ask for metrics that have a name in telemetry.json, and for messages that the code logs. That the names of alerts are there the compiler says.</summary>
    public static IEnumerable<string> Metrics(InfraFolder infra)
    {
        var names = infra.Json(Telemetry).EnumerateObject().Select(metric => metric.Value.GetProperty("name").GetString()!).ToHashSet();
        var sources = string.Join('\n', Repository.FunctionSources().Select(source => source.Text));
        var alerts = InfraFolder.Say(infra.Template("alerts"));
        return
        [
            .. from unknown in ShopMetric().Matches(infra.Text("infra/workbook.json")).Select(match => match.Groups[1].Value)
               where !names.Contains(unknown)
               select $"infra/workbook.json: {Telemetry} has no {unknown}.",
            .. from message in LoggedMessage().Matches(infra.Text("infra/modules/alerts.bicep")).Select(match => match.Groups[1].Value)
               where !sources.Contains(message, StringComparison.Ordinal)
               select $"infra/modules/alerts.bicep: no code logs \"{message}\".",
            .. from needed in (string[])["mismatches", "queueAge", "outboxLag", "stuckOrders", "payments", "probe"]
               where !alerts.Contains($"variables('metrics').{needed}.name", StringComparison.Ordinal)
               select $"alerts: no alert for {needed}.",
        ];
    }

    /// <summary>Instances that wait for somebody wait for a group of the platform, or for a function that is there.</summary>
    public static IEnumerable<string> AlwaysReady(InfraFolder infra) =>
        from environment in InfraFolder.Environments
        from ready in infra.Json($"infra/{environment}.json").GetProperty("parameters").TryGetProperty("alwaysReady", out var given) ? given.GetProperty("value").EnumerateArray() : default
        let name = ready.GetProperty("name").GetString()!
        where name is not ("http" or "durable" or "blob") && !FunctionCatalog.All.Any(function => $"function:{function.Name}" == name)
        select $"infra/{environment}.bicepparam: nothing is called {name}.";

    /// <summary>What azd goes by: tags, outputs in upper case, the name of the service.</summary>
    public static IEnumerable<string> Azd(InfraFolder infra)
    {
        var main = infra.Template("")!;
        return
        [
            .. main["outputs"]!.AsObject().Where(output => !OutputName().IsMatch(output.Key)).Select(output => $"infra/main.bicep: the output {output.Key} is not in upper case."),
            .. When(InfraFolder.Say(main, "variables.tags.azd-env-name") != "[parameters('environmentName')]", "infra/main.bicep: the tag azd-env-name must be environmentName."),
            .. When(
                !InfraFolder.Say(main, "resources.mall.properties.parameters.tags.value").Contains("createObject('azd-service-name', 'mall')", StringComparison.Ordinal),
                "infra/main.bicep: the tag azd-service-name must be mall."),
        ];
    }

    /// <summary>Of one type of resource one version, so that what is known of it is known everywhere; also of those that are there already, which the compiled templates name no more.</summary>
    public static IEnumerable<string> Versions(InfraFolder infra) =>
        from type in infra.Sources.SelectMany(path => VersionedType().Matches(infra.Text(path)))
        group type.Groups[2].Value by type.Groups[1].Value into versions
        where versions.Distinct().Count() > 1
        select $"{versions.Key} is used in the versions {string.Join(", ", versions.Distinct())}.";

    /// <summary>Files that nothing deploys.</summary>
    public static IEnumerable<string> Orphans(InfraFolder infra)
    {
        var reached = infra.Sources.SelectMany(path => ModuleFile().Matches(infra.Text(path))).Select(match => Path.GetFileName(match.Groups[1].Value)).Append("main.bicep").ToHashSet();
        return infra.Sources.Where(path => !reached.Contains(Path.GetFileName(path))).Select(path => $"{path} is deployed by nothing.");
    }

    /// <summary>Outputs are kept in the history of deployments and in files of azd: what is in them is no secret any more. The linter sees those of functions and parameters.</summary>
    public static IEnumerable<string> Secrets(InfraFolder infra) =>
        from module in infra.Templates()
        from output in module.Template["outputs"] as JsonObject ?? []
        where SecretMember().IsMatch(InfraFolder.Say(output.Value, "value"))
        select $"{module.Modules}: the output {output.Key} has a secret.";

    /// <summary>What queries in the sources filter and sort by, as paths of an indexing policy, and the containers that can be meant.</summary>
    private static IEnumerable<(string Source, string Path, string[] Containers)> QueriedPaths()
    {
        var outboxes = Wiring.Registered().Select(service => service.ImplementationInstance).OfType<OutboxSource>().Select(source => source.ContainerName).ToArray();
        foreach (var source in Repository.FunctionSources())
        {
            var feature = source.Path.Split('/')[1];

            // The condition of a patch looks at one document, which needs no index.
            foreach (Match match in QueriedProperty().Matches(PatchCondition().Replace(source.Text, "")))
            {
                // Ids and times are in every index.
                var path = match.Groups["path"].Value;
                if (path.StartsWith('_') || path is "id")
                {
                    continue;
                }

                var isArray = match.Value.StartsWith("ARRAY_CONTAINS", StringComparison.Ordinal);
                var indexed = $"/{path.Replace('.', '/')}{(isArray ? "/[]" : "")}/?";
                foreach (var containers in path == "outboxPending" ? outboxes.Chunk(1) : [ContainersOf(feature)])
                {
                    yield return (source.Path, indexed, containers);
                }
            }
        }
    }

    private static string[] ContainersOf(string feature) => feature switch
    {
        "Users" => ["users", "sessions"],
        "Catalog" or "Operations" or "Demo" => ["products"],
        "Platform" => ["operator-acts"],
        "Payments" => ["payments", "reconciliations"],
        "Ledger" => ["payment-ledger"],
        "Recommendations" => ["interactions", "recommendation-models"],
        // Claims are beside their shopper's orders.
        "Coupons" => ["coupons", "orders"],
        var other => [other.ToLowerInvariant()],
    };

    /// <summary>Whether the compiler took the whole file into the template.</summary>
    private static bool IsLoaded(InfraFolder infra, JsonObject template, string path) => JsonNode.DeepEquals(template["variables"]?["$fxv#0"], JsonNode.Parse(infra.Text(path)));

    private static bool IsNamed(JsonNode node, string path, string name) => InfraFolder.Say(node, path).EndsWith($"('{name}')]", StringComparison.Ordinal);

    private static bool IsReference(string value) => value.StartsWith("format('@Microsoft.KeyVault(SecretUri=", StringComparison.Ordinal);

    [GeneratedRegex(@"(ARRAY_CONTAINS\(|SUM\()?(?<![A-Za-z0-9_.])c\.(?<path>[A-Za-z_]+(\.[A-Za-z]+)*)(?=\s*(!?=|<|>|IN\b|DESC|ASC|\)|,\s*@))")]
    private static partial Regex QueriedProperty();

    [GeneratedRegex("\"FROM c WHERE [^\"]*\"(\\s*\\+\\s*\\$?\"[^\"]*\")*")]
    private static partial Regex PatchCondition();

    [GeneratedRegex("name == '(mall[a-z.]+)'")]
    private static partial Regex ShopMetric();

    [GeneratedRegex("(?:Message (?:has|startswith)|outcome\\) ==) \"([^\"]+)\"")]
    private static partial Regex LoggedMessage();

    [GeneratedRegex(@"resourceId\('([^']+)'")]
    private static partial Regex ResourceType();

    [GeneratedRegex(@"variables\('(\w+)'\)")]
    private static partial Regex VariableName();

    [GeneratedRegex(@"'(Microsoft\.[\w./]+)@([\w-]+)'")]
    private static partial Regex VersionedType();

    [GeneratedRegex(@"^module \w+ '([^']+)'", RegexOptions.Multiline)]
    private static partial Regex ModuleFile();

    [GeneratedRegex(@"(?i)\.(primaryKey|secondaryKey|password|connectionString|InstrumentationKey|apiKey)\b")]
    private static partial Regex SecretMember();

    [GeneratedRegex("^[A-Z][A-Z0-9_]*$")]
    private static partial Regex OutputName();

    [GeneratedRegex("(?i)(password|secret|signingkey|apikey|connectionstring)$")]
    private static partial Regex SecretSetting();
}
