namespace Mall.Embedded.DurableTask.Client;

internal static class InstanceIds
{
    public const int MaxLength = 256;

    /// <summary>The rules of the real host's storage, so that an id that works here works there.</summary>
    public static void Validate(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (id.Length > MaxLength)
        {
            throw new ArgumentException($"An instance id has at most {MaxLength} characters; this one has {id.Length}.", nameof(id));
        }

        if (id[0] == '@')
        {
            throw new ArgumentException($"The instance id '{id}' begins with @, which is reserved for entities.", nameof(id));
        }

        foreach (char character in id)
        {
            if (character is '/' or '\\' or '#' or '?' || char.IsControl(character))
            {
                throw new ArgumentException("An instance id must not contain / \\ # ? or control characters.", nameof(id));
            }
        }
    }
}
