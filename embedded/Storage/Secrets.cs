using System.Security.Cryptography;
using System.Text.Json;

namespace Mall.Embedded.Storage;

/// <summary>Random values made once and kept in the state folder. Only the folder's owner can read them.</summary>
internal sealed class Secrets(string path)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly Lock _gate = new();

    /// <summary>The secret with that name, in base64. The first call makes it of <paramref name="bytes"/> random bytes.</summary>
    /// <exception cref="StartupException">The file is damaged, or cannot be read or written.</exception>
    public string GetOrCreate(string name, int bytes)
    {
        lock (_gate)
        {
            try
            {
                Dictionary<string, string> all = Read();
                if (!all.TryGetValue(name, out string? secret))
                {
                    secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(bytes));
                    all.Add(name, secret);
                    AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(all, Indented), ownerOnly: true);
                }

                return secret;
            }
            catch (JsonException cause)
            {
                throw new StartupException($"The secrets file {path} is damaged. Restore it from a backup or delete it to have new secrets made.", cause);
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                throw new StartupException($"The secrets file {path} cannot be read and written: {cause.Message.TrimEnd('.')}.", cause);
            }
        }
    }

    private Dictionary<string, string> Read()
    {
        return File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(path)) ?? [] : [];
    }
}
