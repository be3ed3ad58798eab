using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Netback.Tests.Structure;

/// <summary>What an assembly really uses, read from its metadata: no comment or unused <c>using</c> can mislead it.</summary>
internal sealed class CompiledAssembly
{
    public CompiledAssembly(string name)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, name + ".dll")));
        var metadata = file.GetMetadataReader();
        Assemblies = [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
        Types = [.. metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")];
    }

    /// <summary>Assemblies it refers to.</summary>
    public IReadOnlyList<string> Assemblies { get; }

    /// <summary>Full names of the types of other assemblies that it refers to.</summary>
    public IReadOnlyList<string> Types { get; }
}
