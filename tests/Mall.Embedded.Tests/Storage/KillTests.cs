using System.Diagnostics;
using System.Globalization;

namespace Mall.Embedded.Tests.Storage;

/// <summary>A real process, killed in the middle of appending.</summary>
public sealed class KillTests : FolderTests
{
    private const int Keys = 64;

    [Fact]
    public async Task Open_AfterTheProcessWasKilledAtARandomMoment_HasEverythingAcknowledged()
    {
        var random = new Random(7);
        long acknowledged = 0;
        for (int round = 0; round < 5; round++)
        {
            acknowledged = Math.Max(acknowledged, await RunAndKill(random.Next(1, 4000)));
            await using TestStore store = TestStore.Open(Folder, ChildOptions);
            long highest = store.Content().Values.Select(text => long.Parse(text.AsSpan(0, 12), CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
            Assert.True(highest >= acknowledged, $"{acknowledged} was acknowledged, {highest} is the last that is there");

            // Each number n is the value of key n % 64: whatever was acknowledged is there unless a later one replaced it.
            for (long number = Math.Max(1, acknowledged - Keys + 1); number <= acknowledged; number++)
            {
                string text = store.Get((int)(number % Keys))!;
                long found = long.Parse(text.AsSpan(0, 12), CultureInfo.InvariantCulture);
                Assert.True(found >= number && found % Keys == number % Keys, $"{number} was acknowledged, {found} is there");
            }
        }
    }

    // So small that rolls and compactions happen all the time.
    private static JournalOptions ChildOptions => new() { SegmentBytes = 32 << 10 };

    /// <summary>The killed process: appends numbers, and says which ones it was told are safe.</summary>
    internal static async Task RunChild(string folder)
    {
        using var state = new TestFolder(folder);
        TestStore store = TestStore.Open(state, ChildOptions);
        long number = store.Content().Values.Select(text => long.Parse(text.AsSpan(0, 12), CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        while (true)
        {
            JournalPosition position = JournalPosition.None;
            for (int i = 0; i < 8; i++)
            {
                number++;
                position = store.Put((int)(number % Keys), $"{number:D12} {new string('k', (int)(number % 100))}");
            }

            await store.Journal.WrittenAsync(position);
            await output.WriteLineAsync(number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private async Task<long> RunAndKill(int lines)
    {
        using Process child = Process.Start(new ProcessStartInfo
        {
            FileName = "dotnet",
            ArgumentList = { "exec", typeof(KillTests).Assembly.Location, "journal", Folder.Path },
            RedirectStandardOutput = true,
        })!;
        string? last = null;
        for (int i = 0; i < lines; i++)
        {
            last = await child.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The child ended by itself.");
        }

        child.Kill();
        string rest = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();

        // The last line may be cut off.
        int whole = rest.LastIndexOf('\n');
        string[] more = whole < 0 ? [] : rest[..whole].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return long.Parse(more.Length > 0 ? more[^1] : last!, CultureInfo.InvariantCulture);
    }
}
