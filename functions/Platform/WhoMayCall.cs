namespace Mall.Functions.Platform;

/// <summary>Who may call an HTTP function. Each function has exactly one such attribute; <see cref="AdmitRequest"/> checks it before the function runs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal abstract class WhoMayCallAttribute : Attribute;

/// <summary>Anybody may call. A function that wants to know the caller asks <see cref="CallerIdentity"/> itself.</summary>
internal sealed class AnyoneAttribute : WhoMayCallAttribute;

/// <summary>A caller with a valid access token; others get 401. The function gets him from <see cref="CallerOfRequest.Caller"/>.</summary>
internal sealed class ShopperAttribute : WhoMayCallAttribute;

/// <summary>Only administrators. Without a valid access token the answer is 401, to other callers 403. The function gets him from <see cref="CallerOfRequest.Caller"/>.</summary>
internal sealed class AdministratorAttribute : WhoMayCallAttribute;
