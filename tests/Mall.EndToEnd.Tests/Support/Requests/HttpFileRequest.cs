namespace Mall.EndToEnd.Tests.Support.Requests;

/// <summary>One request of a file, its variables not replaced yet.</summary>
/// <param name="Title">What stands behind the <c>###</c>.</param>
/// <param name="Name">Of <c># @name</c>; null when nothing refers to it.</param>
/// <param name="Answers">The status codes that a comment <c># Answers …</c> names; none when it is to succeed.</param>
internal sealed record HttpFileRequest(
    string Title, string? Name, string Method, string Address, IReadOnlyList<(string Name, string Value)> Headers, string? Body, IReadOnlyList<int> Answers)
{
    public bool IsExpected(int status) => Answers.Count == 0 ? status is >= 200 and < 300 : Answers.Contains(status);
}
