using Netback.Checks;
using Netback.Data.Results;
using Netback.Tests.Results;
using Netback.Web.Output;
using Shouldly;
using Xunit;

namespace Netback.Tests.Web;

public sealed class StudyFolderTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    private string Target => scratch.At("study");

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void A_study_replaces_the_study_before_it_with_all_its_runs()
    {
        Write("first", "base", "closed");
        Write("second", "base");
        scratch.Entries().Where(entry => !entry.EndsWith(".csv", StringComparison.Ordinal))
            .ShouldBe(["study", "study/base", "study/base/certificate.json", "study/base/run.json", "study/study.json"]);
        scratch.Text("study/study.json").ShouldEndWith("second");
    }

    [Fact]
    public void A_study_that_is_stopped_leaves_the_old_one_as_it_was()
    {
        Write("first");
        Should.Throw<OperationCanceledException>(() => StudyFolder.Write(Target, staging =>
        {
            File.WriteAllText(Path.Combine(staging, "half"), "");
            throw new OperationCanceledException();
        }));
        scratch.Entries().ShouldBe(["study", "study/study.json"]);
        scratch.Text("study/study.json").ShouldEndWith("first");
    }

    [Theory]
    [InlineData("thesis.doc")]
    [InlineData("base/remarks.md")]
    [InlineData("figures/map.png")]
    public void A_study_into_which_somebody_put_a_file_is_not_replaced(string file)
    {
        Write("first", "base");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Target, file)) ?? Target);
        File.WriteAllText(Path.Combine(Target, file), "years of work");
        Should.Throw<CaseException>(() => StudyFolder.Check(Target)).Message.ShouldBe(
            $"{Target}: found a folder that holds other things, expected no such folder yet, an empty one or an earlier output of netback; "
            + "name another folder or empty this one yourself");
        Should.Throw<CaseException>(() => Write("second"));
        File.Exists(Path.Combine(Target, file)).ShouldBeTrue();
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(Target);
        Write("first");
        scratch.Text("study/study.json").ShouldEndWith("first");
    }

    private void Write(string content, params IReadOnlyList<string> runs) => StudyFolder.Write(Target, staging =>
    {
        foreach (var run in runs) ResultFolder.Write(Path.Combine(staging, run), HandMade.Solved, HandMade.Run);
        File.WriteAllText(Path.Combine(staging, StudyFolder.MarkFile), StudyFolder.Mark + content);
    });
}
