using Netback.Checks;
using Netback.Web.Output;
using Shouldly;
using Xunit;

namespace Netback.Tests.Web;

public sealed class StudyFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("netback").FullName;

    private string Target => Path.Combine(root, "out", "case");

    public void Dispose() => Directory.Delete(root, recursive: true);

    private void Write(string content)
    {
        using var folder = new StudyFolder(Target);
        File.WriteAllText(Path.Combine(folder.Staging, StudyFolder.MarkFile), StudyFolder.Mark + content);
        folder.Commit();
    }

    [Fact]
    public void A_study_replaces_the_study_before_it_and_leaves_nothing_else()
    {
        Write("first");
        File.WriteAllText(Path.Combine(Target, "old.csv"), "");
        Write("second");
        Directory.GetFileSystemEntries(Target).ShouldHaveSingleItem().ShouldEndWith(StudyFolder.MarkFile);
        Directory.GetFileSystemEntries(Path.Combine(root, "out")).ShouldHaveSingleItem().ShouldBe(Target);
        File.ReadAllText(Path.Combine(Target, StudyFolder.MarkFile)).ShouldEndWith("second");
    }

    [Fact]
    public void A_study_that_is_stopped_leaves_the_old_one_as_it_was()
    {
        Write("first");
        using (var folder = new StudyFolder(Target)) File.WriteAllText(Path.Combine(folder.Staging, "half"), "");
        Directory.GetFileSystemEntries(Path.Combine(root, "out")).ShouldHaveSingleItem().ShouldBe(Target);
        File.ReadAllText(Path.Combine(Target, StudyFolder.MarkFile)).ShouldEndWith("first");
    }

    [Fact]
    public void A_folder_with_other_files_is_never_touched()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "thesis.doc"), "years of work");
        Should.Throw<CaseException>(() => new StudyFolder(Target)).Message.ShouldBe(
            $"{Target}: found a folder with other files, expected no such folder, an empty one, or one that a study wrote; name another folder with --out, or move this one away");
        File.Exists(Path.Combine(Target, "thesis.doc")).ShouldBeTrue();
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(Target);
        Write("first");
        File.Exists(Path.Combine(Target, StudyFolder.MarkFile)).ShouldBeTrue();
    }

    [Fact]
    public void A_file_in_the_way_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(root, "out"));
        File.WriteAllText(Target, "");
        Should.Throw<CaseException>(() => new StudyFolder(Target));
    }
}
