using System.Text.Json;
using Netback.Checks;
using Netback.Web;
using Netback.Web.Document;
using Shouldly;
using Xunit;

namespace Netback.Tests.Web;

public sealed class StudyCommandTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("netback").FullName;

    public StudyCommandTests()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "scenarios"));
        var source = Path.Combine(AppContext.BaseDirectory, "Cases", "Conformance", "chain");
        foreach (var file in Directory.GetFiles(source)) File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        File.Delete(Path.Combine(Folder, "expected.json"));
        File.WriteAllText(Path.Combine(Folder, "scenarios", "dear-rail.yaml"),
            "title: Rail at three times the price\nset:\n  - { where: \"links rail\", column: cost, times: 3 }\n");
    }

    private string Folder => Path.Combine(root, "case");

    private string Out => Path.Combine(root, "out", "chain");

    public void Dispose() => Directory.Delete(root, recursive: true);

    private StudyRequest Request(int threads = 1) => new() { Folder = Folder, Out = Out, Threads = threads, Draws = 5 };

    private Dictionary<string, byte[]> Files() => Directory.GetFiles(Out, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(Out, file), File.ReadAllBytes, StringComparer.Ordinal);

    [Fact]
    public void A_study_leaves_a_folder_a_run_the_findings_and_the_page()
    {
        var outcome = StudyCommand.Run(Request(), cancel: TestContext.Current.CancellationToken);
        outcome.IsCertified.ShouldBeTrue();
        outcome.OutFolder.ShouldBe(Out);
        outcome.Headlines.Count.ShouldBeInRange(3, 5);
        Directory.GetFileSystemEntries(Out).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["base", "brief.json", "dear-rail", "evidence.csv", "findings.csv", "findings.json", "index.html", .. FrontEnd.Carried is null ? Array.Empty<string>() : ["plain.html"], "study.json", "turning.csv"]);
        File.Exists(Path.Combine(Out, "dear-rail", "prices.csv")).ShouldBeTrue();
        File.ReadAllText(Path.Combine(Out, "index.html")).ShouldContain("Rail at three times the price");
        Directory.GetFileSystemEntries(Path.Combine(root, "out")).ShouldHaveSingleItem();
    }

    [Fact]
    public void The_same_case_gives_the_same_bytes_at_any_number_of_threads()
    {
        StudyCommand.Run(Request(), cancel: TestContext.Current.CancellationToken);
        var one = Files();
        StudyCommand.Run(Request(threads: 3), cancel: TestContext.Current.CancellationToken);
        var three = Files();
        three.Keys.ShouldBe(one.Keys, ignoreOrder: true);
        foreach (var (file, bytes) in one) three[file].ShouldBe(bytes, file);
    }

    [Fact]
    public void A_folder_with_other_files_is_refused_before_anything_is_solved()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "thesis.txt"), "years of work");
        var progress = new Steps();
        Should.Throw<CaseException>(() => StudyCommand.Run(Request(), progress, TestContext.Current.CancellationToken));
        progress.Seen.ShouldBe(0);
        File.Exists(Path.Combine(Out, "thesis.txt")).ShouldBeTrue();
    }

    [Fact]
    public void A_study_that_is_stopped_leaves_nothing()
    {
        using var source = new CancellationTokenSource();
        Should.Throw<OperationCanceledException>(() => StudyCommand.Run(Request(), new Steps(source), source.Token));
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public void A_scenario_called_base_is_refused()
    {
        File.WriteAllText(Path.Combine(Folder, "scenarios", "base.yaml"), "title: Base\n");
        Should.Throw<CaseException>(() => StudyCommand.Run(Request(), cancel: TestContext.Current.CancellationToken)).Message.ShouldBe(
            "scenarios/base.yaml: found a scenario called 'base', expected another name; rename the file: the run without a scenario is called so");
    }

    [Fact]
    public void Page_one_compares_scenarios_that_say_that_they_are_options()
    {
        File.AppendAllText(Path.Combine(Folder, "scenarios", "dear-rail.yaml"), "kind: option\nby: CHN\n");
        var outcome = StudyCommand.Run(Request(), cancel: TestContext.Current.CancellationToken);
        outcome.Brief.Count.ShouldBe(3);
        var brief = JsonDocument.Parse(File.ReadAllText(Path.Combine(Out, "brief.json"))).RootElement;
        brief.GetProperty("options").EnumerateArray().Select(row => row.GetProperty("option").GetString()).ShouldBe(["base", "dear-rail"]);
        brief.GetProperty("verdict").GetProperty("best").GetString().ShouldBe("dear-rail");
    }

    [Fact]
    public void A_product_that_no_case_has_is_refused() =>
        Should.Throw<CaseException>(() => StudyCommand.Run(Request() with { Product = "gold" }, cancel: TestContext.Current.CancellationToken))
            .Message.ShouldStartWith("command line: --product: found 'gold', expected a commodity of the case;");

    private sealed class Steps(CancellationTokenSource? stop = null) : IProgress<StudyProgress>
    {
        public int Seen { get; private set; }

        public void Report(StudyProgress value)
        {
            if (++Seen == 2) stop?.Cancel();
        }
    }
}
