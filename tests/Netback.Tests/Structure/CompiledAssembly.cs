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
        Members = [.. metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => NameOf(metadata, metadata.GetTypeReference((TypeReferenceHandle)member.Parent)) + "." + metadata.GetString(member.Name))];
    }

    /// <summary>Assemblies it refers to.</summary>
    public IReadOnlyList<string> Assemblies { get; }

    /// <summary>Members of other assemblies' types that it calls, as <c>type.member</c>; of generic types none are listed.</summary>
    public IReadOnlyList<string> Members { get; }

    private static string NameOf(MetadataReader metadata, TypeReference type) =>
        $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
}
