namespace Netback.World;

/// <summary>Who may see a row, and so whom an output is for. Each sees what those before it see.</summary>
public enum Audience
{
    /// <summary>Anybody.</summary>
    Public,

    /// <summary>The user's own house.</summary>
    Internal,

    /// <summary>Those who negotiate for it.</summary>
    Negotiation,
}
