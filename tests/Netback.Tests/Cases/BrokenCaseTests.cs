using Netback.Checks;
using Netback.Data;
using Shouldly;
using Xunit;

namespace Netback.Tests.Cases;

/// <summary>The sound case broken in one way, and every message that must come of it.</summary>
internal sealed record BrokenCase(
    string Name, Action<TemporaryFolder> Break, string[] Messages, Func<TemporaryFolder, CaseRequest, CaseRequest>? Request = null);

public sealed class BrokenCaseTests
{
    private static readonly List<BrokenCase> Cases =
    [
        .. BrokenFiles.All, .. BrokenCells.All, .. BrokenReferences.All, .. BrokenPhysics.All, .. BrokenMeasures.All, .. BrokenScenarios.All, .. BrokenCommandLine.All,
    ];

    public static TheoryData<string> Names => [.. Cases.Select(broken => broken.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_broken_case_says_all_that_is_wrong_and_what_to_do(string name)
    {
        var broken = Cases.Single(broken => broken.Name == name);
        using var copy = TestCases.CopySound();
        broken.Break(copy);
        var request = new CaseRequest { Folder = copy.Folder };

        var refusal = Should.Throw<CaseException>(() => TestCases.Open(broken.Request?.Invoke(copy, request) ?? request));

        refusal.Problems.Select(problem => problem.ToString()).ShouldBe(broken.Messages);
    }
}
