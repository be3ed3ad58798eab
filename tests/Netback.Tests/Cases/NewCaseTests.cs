using Netback.Checks;
using Netback.Data;
using Shouldly;
using Xunit;

namespace Netback.Tests.Cases;

public sealed class NewCaseTests
{
    [Fact]
    public void A_new_case_is_valid_with_its_scenario_and_its_package_agrees_with_its_tables()
    {
        using var parent = new TemporaryFolder();

        var folder = NewCase.Write(parent.Folder, "my-region");

        var report = CaseCheck.Run(new CaseRequest { Folder = folder }, TestContext.Current.CancellationToken);
        report.Problems.ShouldBeEmpty();
        report.Warnings.ShouldBeEmpty();
        var opened = TestCases.Open(new CaseRequest { Folder = folder, Scenarios = CaseFolder.ScenarioNames(folder) });
        opened.Name.ShouldBe("my-region");
        (opened.World.Places.Count, opened.World.Sites.Count, opened.World.Supplies.Count, opened.World.Processes.Count, opened.World.Demands.Count)
            .ShouldBe((2, 2, 1, 1, 1));
        opened.World.Links[0].Capacity.ShouldBe(6000);
        Directory.GetFileSystemEntries(parent.Folder).ShouldBe([folder]);
    }

    [Fact]
    public void A_folder_that_is_taken_is_left_alone()
    {
        using var parent = new TemporaryFolder();
        parent.Write("taken/mine.txt", "mine");

        Should.Throw<CaseException>(() => NewCase.Write(parent.Folder, "taken")).Message
            .ShouldBe("command line: NAME: found taken, which exists already, expected a name that is free; choose another name, or remove what is there");
        Directory.GetFileSystemEntries(parent.Folder, "*", SearchOption.AllDirectories).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("../up")]
    [InlineData("My Region")]
    [InlineData("")]
    public void A_name_that_is_none_is_refused(string name)
    {
        using var parent = new TemporaryFolder();

        Should.Throw<CaseException>(() => NewCase.Write(parent.Folder, name)).Problems.ShouldHaveSingleItem()
            .Expected.ShouldBe("a name of a-z, 0-9 and -");
        Directory.GetFileSystemEntries(parent.Folder).ShouldBeEmpty();
    }
}
