namespace Mall.Functions.Platform;

/// <summary>A feature's step between a log-in and its tokens. It must not make the log-in fail.</summary>
internal interface IAfterLogIn
{
    Task AfterLogInAsync(string userId, HttpRequest request, CancellationToken cancellationToken);
}
