using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Mall.Functions.Platform;

/// <summary>The text of a Lua script and the SHA-1 by which Redis knows it.</summary>
internal sealed class LuaText
{
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "Redis names scripts by their SHA-1.")]
    public LuaText(string text)
    {
        Text = text;
        Hash = SHA1.HashData(Encoding.UTF8.GetBytes(text));
    }

    public string Text { get; }

    public byte[] Hash { get; }

    public string Sha => Convert.ToHexStringLower(Hash);

    /// <summary>Reads the resource <c>{folder}/Scripts/{name}.lua</c>; dots stand between folders.</summary>
    public static string Read(string folder, string name)
    {
        var resource = $"{typeof(LuaText).Assembly.GetName().Name}.{folder}.Scripts.{name}.lua";
        using var stream = typeof(LuaText).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The script {resource} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
