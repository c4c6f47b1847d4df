using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Mall.Functions.Platform;

/// <summary>The text of a Lua script and the SHA-1 by which Redis knows it.</summary>
internal sealed class LuaText(string text)
{
    public string Text { get; } = text;

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "Redis names scripts by their SHA-1.")]
    public byte[] Hash { get; } = SHA1.HashData(Encoding.UTF8.GetBytes(text));

    public string Sha => Convert.ToHexStringLower(Hash);

    /// <summary>Reads the resource <c>{folder}/Scripts/{name}.lua</c>; dots stand between folders.</summary>
    public static string Read(string folder, string name) => TextResource.Read($"{folder}.Scripts.{name}.lua");
}
