using Grpc.Core;

namespace Mall.Embedded.DurableTask.Sidecar;

internal static class InstanceIds
{
    public const int MaxLength = 256;

    /// <summary>Checks the rules of the real host's storage, so that an id that works here works there, too.</summary>
    /// <exception cref="RpcException">InvalidArgument: the id breaks a rule.</exception>
    public static void Validate(string id)
    {
        string? wrong = id switch
        {
            "" => "An instance id must not be empty.",
            { Length: > MaxLength } => $"An instance id has at most {MaxLength} characters; this one has {id.Length}.",
            ['@', ..] => $"The instance id '{id}' begins with @, which is reserved for entities.",
            _ when id.Any(character => character is '/' or '\\' or '#' or '?' || char.IsControl(character)) =>
                "An instance id must not contain / \\ # ? or control characters.",
            _ => null,
        };
        if (wrong is not null)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, wrong));
        }
    }
}
