using Netback.World;

namespace Netback.Data.Cases;

/// <summary>What <c>datapackage.json</c> says.</summary>
/// <param name="Name">Name of the case.</param>
/// <param name="Title">Title to print.</param>
/// <param name="Settings">The <c>netback</c> settings.</param>
/// <param name="Resources">Files it lists; null where it lists none.</param>
internal sealed record Package(string Name, string Title, Settings Settings, IReadOnlyList<PackageResource>? Resources);

/// <summary>A file that the package lists, with the fields of its schema; null where it gives none.</summary>
internal sealed record PackageResource(string Path, IReadOnlyList<string>? Fields);
