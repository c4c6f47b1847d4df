namespace Mall.Functions.Platform;

/// <summary>Who may call an HTTP function. Each function has exactly one attribute of this kind; <see cref="AdmitRequest"/> reads it before the function runs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal abstract class WhoMayCallAttribute : Attribute;

/// <summary>Anybody may call. If the function wants to know who it is, it asks <see cref="CallerIdentity"/> itself.</summary>
internal sealed class AnyoneAttribute : WhoMayCallAttribute;

/// <summary>Whoever has a valid access token may call. Others get 401. The function finds him by <see cref="CallerOfRequest.Caller"/>.</summary>
internal sealed class ShopperAttribute : WhoMayCallAttribute;

/// <summary>Only administrators may call. Without a valid access token the answer is 401, to any other caller 403. The function finds him by <see cref="CallerOfRequest.Caller"/>.</summary>
internal sealed class AdministratorAttribute : WhoMayCallAttribute;
