using Mall.EndToEnd.Tests.Support;
using Xunit;

namespace Mall.EndToEnd.Tests;

/// <summary>A start that cannot succeed says why in one sentence, ends with another code than 0, and destroys nothing.</summary>
public sealed class StartTests
{
    [LocalFact]
    public async Task Start_OnAStateFolderInUse_NamesTheProcess()
    {
        using var state = new TempFolder();
        await using var mall = await MallProcess.StartAsync(state.Path);

        var (code, output) = await MallProcess.RunToEndAsync(state.Path, "--port", "0", "--state", state.Path);

        AssertOneSentence(code, output, $"in use by process {mall.Id}");
    }

    [LocalFact]
    public async Task Start_OnAPortInUse_NamesThePort()
    {
        using var state = new TempFolder();
        using var other = new TempFolder();
        await using var mall = await MallProcess.StartAsync(state.Path);

        var (code, output) = await MallProcess.RunToEndAsync(other.Path, "--port", mall.BaseAddress.Port.ToString(), "--state", other.Path);

        AssertOneSentence(code, output, mall.BaseAddress.Port.ToString());
    }

    [LocalFact]
    public async Task Start_WithADamagedJournal_NamesFileAndOffsetAndChangesNothing()
    {
        using var state = new TempFolder();
        await using (await MallProcess.StartAsync(state.Path))
        {
        }

        var file = Directory.GetFiles(state.Path, "*.journal", SearchOption.AllDirectories).MaxBy(f => new FileInfo(f).Length)!;
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 2] ^= 0xFF;
        await File.WriteAllBytesAsync(file, bytes);

        var (code, output) = await MallProcess.RunToEndAsync(state.Path, "--port", "0", "--state", state.Path);

        AssertOneSentence(code, output, Path.GetFileName(file));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(file));
    }

    [LocalFact]
    public async Task Start_WithAWrongSetting_NamesIt()
    {
        using var state = new TempFolder();

        var (code, output) = await MallProcess.RunToEndAsync(state.Path, "--port", "0", "--state", state.Path, "--Orders:PaymentWindow", "00:00:00");

        Assert.NotEqual(0, code);
        Assert.Contains("PaymentWindow", output);
    }

    [LocalFact]
    public async Task Start_WithABadPort_SaysSo()
    {
        using var state = new TempFolder();

        var (code, output) = await MallProcess.RunToEndAsync(state.Path, "--port", "seventy", "--state", state.Path);

        AssertOneSentence(code, output, "seventy");
    }

    [LocalFact]
    public async Task Start_WithAnArgumentThatNobodyKnows_SaysSo()
    {
        using var state = new TempFolder();

        var (code, output) = await MallProcess.RunToEndAsync(state.Path, "--prot", "0", "--state", state.Path);

        AssertOneSentence(code, output, "The argument '--prot' is unknown");
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

    private static void AssertOneSentence(int code, string output, string expected)
    {
        Assert.NotEqual(0, code);
        Assert.Contains(expected, output);
        Assert.DoesNotContain("   at ", output);
    }
}
