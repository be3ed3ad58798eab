using System.Reflection;

namespace Netback.Cli;

/// <summary>What this program is.</summary>
internal static class Product
{
    /// <summary>The version, as in <c>Directory.Build.props</c>.</summary>
    public static string Version { get; } =
        typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
