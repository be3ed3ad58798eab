using System.Security.Cryptography;
using Shouldly;
using Xunit;

namespace Netback.Tests.CentralAsia;

[Collection(CaseFiles.Once)]
[Trait("lane", "slow")]
public sealed class SameBytesTests(CaseFiles files)
{
    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void The_same_case_gives_the_same_bytes_again_at_any_number_of_threads(string threads)
    {
        var again = files.Solve("threads-" + threads, "--threads", threads);
        Hashes(again).ShouldBe(Hashes(files.Base));
    }

    private static Dictionary<string, string> Hashes(string folder) => Directory.GetFiles(folder)
        .ToDictionary(path => Path.GetFileName(path), path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))), StringComparer.Ordinal);
}
