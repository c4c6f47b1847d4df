using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Platform;

/// <summary>What a feature does when somebody has logged in, before he gets his tokens. It must not keep him from logging in.</summary>
internal interface IAfterLogIn
{
    Task AfterLogInAsync(string userId, HttpRequest request, CancellationToken cancellationToken);
}
