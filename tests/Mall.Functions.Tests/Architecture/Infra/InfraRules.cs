using System.Text.RegularExpressions;
using Mall.Functions.Platform;
using Mall.Functions.Tests.Architecture.Infra.Bicep;

namespace Mall.Functions.Tests.Architecture.Infra;

/// <summary>What is deployed is what the code needs: neither less, which fails at night, nor more, which nobody would notice. Each rule gives one sentence for each offence.</summary>
internal static partial class InfraRules
{
    private const string Containers = "infra/cosmos-containers.json";
    private const string Telemetry = "infra/telemetry.json";

    /// <summary>What the identity of the app needs: the resource, and the roles on it. The list is the whole list.</summary>
    private static readonly Dictionary<string, string[]> RolesOfTheApp = new()
    {
        // Leases of timers, keys and the package; queues and tables only where orchestrations run on storage.
        ["storage"] = ["storageBlobDataOwner", "storageQueueDataContributor", "storageTableDataContributor"],
        // Triggers and dead letters; outbox and replays.
        ["serviceBus"] = ["serviceBusDataReceiver", "serviceBusDataSender"],
        ["vault"] = ["keyVaultSecretsUser"],
        ["applicationInsights"] = ["monitoringMetricsPublisher"],
        ["scheduler"] = ["durableTaskDataContributor"],
        ["cosmos"] = ["cosmosDataContributor"],
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
    private static readonly (string File, string Path, string Value)[] Hardening =
    [
        ("modules/storage.bicep", "properties.allowSharedKeyAccess", "false"),
        ("modules/storage.bicep", "properties.allowBlobPublicAccess", "false"),
        ("modules/storage.bicep", "properties.supportsHttpsTrafficOnly", "true"),
        ("modules/storage.bicep", "properties.minimumTlsVersion", "TLS1_2"),
        ("modules/servicebus.bicep", "properties.disableLocalAuth", "true"),
        ("modules/servicebus.bicep", "properties.minimumTlsVersion", "1.2"),
        ("modules/cosmos.bicep", "properties.disableLocalAuth", "true"),
        ("modules/cosmos.bicep", "properties.minimalTlsVersion", "Tls12"),
        ("modules/cosmos.bicep", "properties.backupPolicy.type", "Continuous"),
        ("modules/keyvault.bicep", "properties.enableRbacAuthorization", "true"),
        ("modules/keyvault.bicep", "properties.enableSoftDelete", "true"),
        ("modules/monitoring.bicep", "properties.DisableLocalAuth", "true"),
        ("modules/redis.bicep", "properties.clientProtocol", "Encrypted"),
        ("modules/redis.bicep", "properties.evictionPolicy", "NoEviction"),
        ("app/mall.bicep", "properties.httpsOnly", "true"),
        ("app/mall.bicep", "properties.siteConfig.minTlsVersion", "1.2"),
        ("app/mall.bicep", "properties.siteConfig.ftpsState", "Disabled"),
    ];

    public static IEnumerable<string> All(InfraFolder infra) =>
        CosmosContainers(infra)
            .Concat(CosmosIndexes(infra))
            .Concat(CosmosTemplate(infra))
            .Concat(ServiceBus(infra))
            .Concat(Roles(infra))
            .Concat(Settings(infra))
            .Concat(Hardened(infra))
            .Concat(Diagnosed(infra))
            .Concat(Locked(infra))
            .Concat(Metrics(infra))
            .Concat(AlwaysReady(infra))
            .Concat(Azd(infra));

    /// <summary>Every container with its key and its life time, in code and deployed, both ways.</summary>
    public static IEnumerable<string> CosmosContainers(InfraFolder infra)
    {
        var deployed = infra.Json(Containers).EnumerateArray().Select(container => new ContainerDefinition(
            container.GetProperty("name").GetString()!,
            container.GetProperty("partitionKey").GetString()!,
            container.TryGetProperty("defaultTtl", out var ttl) ? ttl.GetInt32() : null)).ToArray();
        var inCode = ContainersInCode().ToArray();
        foreach (var missing in inCode.Where(container => !deployed.Contains(container)))
        {
            yield return $"The code has {missing}, {Containers} has not.";
        }

        foreach (var unknown in deployed.Where(container => !inCode.Contains(container)))
        {
            yield return $"{Containers} has {unknown}, the code has not.";
        }

        foreach (var twice in deployed.GroupBy(container => container.Name).Where(same => same.Count() > 1))
        {
            yield return $"{Containers} has {twice.Key} twice.";
        }
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
        var used = infra["modules/cosmos.bicep"].Expressions.OfType<Member>().Where(member => member.Target is Name { Text: "container" }).Select(member => member.MemberName).ToHashSet();
        return new[] { "name", "partitionKey", "defaultTtl", "indexed", "hot" }.Except(used).Select(name => $"modules/cosmos.bicep does not use {name} of a container.");
    }

    /// <summary>The entities come from the file that the emulator reads, with Azure's own times instead of the emulator's; and no subscription lets everything through.</summary>
    public static IEnumerable<string> ServiceBus(InfraFolder infra)
    {
        var space = infra["modules/servicebus.bicep"];
        var subscription = infra["modules/servicebus-subscription.bicep"];
        var topic = infra["modules/servicebus-topic.bicep"];
        if (!space.Expressions.OfType<Call>().Any(call => call is { Function: "loadJsonContent", Arguments: [Text { Value: "../servicebus-emulator.json" }, ..] }))
        {
            yield return "modules/servicebus.bicep does not read servicebus-emulator.json.";
        }

        foreach (var (name, value) in new[] { ("timeToLive", "P14D"), ("duplicateWindow", "P1D") })
        {
            if (space.Of<Variable>().FirstOrDefault(variable => variable.Symbol == name)?.Value is not Text text || text.Value != value)
            {
                yield return $"modules/servicebus.bicep: {name} must be {value}.";
            }
        }

        foreach (var (file, symbol) in new[] { (space, "queues"), (topic, "entity"), (subscription, "entity") })
        {
            var properties = (ObjectOf)file.Of<Resource>().Single(resource => resource.Symbol == symbol).Definition["properties"]!;
            if (properties["defaultMessageTimeToLive"] is not Name { Text: "timeToLive" })
            {
                yield return $"{file.Path}: messages of {symbol} live as long as the emulator can.";
            }

            if (file != topic && properties["deadLetteringOnMessageExpiration"] is not Literal { Text: "true" })
            {
                yield return $"{file.Path}: expired messages of {symbol} are lost.";
            }

            if (file != subscription && properties["duplicateDetectionHistoryTimeWindow"] is not Name { Text: "duplicateWindow" })
            {
                yield return $"{file.Path}: {symbol} know a copy only as long as the emulator can.";
            }
        }

        // The template turns these into rules; others it would deploy as something else.
        foreach (var rule in infra.Json("infra/servicebus-emulator.json").GetProperty("UserConfig").GetProperty("Namespaces")[0].GetProperty("Topics").EnumerateArray()
            .SelectMany(each => each.GetProperty("Subscriptions").EnumerateArray()).SelectMany(each => each.GetProperty("Rules").EnumerateArray()))
        {
            var properties = rule.GetProperty("Properties");
            if (properties.GetProperty("FilterType").GetString() != "Correlation"
                || !properties.TryGetProperty("CorrelationFilter", out var filter)
                || filter.EnumerateObject().Any(condition => condition.Name != "Label"))
            {
                yield return $"infra/servicebus-emulator.json: the rule {rule.GetProperty("Name").GetString()} is no correlation by label.";
            }
        }

        if (subscription.Of<Resource>().Single(resource => resource.Symbol == "rules").Definition["name"] is not Operation { Operands: [_, Text { Value: "$Default" }, _] })
        {
            yield return "modules/servicebus-subscription.bicep: the rule $Default stays, so the subscriptions get every event.";
        }

        if (topic.Of<Module>().All(module => module.Path != "servicebus-subscription.bicep") || space.Of<Module>().All(module => module.Path != "servicebus-topic.bicep"))
        {
            yield return "Topics or subscriptions are not deployed.";
        }
    }

    /// <summary>The app's identity has exactly the roles of the list above, by their ids.</summary>
    public static IEnumerable<string> Roles(InfraFolder infra)
    {
        var file = infra["modules/roles.bicep"];
        var variables = file.Of<Variable>().ToDictionary(variable => variable.Symbol, variable => variable.Value);
        foreach (var (role, value) in variables.Where(variable => variable.Value is Text).Select(variable => (variable.Key, ((Text)variable.Value).Value)))
        {
            if (!RoleIds.TryGetValue(role, out var id) || id != value)
            {
                yield return $"{file.Path}: {role} is not {value}.";
            }
        }

        var given = file.Resources
            .Where(resource => !resource.Existing && resource.Definition.All.Any(part => part is Name { Text: "identityPrincipalId" }))
            .SelectMany(resource => RolesOf(resource, variables).Select(role => (Resource: ScopeOf(resource), Role: role)))
            .ToHashSet();
        var needed = RolesOfTheApp.SelectMany(resource => resource.Value.Select(role => (Resource: resource.Key, Role: role))).ToHashSet();
        foreach (var (resource, role) in needed.Except(given))
        {
            yield return $"{file.Path}: the app lacks {role} on {resource}.";
        }

        foreach (var (resource, role) in given.Except(needed))
        {
            yield return $"{file.Path}: the app has {role} on {resource}, which it does not need.";
        }
    }

    /// <summary>What the app is told it understands, and what it cannot do without it is told. Secrets are references to the vault, which the hook fills.</summary>
    public static IEnumerable<string> Settings(InfraFolder infra)
    {
        var file = infra["app/mall.bicep"];
        var groups = file.Of<Variable>().Where(variable => variable.Symbol.EndsWith("Settings", StringComparison.Ordinal)).ToDictionary(
            variable => variable.Symbol, variable => variable.Value.All.OfType<ObjectOf>().SelectMany(settings => settings.Properties).ToArray());
        var passed = file.Resources.SelectMany(resource => resource.Definition.All).OfType<Call>().Where(call => call.Function == "union")
            .SelectMany(call => call.Arguments).OfType<Name>().Select(name => name.Text).ToHashSet();
        foreach (var group in groups.Keys.Where(group => !passed.Contains(group)))
        {
            yield return $"{file.Path}: {group} are not passed.";
        }

        var settings = groups.Values.SelectMany(group => group).ToArray();
        foreach (var unknown in settings.Where(setting => !AppSettings.IsKnown(setting.Name!)))
        {
            yield return $"{file.Path}: no code reads {unknown.Name}.";
        }

        // These groups are there always; of Cosmos DB and Service Bus the options let either form do.
        var always = groups.GetValueOrDefault("shopSettings", []).Concat(groups.GetValueOrDefault("platformSettings", [])).Select(setting => setting.Name!).ToHashSet();
        foreach (var missing in AppSettings.Required.Concat(["Cosmos__AccountEndpoint", "Cosmos__ClientId", "ServiceBus__fullyQualifiedNamespace", "ServiceBus__credential", "ServiceBus__clientId",
            "AzureWebJobsStorage__blobServiceUri", "AzureWebJobsStorage__credential", "AzureWebJobsStorage__clientId"]).Where(setting => !always.Contains(setting)))
        {
            yield return $"{file.Path}: {missing} is not passed.";
        }

        foreach (var plain in groups.Where(group => group.Key is not ("platformSettings" or "schedulerSettings")).SelectMany(group => group.Value)
            .Where(setting => SecretSetting().IsMatch(setting.Name!) && !IsReference(setting)))
        {
            yield return $"{file.Path}: {plain.Name} must be a reference to the vault.";
        }

        var hook = infra.Text("infra/hooks/postprovision.sh");
        var made = settings.Where(IsReference).Select(setting => ((Text)setting.Value).Value.Split("secrets/")[1].TrimEnd(')')).Where(name => name is not ("${}" or "email-password" or "sms-api-key"));
        foreach (var missing in made.Where(name => !hook.Contains($"ensure {name} ", StringComparison.Ordinal)))
        {
            yield return $"Nothing makes the secret {missing}.";
        }
    }

    public static IEnumerable<string> Hardened(InfraFolder infra) =>
        from rule in Hardening
        where !infra[rule.File].Resources.Any(resource => ValueAt(resource.Definition, rule.Path) == rule.Value)
        select $"infra/{rule.File}: {rule.Path} must be {rule.Value}.";

    /// <summary>Everything that can tells the workspace how it is.</summary>
    public static IEnumerable<string> Diagnosed(InfraFolder infra) =>
        from file in infra.Templates
        where file.Of<Parameter>().Any(parameter => parameter.Symbol == "workspaceId") && file.Path != "infra/modules/alerts.bicep"
        where !file.Resources.Any(resource => resource.Type.StartsWith("Microsoft.Insights/diagnosticSettings@", StringComparison.Ordinal)
            && ValueAt(resource.Definition, "properties.workspaceId") == "workspaceId")
        select $"{file.Path}: no diagnostic settings.";

    public static IEnumerable<string> Locked(InfraFolder infra) =>
        from name in new[] { "cosmos", "keyvault", "servicebus", "storage", "scheduler" }
        where !infra[$"modules/{name}.bicep"].Resources.Any(resource => resource.Type.StartsWith("Microsoft.Authorization/locks@", StringComparison.Ordinal)
            && ValueAt(resource.Definition, "properties.level") == "CanNotDelete")
        select $"infra/modules/{name}.bicep: no lock.";

    /// <summary>Alerts and the workbook ask for metrics that have a name in telemetry.json, and for messages that the code logs.</summary>
    public static IEnumerable<string> Metrics(InfraFolder infra)
    {
        var names = infra.Json(Telemetry).EnumerateObject().ToDictionary(metric => metric.Name, metric => metric.Value.GetProperty("name").GetString()!);
        var alerts = infra["modules/alerts.bicep"];
        var asked = alerts.Expressions.OfType<Member>().Where(member => member is { MemberName: "name", Target: Member { Target: Name { Text: "metrics" } } })
            .Select(member => ((Member)member.Target).MemberName).ToArray();
        foreach (var unknown in asked.Where(name => !names.ContainsKey(name)))
        {
            yield return $"{alerts.Path}: {Telemetry} has no {unknown}.";
        }

        foreach (Match unknown in ShopMetric().Matches(infra.Text("infra/workbook.json")))
        {
            if (!names.ContainsValue(unknown.Groups[1].Value))
            {
                yield return $"infra/workbook.json: {Telemetry} has no {unknown.Groups[1].Value}.";
            }
        }

        var sources = string.Join('\n', Repository.FunctionSources().Select(source => source.Text));
        foreach (Match message in LoggedMessage().Matches(infra.Text("infra/modules/alerts.bicep")))
        {
            if (!sources.Contains(message.Groups[1].Value, StringComparison.Ordinal))
            {
                yield return $"{alerts.Path}: no code logs \"{message.Groups[1].Value}\".";
            }
        }

        foreach (var needed in new[] { "mismatches", "queueAge", "outboxLag", "stuckOrders" }.Except(asked))
        {
            yield return $"{alerts.Path}: no alert for {needed}.";
        }
    }

    /// <summary>Instances that wait for somebody wait for a group of the platform, or for a function that is there.</summary>
    public static IEnumerable<string> AlwaysReady(InfraFolder infra) =>
        from file in infra.ParameterFiles
        from assignment in file.Of<Assignment>()
        where assignment.Symbol == "alwaysReady"
        from name in assignment.Value.All.OfType<ObjectOf>().Select(ready => ((Text)ready["name"]!).Value)
        where name is not ("http" or "durable" or "blob") && !FunctionCatalog.All.Any(function => $"function:{function.Name}" == name)
        select $"{file.Path}: nothing is called {name}.";

    /// <summary>What azd goes by: tags, outputs in upper case, the name of the service.</summary>
    public static IEnumerable<string> Azd(InfraFolder infra)
    {
        var main = infra["main.bicep"];
        foreach (var output in main.Of<Output>().Where(output => !OutputName().IsMatch(output.Symbol)))
        {
            yield return $"{main.Path}: the output {output.Symbol} is not in upper case.";
        }

        foreach (var (tag, value) in new[] { ("azd-env-name", "environmentName"), ("azd-service-name", "mall") })
        {
            if (!main.Expressions.OfType<ObjectOf>().Any(tags => ValueAt(tags, tag) == value))
            {
                yield return $"{main.Path}: the tag {tag} must be {value}.";
            }
        }
    }

    private static IEnumerable<ContainerDefinition> ContainersInCode() =>
        Wiring.Registered().Select(service => service.ImplementationInstance).OfType<ContainerDefinition>();

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
                if (path == "outboxPending")
                {
                    foreach (var container in outboxes)
                    {
                        yield return (source.Path, indexed, [container]);
                    }
                }
                else
                {
                    yield return (source.Path, indexed, ContainersOf(feature));
                }
            }
        }
    }

    private static string[] ContainersOf(string feature) => feature switch
    {
        "Users" => ["users", "sessions"],
        "Catalog" or "Operations" or "Demo" => ["products"],
        var other => [other.ToLowerInvariant()],
    };

    private static IEnumerable<string> RolesOf(Resource resource, Dictionary<string, Expression> variables) =>
        resource.Body is For { Source: Name list }
            ? variables[list.Text].All.OfType<Name>().Select(name => name.Text).Where(RoleIds.ContainsKey).Distinct()
            : resource.Definition.All.OfType<Name>().Select(name => name.Text).Where(RoleIds.ContainsKey).Distinct();

    private static string ScopeOf(Resource resource) => ((Name)(resource.Definition["scope"] ?? resource.Definition["parent"])!).Text;

    private static bool IsReference(Property setting) => setting.Value is Text text && text.Value.StartsWith("@Microsoft.KeyVault(SecretUri=", StringComparison.Ordinal);

    private static string? ValueAt(ObjectOf body, string path)
    {
        var value = path.Split('.').Aggregate((Expression?)body, (inner, name) => (inner as ObjectOf)?[name]);
        return value switch { Text text => text.Value, Literal literal => literal.Text, Name name => name.Text, _ => null };
    }

    [GeneratedRegex(@"(ARRAY_CONTAINS\(|SUM\()?(?<![A-Za-z0-9_.])c\.(?<path>[A-Za-z_]+(\.[A-Za-z]+)*)(?=\s*(!?=|<|>|IN\b|DESC|ASC|\)|,\s*@))")]
    private static partial Regex QueriedProperty();

    [GeneratedRegex("\"FROM c WHERE [^\"]*\"(\\s*\\+\\s*\\$?\"[^\"]*\")*")]
    private static partial Regex PatchCondition();

    [GeneratedRegex("name == '(mall[a-z.]+)'")]
    private static partial Regex ShopMetric();

    [GeneratedRegex("Message (?:has|startswith) \"([^\"]+)\"")]
    private static partial Regex LoggedMessage();

    [GeneratedRegex("^[A-Z][A-Z0-9_]*$")]
    private static partial Regex OutputName();

    [GeneratedRegex("(?i)(password|secret|signingkey|apikey|connectionstring)$")]
    private static partial Regex SecretSetting();
}
