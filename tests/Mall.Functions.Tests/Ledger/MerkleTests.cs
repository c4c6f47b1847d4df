using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mall.Functions.Ledger;

namespace Mall.Functions.Tests.Ledger;

/// <summary>The tree against the vectors that implementations of RFC 6962 share, and against a slow one that is written as the RFC is.</summary>
public sealed class MerkleTests
{
    private static readonly string[] Entries = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void Root_OfThePublishedEntries_IsThePublishedOne(int size, string expected)
    {
        var tree = new MerkleFrontier();
        foreach (var entry in Entries.Take(size))
        {
            tree.Append(MerkleTree.Leaf(Convert.FromHexString(entry)));
        }

        Assert.Equal(expected, Convert.ToHexStringLower(tree.Root));
    }

    [Fact]
    public void Leaf_OfAnyLength_IsHashedWithItsPrefix() =>
        Assert.All([0, 1, 1022, 1023, 1024, 5000], length => Assert.Equal(SlowMerkle.Leaf(new byte[length]), MerkleTree.Leaf(new byte[length])));

    [Fact]
    public void Frontier_OfAnySize_HasTheRootAndTheSubtreesOfTheSlowTree()
    {
        var (tree, leaves) = (new MerkleFrontier(), Leaves(300));
        var completed = new Dictionary<(int, long), byte[]>();
        for (var size = 0; size < leaves.Length; size++)
        {
            Assert.Equal(SlowMerkle.Root(leaves[..size]), tree.Root);
            Assert.Equal(tree.Root, new MerkleFrontier(size, tree.Subtrees).Root);
            tree.Append(leaves[size], (level, number, hash) => completed.Add((level, number), hash));
        }

        Assert.Equal(150 + 75 + 37 + 18 + 9 + 4 + 2 + 1, completed.Count);
        Assert.All(completed, node => Assert.Equal(SlowMerkle.Root(leaves[(int)(node.Key.Item2 << node.Key.Item1)..(int)((node.Key.Item2 + 1) << node.Key.Item1)]), node.Value));
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(2, 2)]
    public void Frontier_ThatDoesNotFitItsSize_IsRefused(long size, int hashes) =>
        Assert.Throws<InvalidDataException>(() => new MerkleFrontier(size, Enumerable.Repeat(new string('0', 64), hashes)));

    [Fact]
    public void Inclusion_OfAnyEntryInAnySize_IsThePathOfTheSlowTree() =>
        Prop.ForAll(Gen.Choose(1, 600).SelectMany(size => Gen.Choose(0, size - 1).Select(index => (size, index))).ToArbitrary(), one =>
        {
            var leaves = Leaves(one.size);
            var path = MerkleProofs.Inclusion(one.index, one.size).Select(range => RootOf(range, leaves)).ToList();
            Assert.Equal(SlowMerkle.Path(one.index, leaves), path);
            Assert.True(SlowMerkle.VerifyInclusion(one.index, one.size, leaves[one.index], path, SlowMerkle.Root(leaves)));
            Assert.False(SlowMerkle.VerifyInclusion(one.index, one.size, SlowMerkle.Leaf([1]), path, SlowMerkle.Root(leaves)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Consistency_OfAnyTwoSizes_IsTheProofOfTheSlowTree() =>
        Prop.ForAll(Gen.Choose(1, 600).SelectMany(second => Gen.Choose(1, second).Select(first => (first, second))).ToArbitrary(), one =>
        {
            var leaves = Leaves(one.second);
            var path = MerkleProofs.Consistency(one.first, one.second).Select(range => RootOf(range, leaves)).ToList();
            Assert.Equal(SlowMerkle.Proof(one.first, leaves), path);
            var (firstRoot, secondRoot) = (SlowMerkle.Root(leaves[..one.first]), SlowMerkle.Root(leaves));
            Assert.True(SlowMerkle.VerifyConsistency(one.first, one.second, firstRoot, secondRoot, path));
            Assert.False(SlowMerkle.VerifyConsistency(one.first, one.second, SlowMerkle.Leaf([1]), secondRoot, path));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Subtrees_OfARange_CoverItWithoutOverlap() =>
        Prop.ForAll(Gen.Choose(1, 100_000).ToArbitrary(), end =>
        {
            var next = 0L;
            foreach (var (level, number) in new MerkleRange(0, end).Subtrees())
            {
                Assert.Equal(next, number << level);
                next += 1L << level;
            }

            Assert.Equal(end, next);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static byte[][] Leaves(int count) => [.. Enumerable.Range(0, count).Select(i => SlowMerkle.Leaf(Encoding.UTF8.GetBytes($"entry {i}")))];

    private static byte[] RootOf(MerkleRange range, byte[][] leaves) =>
        MerkleTree.Join([.. range.Subtrees().Select(subtree => SlowMerkle.Root(leaves[(int)(subtree.Number << subtree.Level)..(int)((subtree.Number + 1) << subtree.Level)]))]);
}
