namespace Mall.Embedded.Tests.Host;

public abstract class AnnouncementTests(RunningApp app)
{
    [Fact]
    public void Start_PrintsTheFunctionsAndOneReadinessLine()
    {
        var url = app.Process.Url;
        string[] lines = [.. app.Process.Lines.SkipWhile(line => line != "Functions:")];
        string[] functions = [.. lines.Skip(1).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Trim())];

        Assert.Equal(functions.Order(StringComparer.OrdinalIgnoreCase), functions);
        Assert.Contains($"Thing: [GET] {url}/api/things/{{id:int}}", functions);
        Assert.Contains($"Unrouted: {url}/api/Unrouted", functions);
        Assert.Contains("Tick: timerTrigger (%Tick:Schedule%)", functions);
        Assert.DoesNotContain(functions, function => function.StartsWith("Disabled", StringComparison.Ordinal));
        Assert.Matches($@"^Listening on {url} \(state in {app.Folder.State}\); started in \d+\.\d s\.$", lines[functions.Length + 1]);
        Assert.Matches(@"^http://127\.0\.0\.1:\d+$", url);
    }
}

[Collection(nameof(AttachedApp))]
public sealed class AttachedAnnouncementTests(AttachedApp app) : AnnouncementTests(app);

[Collection(nameof(WorkerApp))]
public sealed class WorkerAnnouncementTests(WorkerApp app) : AnnouncementTests(app);
