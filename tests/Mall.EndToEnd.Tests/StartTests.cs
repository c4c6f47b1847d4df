namespace Mall.EndToEnd.Tests;

/// <summary>A start that cannot succeed says why in one sentence, ends with another code than 0, and destroys nothing.</summary>
public sealed class StartTests
{
    [LocalFact]
    public async Task Start_WithAWrongSetting_NamesIt()
    {
        using var state = new TempFolder();

        var (code, output) = await MallProcess.RunToEndAsync(state.Path, "--port", "0", "--state", state.Path, "--Orders:PaymentWindow", "00:00:00");

        Assert.NotEqual(0, code);
        Assert.Contains("PaymentWindow", output);
    }

    /// <summary>However far it gets. A start that finds room enough is ended.</summary>
    [SmallDiskTheory]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(28)]
    [InlineData(40)]
    [InlineData(44)]
    public async Task Start_OnAFullDisk_IsOneSentence(int kilobytes)
    {
        using var state = new TempFolder();

        var (code, output) = await SmallDisk.RunToEndAsync(state.Path, kilobytes, [.. HostUnderTest.Command, "--port", "0", "--state", Path.Combine(state.Path, "state")]);

        Assert.Equal(1, code);
        Assert.Contains("No space left on", Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => !line.Contains(": Host", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}
