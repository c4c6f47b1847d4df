using Mall.Embedded.ServiceBus;

namespace Mall.Embedded.Tests.ServiceBus;

public class EntitiesFileTests
{
    [Fact]
    public void Queue_WithProperties_HasThem()
    {
        var queue = Assert.Single(Queues("""
            { "Name": "a", "Properties": { "LockDuration": "PT30S", "MaxDeliveryCount": 7, "DefaultMessageTimeToLive": "P14D", "DeadLetteringOnMessageExpiration": true,
              "RequiresDuplicateDetection": true, "DuplicateDetectionHistoryTimeWindow": "PT20S", "RequiresSession": false, "ForwardTo": "" } }
            """));

        Assert.Equal("a", queue.Name);
        Assert.Equal(
            new QueueSettings
            {
                LockDuration = TimeSpan.FromSeconds(30).Ticks,
                MaxDeliveryCount = 7,
                DefaultTimeToLive = TimeSpan.FromDays(14).Ticks,
                DeadLetterOnExpiration = true,
                DuplicateWindow = TimeSpan.FromSeconds(20).Ticks,
            },
            queue.Settings);
    }

    [Fact]
    public void Queue_WithoutProperties_HasTheServicesDefaults()
    {
        var queue = Assert.Single(Queues("""{ "Name": "a" }"""));

        Assert.Equal(new QueueSettings { LockDuration = TimeSpan.FromMinutes(1).Ticks, MaxDeliveryCount = 10 }, queue.Settings);
    }

    [Theory]
    [InlineData("""{ "Name": "a", "Properties": { "LockDuration": "1 minute" } }""", "LockDuration", "queue a")]
    [InlineData("""{ "Name": "a", "Properties": { "LockDuration": "PT10M" } }""", "LockDuration", "queue a")]
    [InlineData("""{ "Name": "a", "Properties": { "MaxDeliveryCount": 0 } }""", "MaxDeliveryCount", "queue a")]
    [InlineData("""{ "Name": "a", "Properties": { "MaxDeliveryCount": "ten" } }""", "MaxDeliveryCount", "queue a")]
    [InlineData("""{ "Name": "a", "Properties": { "RequiresSession": true } }""", "RequiresSession", "queue a")]
    [InlineData("""{ "Name": "a", "Properties": { "ForwardTo": "b" } }""", "ForwardTo", "queue a")]
    [InlineData("""{ "Name": "a", "Properties": { "Colour": "red" } }""", "Colour", "queue a")]
    [InlineData("""{ "Name": "a" }, { "Name": "A" }""", "Name", "twice")]
    [InlineData("""{ "Properties": {} }""", "Name", "characters")]
    public void Queue_WithAWrongProperty_NamesBoth(string queues, string property, string entity)
    {
        var thrown = Assert.Throws<StartupException>(() => Queues(queues));

        Assert.Contains(property, thrown.Message);
        Assert.Contains(entity, thrown.Message);
    }

    [Theory]
    [InlineData("""{ "FilterType": "Correlation", "CorrelationFilter": {} }""", "CorrelationFilter")]
    [InlineData("""{ "FilterType": "Correlation", "CorrelationFilter": { "MessageId": "m" } }""", "MessageId")]
    [InlineData("""{ "FilterType": "Sql", "SqlFilter": { "SqlExpression": "1=1" } }""", "FilterType")]
    [InlineData("""{ "FilterType": "Correlation", "CorrelationFilter": { "Properties": { "colour": "red" } } }""", "Properties")]
    [InlineData("""{ "FilterType": "Correlation", "CorrelationFilter": { "Label": "x" }, "Action": { "SqlExpression": "SET a = 1" } }""", "Action")]
    public void Rule_ThatIsNotSupported_IsNamed(string rule, string what)
    {
        var thrown = Assert.Throws<StartupException>(() => Filter(rule));

        Assert.Contains(what, thrown.Message);
        Assert.Contains("rule r of the subscription t/s", thrown.Message);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("{}")]
    [InlineData("""{ "UserConfig": { "Namespaces": [] } }""")]
    [InlineData("""{ "UserConfig": { "Namespaces": [ {}, {} ] } }""")]
    public void File_ThatIsNone_IsNamed(string json) =>
        Assert.Contains("entities.json", Assert.Throws<StartupException>(() => EntitiesFile.Parse(json, "entities.json")).Message);

    private static IReadOnlyList<QueueDeclaration> Queues(string queues) =>
        EntitiesFile.Parse($$"""{ "UserConfig": { "Namespaces": [ { "Queues": [ {{queues}} ] } ] } }""", "entities.json").Queues;

    private static string Filter(string rule) => EntitiesFile.Parse(
        $$"""
        { "UserConfig": { "Namespaces": [ { "Topics": [ { "Name": "t", "Subscriptions": [
            { "Name": "s", "Rules": [ { "Name": "r", "Properties": {{rule}} } ] } ] } ] } ] } }
        """,
        "entities.json").Topics[0].Subscriptions[0].Labels[0];
}
