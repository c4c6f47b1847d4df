namespace Mall.Embedded.Tests.Host;

/// <summary>What the app reads as its settings.</summary>
public abstract class AppSettingTests(RunningApp app)
{
    [Theory]
    [InlineData("Order:Embedded", "embedded")]
    [InlineData("Cosmos:ConnectionMode", "Gateway")]
    [InlineData("Order:Local", "local")]
    [InlineData("Order:Environment", "environment")]
    [InlineData("Order:Command", "command")]
    public async Task Sources_OverrideOneAnotherInOrder(string name, string expected) => Assert.Equal(expected, await app.Process.GetAsync("settings/" + name));

    [Fact]
    public async Task Random_IsASecretOfSoManyBytes() => Assert.Equal(32, Convert.FromBase64String(await app.Process.GetAsync("settings/Secret")).Length);

    [Fact]
    public async Task State_IsThePathOfTheStateFolder() => Assert.Equal(app.Folder.State + "/things", await app.Process.GetAsync("settings/Folder"));
}

[Collection(nameof(AttachedApp))]
public sealed class AttachedAppSettingTests(AttachedApp app) : AppSettingTests(app);

[Collection(nameof(WorkerApp))]
public sealed class WorkerAppSettingTests(WorkerApp app) : AppSettingTests(app);
