using FsCheck;
using FsCheck.Fluent;

namespace Mall.Embedded.Tests.Storage;

public sealed class JournalProperties
{
    private abstract record Step;

    private sealed record Put(int Number, int Size) : Step;

    private sealed record Remove(int Number) : Step;

    private sealed record Compact : Step;

    private sealed record Reopen : Step;

    [Fact]
    public void AnySequenceOfPutsRemovalsCompactionsAndReopenings_LeavesWhatAModelHas()
    {
        Gen<Step> step = Gen.Frequency(
            (12, from number in Gen.Choose(0, 15) from size in Gen.Choose(1, 200) select (Step)new Put(number, size)),
            (4, Gen.Choose(0, 15).Select(number => (Step)new Remove(number))),
            (1, Gen.Constant((Step)new Compact())),
            (1, Gen.Constant((Step)new Reopen())));
        Prop.ForAll(step.ListOf().ToArbitrary(), steps => Agrees([.. steps]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(120));
    }

    private static async Task<bool> Agrees(List<Step> steps)
    {
        using var folder = new TestFolder();
        var options = new JournalOptions { SegmentBytes = 512 };
        var model = new SortedDictionary<int, string>();
        TestStore store = TestStore.Open(folder, options);
        int version = 0;
        foreach (Step step in steps.Append(new Reopen()))
        {
            switch (step)
            {
                case Put put:
                    model[put.Number] = new string((char)('a' + (version++ % 26)), put.Size);
                    store.Put(put.Number, model[put.Number]);
                    break;
                case Remove remove:
                    model.Remove(remove.Number);
                    await store.PutAsync(remove.Number, "");
                    break;
                case Compact:
                    await store.Journal.CompactAsync();
                    break;
                default:
                    await store.DisposeAsync();
                    store = TestStore.Open(folder, options);
                    break;
            }

            if (!model.SequenceEqual(store.Content()))
            {
                await store.DisposeAsync();
                return false;
            }
        }

        await store.DisposeAsync();
        return true;
    }
}
