using System.Security.Cryptography;

namespace Mall.Functions.Tests.Ledger;

/// <summary>The program for auditors over an export of 25 orders: heads at 20 and 40 entries, and one of the moment of the export at 50.</summary>
public sealed class LedgerCheckTests : ShopTests
{
    private List<string> _lines = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Shop.AppendSignedAsync();
        _lines = await Shop.ExportAsync();
    }

    [Fact]
    public void Export_AsItIs_IsRight()
    {
        var (exitCode, said) = Shop.Check(_lines);

        Assert.Equal(0, exitCode);
        Assert.Contains("50 entries, 3 signed heads: all is right.", said, StringComparison.Ordinal);
        Assert.Contains("funds:wechat 25300 CNY", said, StringComparison.Ordinal);
        Assert.Contains("sales -25300 CNY", said, StringComparison.Ordinal);
    }

    [Fact]
    public void EntryChanged_IsFoundAtItsIndex() => AssertBad(14, Changed(14, line => line.Replace("\"debit\":1007", "\"debit\":1008", StringComparison.Ordinal)));

    [Fact]
    public void EntryChangedWithItsHash_IsFoundBetweenTwoHeads() => AssertBad(20, Changed(28, line => WithHash(line.Replace("wechat", "vechat", StringComparison.Ordinal))));

    [Fact]
    public void TransactionThatDoesNotBalance_IsFoundAtItsFirstIndex() => AssertBad(28, Changed(28, line => WithHash(line.Replace("\"debit\":1014", "\"debit\":1", StringComparison.Ordinal))));

    [Fact]
    public void EntryDeleted_IsFoundAtItsIndex() => AssertBad(14, _lines.Where((_, i) => i != 14));

    [Fact]
    public void EntriesReordered_AreFoundAtTheFirst() => AssertBad(7, [.. _lines[..7], _lines[9], _lines[8], _lines[7], .. _lines[10..]]);

    [Fact]
    public void EntryRepeated_IsFoundAfterIt() => AssertBad(8, [.. _lines[..8], _lines[7], .. _lines[8..]]);

    [Theory]
    [InlineData(49)]
    [InlineData(48)]
    [InlineData(0)]
    public void Truncated_IsFoundWhereItEnds(int entries) => AssertBad(entries, [.. _lines[..entries], .. _lines[50..]]);

    [Fact]
    public void TruncatedWithTheHeadsOfTheTime_IsFoundByAHeadThatSomebodyKept() => AssertBad(30, [.. _lines[..30], _lines[50], _lines[51]]);

    [Fact]
    public void HeadChanged_IsFound() => AssertBad(20, [.. _lines[..51], _lines[51].Replace("\"size\":40", "\"size\":38", StringComparison.Ordinal), _lines[52]]);

    [Fact]
    public void HeadsOfAnotherKey_VouchForNothing()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        var (exitCode, said) = Shop.Check(_lines, other.ExportSubjectPublicKeyInfoPem());

        Assert.Equal(1, exitCode);
        Assert.StartsWith("First bad index: 0.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void EntriesAfterTheLastHead_AreCounted() =>
        Assert.Contains("10 entries are covered by no head.", Shop.Check([.. _lines[..52]]).Said, StringComparison.Ordinal);

    [Fact]
    public void WithoutAKey_SaysThatNobodyKnowsWhoSigned()
    {
        using var folder = new Support.TempFolder();
        var file = Path.Combine(folder.Path, "ledger.jsonl");
        File.WriteAllLines(file, _lines);

        var (exitCode, said) = LedgerExport.Run(file);

        Assert.Equal(0, exitCode);
        Assert.Contains("No --key was given", said, StringComparison.Ordinal);
    }

    /// <summary>As some programs write what they were given.</summary>
    [Fact]
    public void FileWithAMarkAndOtherLineEnds_IsRead()
    {
        using var folder = new Support.TempFolder();
        var file = Path.Combine(folder.Path, "ledger.jsonl");
        File.WriteAllText(file, string.Join("\r\n", _lines), System.Text.Encoding.UTF8);

        Assert.Equal(0, LedgerExport.Run(file).ExitCode);
    }

    public static TheoryData<string[]> BadInputs => new(["{}"], ["[1]"], ["not json"], ["{\"leafHash\":\"00\"}"], ["{\"leafHash\":\"00\",\"entry\":{\"index\":0}}"], ["{\"leafHash\":\"00\",\"entry\":{\"index\":\"x\"}}"], []);

    [Theory]
    [MemberData(nameof(BadInputs))]
    public void InputThatIsNoLedger_IsExitCode2WithOneSentence(string[] lines)
    {
        var (exitCode, said) = Shop.Check(lines);

        Assert.Equal(2, exitCode);
        Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void LastLineCutOff_IsExitCode2WithItsNumber()
    {
        var (exitCode, said) = Shop.Check([.. _lines[..49], _lines[49][..100]]);

        Assert.Equal(2, exitCode);
        Assert.Contains("line 50", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--key")]
    [InlineData("--help")]
    [InlineData("there-is-no-such-file.jsonl")]
    public void Arguments_ThatNameNoFile_AreExitCode2(params string[] arguments) => Assert.Equal(2, LedgerExport.Run(arguments).ExitCode);

    private IEnumerable<string> Changed(int index, Func<string, string> change)
    {
        var changed = change(_lines[index]);
        Assert.NotEqual(_lines[index], changed);
        return [.. _lines[..index], changed, .. _lines[(index + 1)..]];
    }

    private static string WithHash(string line)
    {
        var entry = line[(line.IndexOf("\"entry\":", StringComparison.Ordinal) + 8)..^1];
        return $$"""{"leafHash":"{{Convert.ToHexStringLower(SlowMerkle.Leaf(System.Text.Encoding.UTF8.GetBytes(entry)))}}","entry":{{entry}}}""";
    }

    private void AssertBad(long index, IEnumerable<string> lines)
    {
        var (exitCode, said) = Shop.Check(lines);

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"First bad index: {index}. ", said, StringComparison.Ordinal);
    }
}
